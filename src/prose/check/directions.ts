import { downWords, negations, upWords } from './lexicon/directions.ts';
import type { Span } from './spans.ts';

/** A word of direction in a text: 1 for up, −1 for down. */
export type DirectionWord = Span & { readonly sign: -1 | 1; readonly word: string };

const latin = (sources: readonly string[]) =>
  sources.filter((source) => !/\p{Script=Han}/u.test(source)).join('|');
const han = (sources: readonly string[]) =>
  sources.filter((source) => /\p{Script=Han}/u.test(source)).join('|');
const pattern = (sources: readonly string[]) =>
  new RegExp(`(?<![\\p{L}-])(?:${latin(sources)})(?![\\p{L}])|${han(sources)}`, 'giu');

const up = pattern(upWords);
const down = pattern(downWords);
const negatedBefore = new RegExp(
  `(?:\\b(?:${latin(negations)})(?:\\s+[\\p{L}']+){0,2}\\s+|n't\\s+(?:[\\p{L}]+\\s+)?|(?:${han(negations)})[\\p{Script=Han}]{0,1})$`,
  'iu',
);

/** The words of direction of a text that are not negated, in its order. */
export function findDirections(text: string): readonly DirectionWord[] {
  const found = ([pattern, sign]: readonly [RegExp, -1 | 1]): readonly DirectionWord[] =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      sign,
      word: match[0],
    }));
  return [...found([up, 1]), ...found([down, -1])]
    .filter(({ start }) => !negatedBefore.test(text.slice(Math.max(0, start - 30), start)))
    .sort((a, b) => a.start - b.start);
}
