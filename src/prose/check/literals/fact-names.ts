import type { Fact } from '../../../facts/node.ts';
import { printLabel } from '../../../facts/print/label.ts';
import type { Locale } from '../../../facts/print/locale.ts';
import { labelWords } from '../lexicon/label-words.ts';
import { termsOf } from './terms.ts';

/** What a fact is called, made ready for comparing it with the words of a text. */
export type FactName = {
  readonly label: string;
  /** The label, and words that people use in its place. */
  readonly words: string;
  readonly labelTerms: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** The period that the label states. */
  readonly period: 'year' | 'month' | null;
  /** −1 where the fact counts downwards by its own name: "how far the rival is below our price". */
  readonly sense: -1 | 1;
};

/** The names of facts in one language; each is worked out once. */
export type FactNames = { readonly locale: Locale; readonly of: (fact: Fact) => FactName };

export function factNames(locale: Locale): FactNames {
  const known = new WeakMap<Fact, FactName>();
  return {
    locale,
    of: (fact) => {
      const name = known.get(fact) ?? nameOf(fact, locale);
      known.set(fact, name);
      return name;
    },
  };
}

function nameOf(fact: Fact, locale: Locale): FactName {
  const label = printLabel(fact.label, locale);
  const plain = printLabel({ code: fact.label.code }, locale);
  const words = `${label} ${wordsFor(fact.label.code)}`;
  return {
    label,
    words,
    labelTerms: termsOf(label),
    terms: termsOf(words),
    period: fact.unit === 'perMonth' ? 'month' : periodIn(plain),
    sense: /\bbelow\b|\bless\b|低于/iu.test(plain) ? -1 : 1,
  };
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

function periodIn(label: string): FactName['period'] {
  const isYear = /\ba(?:nd)? year\b|\bannual\b|每年|年度|全年/iu.test(label);
  const isMonth = /\ba month\b|\beach month\b|每月/iu.test(label);
  return isYear === isMonth ? null : isYear ? 'year' : 'month';
}
