import type { Fact } from '../../../facts/node.ts';
import { countedThings } from '../lexicon/label-words.ts';
import type { FactName } from './fact-names.ts';
import type { Surroundings } from './surroundings.ts';

const things = countedThings.map((pattern) => ({
  here: new RegExp(
    `^\\s?(?:[A-Za-z-]+\\s){0,2}?(?:${pattern})(?![A-Za-z])|^\\s?[个名位家条项张次]?[\\u3400-\\u9fff]{0,4}?(?:${pattern})`,
    'i',
  ),
  word: new RegExp(`(?:${pattern})`, 'i'),
}));

/**
 * How well the words around a figure fit a fact; 0 where they do not fit at all. Words of the fact's label count, twice
 * in the same clause; a name that belongs to the label has to be there, and what is counted has to be the same.
 */
export function contextFit(fact: Fact, name: FactName, around: Surroundings): number {
  if (!namesAreThere(fact, around) || countsSomethingElse(name.words, around)) return 0;
  let score = 0;
  for (const term of name.terms) {
    score += around.clauseTerms.has(term)
      ? 2
      : around.sentenceTerms.has(term)
        ? 1
        : around.wholeTerms.has(term)
          ? 0.25
          : 0;
  }
  let missing = 0;
  for (const term of name.labelTerms) if (!around.wholeTerms.has(term)) missing += 1;
  return score === 0 ? 0 : Math.max(score - missing * 0.1, 0.1);
}

const nameParams = new Set(
  'group competitor feature line person opportunity capability goal milestone promise trade step package'.split(
    ' ',
  ),
);

function namesAreThere({ label }: Fact, { whole }: Surroundings): boolean {
  return Object.entries(label.params ?? {}).every(
    ([key, value]) => !nameParams.has(key) || whole.includes(String(value).normalize('NFKC').toLowerCase()),
  );
}

function countsSomethingElse(words: string, { after }: Surroundings): boolean {
  const counted = things.filter(({ here }) => here.test(after));
  return counted.length > 0 && !counted.some(({ word }) => word.test(words));
}
