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
 * Finds the fact that a figure states: true of it, in words that fit it, and of no other that fits as well.
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
  const fitting: { readonly fact: Fact; readonly name: FactName; readonly fit: number }[] = [];
  for (const fact of facts) {
    if (!mayBe(figure, fact, direction)) continue;
    const name = names.of(fact);
    const sense = direction === null ? null : ((direction * name.sense) as -1 | 1);
    if (!isTrueOf(figure, fact, isMovement(fact) ? sense : direction) || !isPeriodFit(figure, name)) continue;
    around ??= surroundingsOf(text, figure, wider);
    const fit = contextFit(fact, name, around);
    if (fit >= least) fitting.push({ fact, name, fit });
  }
  fitting.sort((a, b) => b.fit - a.fit || (a.fact.id < b.fact.id ? -1 : 1));
  const [best, ...others] = fitting;
  if (best === undefined) return { kind: 'none' };
  const rivals = others.filter(
    ({ fact, name, fit }) =>
      fit > best.fit - clearly && name.label !== best.name.label && !isAlias(fact, best.fact),
  );
  return rivals.length === 0
    ? { kind: 'one', fact: best.fact }
    : { kind: 'several', facts: [best.fact, ...rivals.map(({ fact }) => fact)] };
}

/** Whether the figure is true of the fact whichever way its name counts: what is cheap is asked first. */
function mayBe(figure: Numeral, fact: Fact, direction: -1 | 1 | null): boolean {
  return (
    isTrueOf(figure, fact, direction) ||
    (direction !== null && isTrueOf(figure, fact, direction === 1 ? -1 : 1))
  );
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
