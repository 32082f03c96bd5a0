import { brokenCell } from '../../facts/parse/broken-cell.ts';
import { invalid, known, type Parsed, parseMark } from '../../facts/parse/parsed.ts';
import type { ColumnInfo } from '../column.ts';

/** Words of a choice are compared without case, blanks, hyphens and underscores. */
function foldWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?!^-)[\s_\-‐–—/]+/g, '');
}

type Words = ReadonlyMap<string, string>;

const folded = new WeakMap<ColumnInfo, Words>();

/** The folded words of a choice by what they mean; made once for a column. */
function wordsOf(info: ColumnInfo): Words {
  const made = folded.get(info);
  if (made !== undefined) return made;
  const words = new Map([
    ...Object.entries(info.words).map(([word, value]) => [foldWord(word), value] as const),
    ...info.values.map((value) => [foldWord(value), value] as const),
  ]);
  folded.set(info, words);
  return words;
}

/** A text, in the spelling of the name with a meaning that it is, if it is one: "Active Users" is active_users. */
export function parseWord(text: string, info: ColumnInfo): string {
  return info.values.length === 0 || info.values.includes(text)
    ? text
    : (wordsOf(info).get(foldWord(text)) ?? text);
}

/** What to do about words that a team has of its own. */
const ofOwnWords = 'Fix the cell, or say in a map what the word means (enumerations).';

export function parseChoice(text: string, info: ColumnInfo): Parsed<string> {
  if (info.values.includes(text)) return known(text);
  const value = wordsOf(info).get(foldWord(text));
  if (value !== undefined) return known(value);
  const expected = `one of ${info.values.join(', ')}`;
  return brokenCell(text, expected) ?? invalid(expected, ofOwnWords);
}

export function parseChoices(text: string, info: ColumnInfo): Parsed<readonly string[]> {
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const expected = `a list of ${info.values.join(', ')}, separated by ";"`;
  const chosen: string[] = [];
  for (const part of text
    .split(/[;；]/)
    .map((item) => item.trim())
    .filter((item) => item !== '')) {
    const parsed = parseChoice(part, info);
    if (parsed.kind !== 'known') return brokenCell(text, expected) ?? invalid(expected, ofOwnWords);
    if (!chosen.includes(parsed.value)) chosen.push(parsed.value);
  }
  return known(chosen);
}
