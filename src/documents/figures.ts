import { isKnown } from '../facts/fact.ts';
import type { Ledger } from '../facts/ledger.ts';
import type { Fact } from '../facts/node.ts';
import { clip } from '../facts/print/clip.ts';
import { printFact } from '../facts/print/print-fact.ts';
import { wordOf } from '../templating/words.ts';
import type { Language } from './language.ts';
import { type Reference, ReferenceFault } from './references.ts';

export type FigureReference = Extract<Reference, { kind: 'figure' }>;

/**
 * The fact that a reference names.
 *
 * @throws {ReferenceFault} if the ledger does not hold it: nothing unverified is printed.
 */
export function factOf(ledger: Ledger, id: string): Fact {
  const fact = ledger.facts.get(id);
  if (fact === undefined)
    throw new ReferenceFault(`[[${id}]] refers to a fact that the ledger does not hold`);
  return fact;
}

/** Why a value is not there, where a single word says it better than "unknown". */
const reasonWords: Readonly<Record<string, string>> = {
  notApplicable: 'value.notApplicable',
  none: 'value.none',
  notReached: 'value.notReached',
  unpriced: 'value.unpriced',
  alreadySo: 'value.alreadySo',
  notAboveAsk: 'value.notAboveAsk',
};

/** The text of a figure as it stands in a document, not yet escaped. */
export function printFigure(fact: Fact, { form, limit }: FigureReference, language: Language): string {
  const text = printValue(fact, form, language);
  return limit === null ? text : clip(text, limit);
}

/** A fact's value in a form, or the word for its absence. */
export function printValue(fact: Fact, form: FigureReference['form'], { locale, words }: Language): string {
  const word = reasonWords[fact.reason?.code ?? ''];
  return isKnown(fact) || word === undefined ? printFact(fact, form, locale) : wordOf(words, word);
}
