import type { Fact } from '../facts/node.ts';
import { printLabel } from '../facts/print/label.ts';
import { type FigureReference, printFigure, printValue } from './figures.ts';
import type { Language } from './language.ts';
import { once } from './once.ts';

/**
 * What a document says of its facts, each text made once: a fact stands in its row of the evidence, in the titles of its
 * figures, and in the formulas of others.
 */
export type FactTexts = {
  readonly language: Language;
  readonly labelOf: (fact: Fact) => string;
  /** The exact value, or the word for its absence; not yet escaped. */
  readonly exactOf: (fact: Fact) => string;
  /** A figure as it stands in the document, not yet escaped. */
  readonly figureOf: (fact: Fact, reference: FigureReference) => string;
};

export function startFactTexts(language: Language): FactTexts {
  const shortOf = once((fact: Fact) => printValue(fact, 'default', language));
  return {
    language,
    labelOf: once((fact) => printLabel(fact.label, language.locale)),
    exactOf: once((fact) => printValue(fact, 'exact', language)),
    figureOf: (fact, reference) =>
      reference.form === 'default' && reference.limit === null
        ? shortOf(fact)
        : printFigure(fact, reference, language),
  };
}
