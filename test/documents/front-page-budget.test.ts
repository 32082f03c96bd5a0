import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { fitLine, fitSentences, frontPageBudget } from '../../src/documents/front-page-budget.ts';
import { referencesIn } from '../../src/documents/references.ts';
import { cutText, widthOf } from '../../src/documents/text-width.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../src/templating/escape.ts';
import { dossierOf } from '../support/books.ts';
import { language } from './support/brief-of.ts';
import { hostileText } from './support/hostile-text.ts';

const notes = 'A long note. '.repeat(40);
const { ledger } = dossierOf(
  { accounts: `account_id,name,currency,arr,notes\nA,Acme,USD,1200,${notes}\n` },
  '2026-01-01',
);

const fitted = (line: Markdown, texts: readonly string[] = []) =>
  fitLine(line, 'risk', texts, ledger, language);

describe('a line of the front page', () => {
  it('stays as it is within its budget', () => {
    const line = trustMarkdown('ARR is [[contract.arr]], a \\*good\\* deal.');
    expect(fitted(line)).toBe(line);
  });

  it('ends at a word, with an ellipsis', () => {
    const cut = fitted(trustMarkdown('word '.repeat(60).trim()));
    expect(cut).toMatch(/^(word )+word…$/);
    expect(cut.length).toBeLessThanOrEqual(frontPageBudget.risk);
    expect(cut.length).toBeGreaterThan(frontPageBudget.risk - 8);
  });

  it('counts what is printed, and never cuts a figure', () => {
    const line = trustMarkdown(`${'x'.repeat(frontPageBudget.risk - 6)} [[contract.arr]] and more`);
    expect(fitted(line)).toBe(`${'x'.repeat(frontPageBudget.risk - 6)}…`);
  });

  it('gives full-width characters twice the room', () => {
    expect([...fitted(escapeMarkdown('订'.repeat(200)))].length).toBe((frontPageBudget.risk - 2) / 2 + 1);
  });

  it('shortens long names of the data first, so that the figures stay', () => {
    const name = 'Very long name '.repeat(20).trim();
    const cut = fitted(trustMarkdown(`${escapeMarkdown(name)} asks for [[contract.arr]].`), [name]);
    expect(cut).toMatch(/^Very long name .*… asks for \[\[contract\.arr\]\]\.$/);
  });

  it('shortens text that it cites', () => {
    expect(fitted(trustMarkdown('They wrote “[[voice.notes.text]]”.'))).toBe(
      `They wrote “[[voice.notes.text~${frontPageBudget.dataText}]]”.`,
    );
  });

  it.prop([fc.array(fc.oneof(hostileText, fc.constant('[[contract.arr]]')), { maxLength: 30 })])(
    'keeps references whole and escapes together, however it is cut',
    (parts) => {
      const line = trustMarkdown(
        parts.map((part) => (part === '[[contract.arr]]' ? part : escapeMarkdown(part))).join(' '),
      );
      const cut = fitted(line);
      expect(cut.replace(/\[\[contract\.arr\]\]/g, '')).not.toMatch(/\[\[/);
      expect(cut).not.toMatch(/(?<!\\)(?:\\\\)*\\…$/);
      expect(referencesIn(cut).every(({ id }) => id === 'contract.arr')).toBe(true);
    },
  );
});

describe('sentences of the front page', () => {
  const fittedTogether = (sentences: readonly string[]) =>
    fitSentences(sentences.map(escapeMarkdown), 'risk', [], ledger, language);
  const long = `${'word '.repeat(18).trim()}.`;

  it('stay whole: the last that do not fit go', () => {
    expect(fittedTogether(['One.', long, long])).toEqual(['One.', long]);
    expect(fittedTogether([])).toEqual([]);
  });

  it('are cut where already the first is too long', () => {
    const [only, ...others] = fittedTogether([`${'word '.repeat(60).trim()}.`, 'Two.']);
    expect(only).toMatch(/^(word )+word…$/);
    expect(others).toEqual([]);
  });
});

describe('cutText', () => {
  it.each([
    ['short', 10, 'short'],
    ['a bit too long', 8, 'a bit to…'],
    ['订单错误率', 6, '订单错…'],
    ['two\nlines', 20, 'two lines'],
  ])('%j to %i units', (text, budget, expected) => {
    expect(cutText(text, budget)).toBe(expected);
  });
});

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['word', 4],
    ['Word', 4.5],
    ['订单', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍🚀', 2],
  ])('%j is %d letters wide', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});
