import type { Fact } from '../../../facts/node.ts';
import { printLabel } from '../../../facts/print/label.ts';
import type { Locale } from '../../../facts/print/locale.ts';
import { printCode } from '../../../facts/print/vocabulary.ts';
import { labelWords, monthlyLabels, yearlyLabels } from '../lexicon/label-words.ts';
import { termsOf } from './terms.ts';

/** What a fact is called, made ready for comparing it with the words of a text. */
export type FactName = {
  readonly label: string;
  /** The label, and words that people use in its place. */
  readonly words: string;
  /** Without the names to which the fact belongs. */
  readonly labelTerms: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  /** The period of a rate or a yearly amount. */
  readonly period: 'year' | 'month' | null;
  /** −1 where the fact counts downwards by its own name: "how far the rival is below our price", "off list". */
  readonly sense: -1 | 1;
  /** Terms that have to be there, all of them. */
  readonly required: ReadonlySet<string>;
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
  const { code } = fact.label;
  const label = printLabel(fact.label, locale);
  const plain = printLabel({ code }, locale);
  const owned = termsOf(ownersOf(fact).join(' '));
  const words = `${label} ${wordsFor(code)}`;
  const [, abbreviation] = /[(（]([A-Z]{2,})[)）]/.exec(label) ?? [];
  return {
    label,
    words,
    labelTerms: without(termsOf(abbreviation ?? label), owned),
    terms: without(termsOf(words), owned),
    period: periodIn(plain) ?? periodOfCode(code),
    sense: /\bbelow\b|\bless\b|\boff list\b|低于|目录价的折扣/iu.test(plain) ? -1 : 1,
    required: requiredTerms(fact, locale),
  };
}

/** The names to which a fact belongs: they have to be there anyway, and tell nothing about which of their facts it is. */
export function ownersOf({ label }: Fact): readonly string[] {
  // What an event is about, where that is no kind of event but a name.
  const isNamed = label.code === 'event.part';
  return Object.entries(label.params ?? {}).flatMap(([key, value]) =>
    ownerParams.has(key) || (isNamed && key === 'about')
      ? [String(value).normalize('NFKC').toLowerCase()]
      : [],
  );
}

const ownerParams = new Set(
  'group competitor feature line person opportunity capability goal milestone promise trade step package'.split(
    ' ',
  ),
);

/** The words of what a fact measures, where its label names one of several: the metric, the item of the card. */
function requiredTerms({ label }: Fact, locale: Locale): ReadonlySet<string> {
  const { item } = label.params ?? {};
  return item === undefined ? new Set() : termsOf(printCode(String(item), 'healthItem', locale));
}

function without(terms: ReadonlySet<string>, taken: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...terms].filter((term) => !taken.has(term)));
}

function periodOfCode(code: string): FactName['period'] {
  const isOf = (prefix: string) => code === prefix || code.startsWith(`${prefix}.`);
  return monthlyLabels.some(isOf) ? 'month' : yearlyLabels.some(isOf) ? 'year' : null;
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
