import { roundedValue } from '../../../facts/fact.ts';
import type { Fact } from '../../../facts/node.ts';
import type { Flaw, Rule } from '../finding.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { numberOf } from '../printed.ts';

/**
 * How two references stand to each other: the first is the smaller one, or the part of the second. `\ufffc` is a
 * reference.
 */
const smallerFirst: readonly RegExp[] = [
  /\bbetween\s\ufffc(?:\s[\p{L}]+)?\sand\s\ufffc/giu,
  /\bfrom\s\ufffc\sup\sto\s\ufffc/giu,
  /\ufffc(?:\s[\p{L}]+)?\sof\s(?:the\s|our\s|their\s|all\s|your\s)?\ufffc/giu,
  /介于\s?\ufffc\s?[与和至到]\s?\ufffc/gu,
  /在\s?\ufffc\s?[与和至到]\s?\ufffc\s?之间/gu,
];
const largerFirst: readonly RegExp[] = [
  /\bof\s(?:the\s|our\s|their\s|your\s)?\ufffc(?:\s[\p{L}]+){1,3},?\s(?:only\s)?\ufffc\s(?:are|is|were|was)\b/giu,
  /\ufffc\s?个?[\p{Script=Han}]{0,8}(?:中|里|上)(?:只?有|用了)\s?\ufffc/gu,
  /\ufffc\s?个?[\p{Script=Han}]{0,6}用了\s?\ufffc/gu,
];

/** Two values of one thing: whichever is larger, they are of one unit. */
const alike: readonly RegExp[] = [
  /\bfrom\s\ufffc(?:\s[A-Za-z]+)?\sto\s\ufffc/gi,
  /\ufffc\sbefore,\s\ufffc\snow/gi,
  /之前\s?\ufffc\s?,\s?现在\s?\ufffc/g,
  /[由从]\s?\ufffc\s?(?:降至|升至|增至|减至|降到|升到|增到|减到|到|至)\s?\ufffc/g,
];

/** More active users than seats is overuse, and can be true. */
const mayExceed: ReadonlySet<string> = new Set(['seats.active', 'contract.peakUsers']);

/** A part is no larger than its whole, and a range goes up. */
export const checkOrder: Rule = (passage) => [
  ...smallerFirst.flatMap((pattern) =>
    pairsOf(passage, pattern).flatMap(([small, large]) => checkPair(small, large)),
  ),
  ...alike.flatMap((pattern) => pairsOf(passage, pattern).flatMap(([from, to]) => checkUnits(from, to))),
  ...largerFirst.flatMap((pattern) =>
    pairsOf(passage, pattern).flatMap(([large, small]) => checkPair(small, large)),
  ),
];

function pairsOf(
  { text, references }: Passage,
  pattern: RegExp,
): readonly (readonly [CitedFact, CitedFact])[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const inside = references.filter(
      ({ start }) => start >= match.index && start < match.index + match[0].length,
    );
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined || first === last ? [] : [[first, last] as const];
  });
}

function checkUnits(one: CitedFact, other: CitedFact): readonly Flaw[] {
  if (one.fact === null || other.fact === null || one.fact.unit === other.fact.unit) return [];
  if (isBareNumber(one.fact) && isBareNumber(other.fact)) return [];
  return [{ code: 'contradictedOrder', start: one.start, end: other.end, expected: 'two facts of one unit' }];
}

function checkPair(small: CitedFact, large: CitedFact): readonly Flaw[] {
  if (small.fact === null || large.fact === null || mayExceed.has(small.fact.id)) return [];
  const span = { start: Math.min(small.start, large.start), end: Math.max(small.end, large.end) };
  if (small.fact.unit !== large.fact.unit) {
    // A share of an amount is none of its parts, and "measured of 30 June" sets nothing in order.
    if (isPercent(small.fact) || rankOf(small.fact) === null) return [];
    return [{ code: 'contradictedOrder', ...span, expected: 'two facts of one unit' }];
  }
  const [part, whole] = [rankOf(small.fact), rankOf(large.fact)];
  if (part === null || whole === null || part <= whole) return [];
  return [
    {
      code: 'contradictedOrder',
      ...span,
      expected: `${small.written.raw} is more than ${large.written.raw}: the other way round, or another sentence`,
    },
  ];
}

/** An answer of nought to ten is a count in one table and a number in another. */
function isBareNumber({ unit }: Fact): boolean {
  return unit === 'number' || unit === 'count';
}

function isPercent({ unit }: Fact): boolean {
  return unit === 'share' || unit === 'rate' || unit === 'change';
}

/** By what facts are put in order: numbers, and days as they follow each other. */
function rankOf(fact: Fact): number | null {
  const value = roundedValue(fact);
  if (typeof value === 'string' && (fact.unit === 'date' || fact.unit === 'month'))
    return Number(value.replaceAll('-', '').padEnd(8, '0'));
  return numberOf(fact);
}
