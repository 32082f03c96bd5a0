import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { writeOffline } from '../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { dossiersOf, fixtureConfig, fixtureFiles, shownValues, textOf } from '../support/books.ts';

/** Account X, whose CFO decides, with a style for the CFO and nobody else. */
function tagged(style: string): Dossier {
  const files = fixtureFiles('account-x').map((file) => {
    if (file.name !== 'stakeholders.csv') return file;
    const [header = '', ...rows] = textOf(file).trim().split(/\r?\n/);
    const styled = rows.map((row) => `${row},${row.includes('Ann Lee') ? style : ''}`);
    return { ...file, bytes: new TextEncoder().encode([`${header},style`, ...styled].join('\n')) };
  });
  const [dossier] = dossiersOf(readBook(files), fixtureConfig('account-x'), '2025-10-15').values();
  if (dossier === undefined) throw new Error('no dossier');
  return dossier;
}

const packs = { en: await loadLanguage('en'), zh: await loadLanguage('zh') };
const tags = ['', 'eagle', 'careful', 'thrifty', 'hurried', 'argumentative'];
const untagged = tagged('');

const withoutStyle = (values: Readonly<Record<string, unknown>>) =>
  JSON.stringify(Object.entries(values).filter(([id]) => !id.endsWith('.style')));
const referencesOf = (value: unknown) =>
  [...new Set(JSON.stringify(value).match(/\[\[[^\]]*\]\]/g))].filter((id) => !id.includes('.style')).sort();

describe.each(tags)('a style card (%j)', (tag) => {
  const dossier = tagged(tag);

  it('changes no fact', () => {
    expect(withoutStyle(shownValues(dossier))).toBe(withoutStyle(shownValues(untagged)));
  });

  it.each(['en', 'zh'] as const)(
    'changes words and their order, and cites the same figures (%s)',
    (language) => {
      const { sentences, locale } = packs[language];
      const written = writeOffline(dossier, sentences, locale);
      const neutral = writeOffline(untagged, sentences, locale);
      // The talk track is shorter for those who have no time; everything else says the same.
      expect(referencesOf({ ...written, call: null })).toEqual(referencesOf({ ...neutral, call: null }));
      expect([...written.front.anchors].sort()).toEqual([...neutral.front.anchors].sort());
      expect({ ...written.front, anchors: [], openingFrame: [] }).toEqual({
        ...neutral.front,
        anchors: [],
        openingFrame: [],
      });
    },
  );
});

describe('what a card does', () => {
  const { sentences, locale } = packs.en;
  const front = (tag: string) => writeOffline(tagged(tag), sentences, locale).front;

  it('brings the price first for the thrifty, the value first for the eagle', () => {
    expect(front('thrifty').anchors[0]).toContain('pays for itself');
    expect(front('eagle').anchors[0]).toContain('roi.line.error');
  });

  it('speaks directly, thoroughly or by the facts', () => {
    const seconds = ['', 'eagle', 'careful', 'argumentative'].map((tag) => front(tag).openingFrame[1]);
    expect(new Set(seconds).size).toBe(4);
    expect(front('hurried').openingFrame).toEqual(front('eagle').openingFrame);
  });

  it('is nobody’s who has no tag, whatever the title', () => {
    expect(front('')).toEqual(front('something that nobody knows'));
  });
});
