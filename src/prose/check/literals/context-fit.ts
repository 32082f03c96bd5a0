import type { Fact } from '../../../facts/node.ts';
import { countedThings } from '../lexicon/label-words.ts';
import { type FactName, ownersOf } from './fact-names.ts';
import type { Surroundings } from './surroundings.ts';

const things = countedThings.map((pattern) => ({
  here: new RegExp(
    `^\\s?(?:[A-Za-z-]+\\s){0,2}?(?:${pattern})(?![A-Za-z])|^\\s?[个名位家条项张次]?[\\u3400-\\u9fff]{0,4}?(?:${pattern})`,
    'i',
  ),
  word: new RegExp(`(?:${pattern})`, 'i'),
}));

/** A name of which every second word is missing is still a name; below this nothing speaks for the fact. */
export const leastFit = 1;

/** What a word of the label that is not said takes away; a word of Chinese is two or three pairs of characters. */
function unsaid(term: string): number {
  return /[\u3400-\u9fff]/.test(term) ? 0.2 : 0.5;
}

/**
 * How well the words around a figure fit a fact; 0 where they do not fit at all. Words of the fact's label count, twice
 * in the same clause, and those that are not said count against it; a name to which the fact belongs has to be there,
 * and what is counted has to be the same.
 */
export function contextFit(fact: Fact, name: FactName, around: Surroundings): number {
  if (!ownersOf(fact).every((owner) => around.whole.includes(owner))) return 0;
  if (![...name.required].every((term) => around.wholeTerms.has(term))) return 0;
  if (countsSomethingElse(name.words, around)) return 0;
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
  for (const term of name.labelTerms) if (!around.wholeTerms.has(term)) score -= unsaid(term);
  return Math.max(score, 0);
}

function countsSomethingElse(words: string, { after }: Surroundings): boolean {
  const counted = things.filter(({ here }) => here.test(after));
  return counted.length > 0 && !counted.some(({ word }) => word.test(words));
}
