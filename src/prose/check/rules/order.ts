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

/** More active users than seats is overuse, and can be true. */
const mayExceed: ReadonlySet<string> = new Set(['seats.active', 'contract.peakUsers']);

/** A part is no larger than its whole, and a range goes up. */
export const checkOrder: Rule = (passage) => [
  ...smallerFirst.flatMap((pattern) =>
    pairsOf(passage, pattern).flatMap(([small, large]) => checkPair(small, large)),
  ),
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

function checkPair(small: CitedFact, large: CitedFact): readonly Flaw[] {
  if (small.fact === null || large.fact === null || small.fact.unit !== large.fact.unit) return [];
  const [part, whole] = [numberOf(small.fact), numberOf(large.fact)];
  if (part === null || whole === null || part <= whole || mayExceed.has(small.fact.id)) return [];
  return [
    {
      code: 'contradictedOrder',
      start: Math.min(small.start, large.start),
      end: Math.max(small.end, large.end),
      expected: `${small.written.raw} is larger than ${large.written.raw}: the other way round, or another sentence`,
    },
  ];
}
