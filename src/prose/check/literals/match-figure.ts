import type { Fact } from '../../../facts/node.ts';
import type { Locale } from '../../../facts/print/locale.ts';
import { printFact } from '../../../facts/print/print-fact.ts';
import { findDirections } from '../directions.ts';
import type { WriterForm } from '../fold.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { isMovement, quantityUnit } from '../printed.ts';
import { contextFit, leastFit } from './context-fit.ts';
import type { FactName, FactNames } from './fact-names.ts';
import { isTrueOf } from './is-true-of.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

/** What a figure of a text is, if it is a fact: the one that it equals, in its unit and context. */
export type FigureMatch =
  | { readonly kind: 'one'; readonly fact: Fact }
  | { readonly kind: 'several'; readonly facts: readonly Fact[] }
  | { readonly kind: 'none' };

/** A figure with the text that it stands in; `wider` is what else belongs to the text, such as the header of a table. */
export type FigureInText = { readonly figure: Numeral; readonly text: string; readonly wider?: string };

/** How much better one of two facts has to fit, so that the figure is no guess. */
const clearly = 0.5;

/**
 * Finds the fact that a figure states: true of it, in words that fit it, and of no other that fits as well. Where the
 * words fit a fact of the same size as well, but say that it moved the other way, the figure states none.
 *
 * @param least how well the words have to fit.
 */
export function matchFigure(
  { figure, text, wider = '' }: FigureInText,
  facts: Iterable<Fact>,
  names: FactNames,
  least = leastFit,
): FigureMatch {
  const direction = directionAround(figure, text);
  let around: Surroundings | null = null;
  let contradicted = 0;
  const fitting: Fitting[] = [];
  for (const fact of facts) {
    const agreement = agreementOf(figure, fact, direction, names);
    if (agreement === null) continue;
    const name = names.of(fact);
    if (!isPeriodFit(figure, name)) continue;
    around ??= surroundingsOf(text, figure, wider);
    const fit = contextFit(fact, name, around);
    if (agreement === 'contradicted') contradicted = Math.max(contradicted, fit);
    else if (fit >= least) fitting.push({ fact, name, fit });
  }
  fitting.sort((a, b) => b.fit - a.fit || (a.fact.id < b.fact.id ? -1 : 1));
  const [best, ...others] = fitting;
  if (best === undefined || best.fit - clearly < contradicted) return { kind: 'none' };
  const rivals = others.filter((other) => isRival(other, best));
  return rivals.length === 0
    ? { kind: 'one', fact: best.fact }
    : { kind: 'several', facts: [best.fact, ...rivals.map(({ fact }) => fact)] };
}

type Fitting = { readonly fact: Fact; readonly name: FactName; readonly fit: number };

/** Fits nearly as well, and is another thing. */
function isRival({ fact, name, fit }: Fitting, best: Fitting): boolean {
  return fit > best.fit - clearly && name.label !== best.name.label && !isAlias(fact, best.fact);
}

/** Whether the figure is true of the fact, or would be if it had moved the other way; null where it is neither. */
function agreementOf(
  figure: Numeral,
  fact: Fact,
  direction: -1 | 1 | null,
  names: FactNames,
): 'true' | 'contradicted' | null {
  if (direction === null) return isTrueOf(figure, fact, null) ? 'true' : null;
  const [along, against] = [isTrueOf(figure, fact, direction), isTrueOf(figure, fact, opposite(direction))];
  if (!along && !against) return null;
  if (along && against) return 'true';
  // A fact that counts downwards by its name moves against its sign.
  const isTrue = isMovement(fact) && names.of(fact).sense === -1 ? against : along;
  return isTrue ? 'true' : 'contradicted';
}

function opposite(direction: -1 | 1): -1 | 1 {
  return direction === 1 ? -1 : 1;
}

/** One is defined as the other. */
function isAlias(a: Fact, b: Fact): boolean {
  return a.from === b || b.from === a;
}

const reachBefore = 70;
const reachAfter = 24;

/** Which way the words around a figure say that it moved: the last before it in its sentence, or those right after it. */
function directionAround({ sign, isChange, start, end }: Numeral, text: string): -1 | 1 | null {
  if (sign !== null || isChange) return null;
  const after = text.slice(end, end + reachAfter);
  const behind = findDirections(after)[0];
  if (behind !== undefined && behind.start <= 10) return behind.sign;
  const before = text
    .slice(Math.max(0, start - reachBefore), start)
    .replace(/^.*(?:[.!?]\s|[。！？\n])/su, '');
  const ahead = findDirections(before).at(-1);
  return ahead?.sign ?? null;
}

/** A figure "a month" is no figure of a year. */
function isPeriodFit({ per }: Numeral, { period }: FactName): boolean {
  if (per === 'month') return period === 'month' || period === null;
  return per !== 'year' || period !== 'month';
}

/** The form in which the fact reads most like the figure; `written` is how the figure stands in the text. */
export function formLike(figure: Numeral, written: string, fact: Fact, locale: Locale): WriterForm {
  // A printed word has no capital.
  const isWords =
    figure.style === 'words' &&
    !/^[A-Z]/.test(written) &&
    printFact(fact, 'words', locale) !== printFact(fact, 'default', locale);
  if (isWords) return 'words';
  if (figure.hedge?.kind === 'about') return 'approx';
  if (
    figure.unit === 'none' &&
    quantityUnit(fact) !== null &&
    printFact(fact, 'bare', locale) !== printFact(fact, 'default', locale)
  )
    return 'bare';
  return figure.sign === null && isMovement(fact) ? 'abs' : 'default';
}
