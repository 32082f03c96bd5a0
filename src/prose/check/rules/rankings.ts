import type { Flaw, Rule } from '../finding.ts';
import { rankings } from '../lexicon/rankings.ts';
import { overlaps, spansOf } from '../spans.ts';

const claims = new RegExp(rankings.join('|'), 'giu');

/** Nobody is told to be above average, third largest or in the majority: no fact says so. */
export const checkRankings: Rule = ({ text, names, quotes, numerals }) => {
  const settled = [...names, ...quotes.filter(({ source }) => source !== null), ...numerals];
  return spansOf(claims, text)
    .filter((span) => !settled.some((other) => overlaps(other, span)))
    .map(
      ({ start, end }): Flaw => ({
        code: 'freeNumeral',
        start,
        end,
        expected: 'a reference, or words that claim no rank, average or majority',
      }),
    );
};
