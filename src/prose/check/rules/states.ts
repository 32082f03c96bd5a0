import type { Flaw, Rule } from '../finding.ts';
import { earlierStates, laterStates } from '../lexicon/states.ts';
import type { CitedFact, Passage } from '../passage.ts';

/** "From [[a]] … to [[b]]": what was before, and what came of it. */
const joined: readonly RegExp[] = [
  /\bfrom\s\ufffc(?:\s[A-Za-z]+){0,2}(?:\sin\s\ufffc)?\sto\s\ufffc/gi,
  /\ufffc\sbefore,\s\ufffc\snow/gi,
  /之前\s?\ufffc\s?,\s?现在\s?\ufffc/g,
  /[从由]\s?(?:\ufffc\s?的\s?)?\ufffc\s?[\u3400-\u9fff]{0,3}?(?:降至|升至|增至|减至|降到|升到|增到|减到|到|至)\s?\ufffc/g,
];
/** A value and the month in which it stood. */
const dated: readonly RegExp[] = [
  /\ufffc(?:\s[A-Za-z]+)?\sin\s\ufffc/gi,
  /\ufffc\s?的?\s?\ufffc\s?[人个次份名]/g,
];

/** What was stands before what is, and a value in its own month. */
export const checkStates: Rule = (passage) => [
  ...joined.flatMap((pattern) =>
    matchesOf(passage, pattern).flatMap((cited) => {
      const [first, last] = [cited[0], cited.at(-1)];
      return first !== undefined &&
        last !== undefined &&
        stateOf(first) === 'later' &&
        stateOf(last) === 'earlier'
        ? [flawOf(first, last, 'the earlier value first, then the later one')]
        : [];
    }),
  ),
  ...dated.flatMap((pattern) =>
    matchesOf(passage, pattern).flatMap((cited) => {
      const [first, second] = cited;
      if (first === undefined || second === undefined) return [];
      const [one, other] = [stateOf(first), stateOf(second)];
      const isMonth = first.fact?.unit === 'month' || second.fact?.unit === 'month';
      return isMonth && one !== null && other !== null && one !== other
        ? [flawOf(first, second, 'a value in its own month')]
        : [];
    }),
  ),
];

function matchesOf({ text, references }: Passage, pattern: RegExp): readonly (readonly CitedFact[])[] {
  return [...text.matchAll(pattern)].map((match) =>
    references.filter(({ start }) => start >= match.index && start < match.index + match[0].length),
  );
}

function stateOf({ fact }: CitedFact): 'earlier' | 'later' | null {
  const last = fact?.id.split('.').at(-1) ?? '';
  return earlierStates.has(last) ? 'earlier' : laterStates.has(last) ? 'later' : null;
}

function flawOf(first: CitedFact, last: CitedFact, expected: string): Flaw {
  return { code: 'contradictedOrder', start: first.start, end: last.end, expected };
}
