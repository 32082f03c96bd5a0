import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFindings } from '../../../src/prose/answers/cut-findings.ts';
import type { Flaw } from '../../../src/prose/answers/flaw.ts';
import { sentencesOf } from '../../../src/prose/answers/sentences.ts';
import { goodAnswer } from '../../providers/good-answers.ts';

function flawIn(draft: object, path: string, words: string): Flaw {
  const text = path
    .split('.')
    .reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], draft) as string;
  const start = text.indexOf(words);
  return {
    code: 'freeNumeral',
    path,
    start,
    end: start + words.length,
    found: words,
    expected: 'a reference',
  };
}

describe('sentencesOf', () => {
  it.each<readonly [string, readonly string[]]>([
    ['It fell. Ask why!', ['It fell.', ' Ask why!']],
    ['It fell by [[a.b|abs]]. “Why?” Ask.', ['It fell by [[a.b|abs]].', ' “Why?”', ' Ask.']],
    ['They use it, e.g. in Finance. It is 3.5 now.', ['They use it, e.g. in Finance.', ' It is 3.5 now.']],
    ['Ms. Cole and J. Smith of Acme Inc. agree.', ['Ms. Cole and J. Smith of Acme Inc. agree.']],
    ['用量下降了。为什么？“太贵。”他说。', ['用量下降了。', '为什么？', '“太贵。”', '他说。']],
    ['No stop at the end', ['No stop at the end']],
    ['', []],
  ])('%s', (passage, sentences) => {
    expect(sentencesOf(passage).map(({ start, end }) => passage.slice(start, end))).toEqual(sentences);
  });

  it('leaves nothing out and cuts no reference in two', () => {
    const piece = fc.constantFrom(
      'It grew',
      '. ',
      '! ',
      '[[a.b.c|abs]]',
      '。',
      '“no”',
      ' e.g. ',
      '3.5',
      '\n',
      '…',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const passage = pieces.join('');
        const parts = sentencesOf(passage).map(({ start, end }) => passage.slice(start, end));
        expect(parts.join('').trim()).toBe(passage.trim());
        for (const part of parts) expect(part.split('[[').length).toBe(part.split(']]').length);
      }),
    );
  });
});

describe('cutFindings', () => {
  const health = goodAnswer('healthNarrative');

  it('takes out the sentence and keeps its neighbours', () => {
    const draft = { ...health, paragraphs: ['It grew by 777 a day. This stays.', 'And this.'] };
    const cut = cutFindings('healthNarrative', draft, [flawIn(draft, 'paragraphs.0', '777')]);
    expect(cut?.draft.paragraphs).toEqual(['This stays.', 'And this.']);
    expect(cut?.cuts).toEqual([
      { path: 'paragraphs.0', sentence: 'It grew by … a day.', code: 'freeNumeral' },
    ]);
  });

  it('shows no figure of what it has cut, flagged or not', () => {
    const draft = { ...health, paragraphs: ['By 777 to [[roi.cost]] and 12,345.6 more.', 'And this.'] };
    const cut = cutFindings('healthNarrative', draft, [flawIn(draft, 'paragraphs.0', '777')]);
    expect(cut?.cuts[0]?.sentence).toBe('By … to … and … more.');
  });

  it('takes out the item where a passage of it is gone, and the right one of several', () => {
    const risk = (name: string) => ({ risk: `${name} can go wrong.`, mitigation: `Mend ${name}.` });
    const draft = { ...health, risks: [risk('One'), risk('Two'), risk('Three'), risk('Four')] };
    const findings = [
      flawIn(draft, 'risks.1.risk', 'Two'),
      flawIn(draft, 'risks.1.mitigation', 'Two'),
      flawIn(draft, 'risks.3.mitigation', 'Four'),
    ];
    const cut = cutFindings('healthNarrative', draft, findings);
    expect(cut?.draft.risks).toEqual([risk('One'), risk('Three')]);
    expect(cut?.cuts).toHaveLength(3);
  });

  it('makes null of what may be null', () => {
    const draft = {
      ...goodAnswer('competitiveRebuttals'),
      priceGap: 'It is 20% less.',
      whyNow: 'Because of 777.',
    };
    const cut = cutFindings('competitiveRebuttals', draft, [
      flawIn(draft, 'priceGap', '20%'),
      flawIn(draft, 'whyNow', '777'),
    ]);
    expect(cut?.draft).toMatchObject({ priceGap: null, whyNow: null });
  });

  it.each<readonly ['concessionFramework' | 'roiStory' | 'healthNarrative', string, string]>([
    ['concessionFramework', 'position', 'strong'],
    ['concessionFramework', 'openingFrame.1', 'worth'],
    ['roiStory', 'attribution', 'doubt'],
    ['roiStory', 'bullets.0', 'cost'],
  ])('gives a section of %s up that would not be whole without %s', (section, path, words) => {
    const draft = goodAnswer(section);
    expect(cutFindings(section, draft, [flawIn(draft, path, words)])).toBeNull();
  });

  it('never leaves a flaw behind, whatever is flagged', () => {
    const paths = [
      'paragraphs.0',
      'paragraphs.1',
      'strengths.0',
      'risks.0.risk',
      'risks.0.mitigation',
      'questions.0',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), fc.nat(80), fc.nat(20)), { maxLength: 6 }),
        (places) => {
          const findings = places.map(([path, start, length]) => ({
            ...flawIn(health, path, ''),
            start,
            end: start + length,
          }));
          const cut = cutFindings('healthNarrative', health, findings);
          const flagged = places.filter(([, start, length]) => start === 0 && length > 0);
          for (const [path] of flagged) {
            const first = path.split('.')[0] ?? '';
            expect(JSON.stringify(cut?.draft[first] ?? null)).not.toBe(JSON.stringify(health[first]));
          }
        },
      ),
    );
  });
});
