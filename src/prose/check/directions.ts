import { downWords, negations, upWords } from './lexicon/directions.ts';
import { mask, type Span, spansOf } from './spans.ts';

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

/** Both ways at once say none. */
const eitherWay =
  /\b(?:lower or higher|higher or lower|up or down|down or up|more or less|rise or fall|above or below)\b|[高升涨增]或[低降跌减]|[低降跌减]或[高升涨增]/giu;

/** The words of direction of a text that are not negated, in its order. */
export function findDirections(whole: string): readonly DirectionWord[] {
  const text = mask(whole, spansOf(eitherWay, whole));
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
