import type { Fact } from '../../../facts/node.ts';
import { printLabel } from '../../../facts/print/label.ts';
import type { Locale } from '../../../facts/print/locale.ts';
import { countedThings, labelWords } from '../lexicon/label-words.ts';
import { termsOf } from './terms.ts';

/** The words around a figure, from the nearest to the farthest. */
export type Surroundings = {
  readonly clause: string;
  readonly sentence: string;
  /** Everything in which the fact's own names may stand: the passage, or row, header and heading of a table. */
  readonly whole: string;
  /** What follows the figure directly. */
  readonly after: string;
  readonly before: string;
};

const things = countedThings.map((pattern) => ({
  here: new RegExp(
    `^\\s?(?:[\\p{Script=Latin}-]+\\s){0,2}?(?:${pattern})(?![\\p{Script=Latin}])|^\\s?[个名位家条项张次]?(?:[\\p{Script=Han}]{0,4}?)(?:${pattern})`,
    'iu',
  ),
  word: new RegExp(`(?:${pattern})`, 'iu'),
}));

/**
 * How well the words around a figure fit a fact; 0 where they do not fit at all. Words of the fact's label count, twice
 * in the same clause; a name that belongs to the label has to be there, and what is counted has to be the same.
 */
export function contextFit(fact: Fact, around: Surroundings, locale: Locale): number {
  const label = printLabel(fact.label, locale);
  const words = `${label} ${wordsFor(fact.label.code)}`;
  if (!namesAreThere(fact, around) || countsSomethingElse(words, around)) return 0;
  const own = termsOf(words);
  const near = termsOf(around.clause);
  const far = termsOf(around.sentence);
  const wide = termsOf(around.whole);
  let score = 0;
  for (const term of own) score += near.has(term) ? 2 : far.has(term) ? 1 : wide.has(term) ? 0.25 : 0;
  const labelTerms = termsOf(label);
  let missing = 0;
  for (const term of labelTerms) if (!far.has(term) && !wide.has(term)) missing += 1;
  return score === 0 ? 0 : Math.max(score - missing * 0.1, 0.1);
}

/** The words for a label's code, or for the longest beginning of it that has some. */
function wordsFor(code: string): string {
  const plain = code.replace('.group.', '.');
  for (let prefix = plain; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const words = labelWords[prefix];
    if (words !== undefined) return words;
  }
  return '';
}

const nameParams = new Set([
  'group',
  'competitor',
  'feature',
  'line',
  'person',
  'opportunity',
  'capability',
  'goal',
  'milestone',
  'promise',
  'trade',
  'step',
  'package',
]);

function namesAreThere({ label }: Fact, { whole }: Surroundings): boolean {
  const text = whole.toLowerCase();
  return Object.entries(label.params ?? {}).every(
    ([key, value]) => !nameParams.has(key) || text.includes(String(value).normalize('NFKC').toLowerCase()),
  );
}

function countsSomethingElse(words: string, { after }: Surroundings): boolean {
  const counted = things.filter(({ here }) => here.test(after));
  return counted.length > 0 && !counted.some(({ word }) => word.test(words));
}
