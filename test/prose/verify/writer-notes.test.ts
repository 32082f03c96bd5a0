import { describe, expect, it } from 'vitest';
import { isWriterNote } from '../../../src/prose/verify/writer-notes.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';

const packs = [await loadLanguage('en'), await loadLanguage('zh')];

describe('a note on the making of a brief', () => {
  it.each([
    '- Words of health and value by gpt-4.1; every figure is computed and printed by code.',
    '- Cut from health: “They lost … seats.” (a figure without a source).',
    'Cut from health: “They lost … seats.” (a figure without a source).',
  ])('claims nothing: %s', (text) => {
    expect(isWriterNote(text, packs)).toBe(true);
  });

  it.each([
    '- Cut from health: “They lost 40 seats.” (a figure without a source).',
    '- Words of 5 sections by gpt-4.1; every figure is computed and printed by code.',
    '- They lost 40 seats.',
  ])('is none with a figure in it: %s', (text) => {
    expect(isWriterNote(text, packs)).toBe(false);
  });
});
