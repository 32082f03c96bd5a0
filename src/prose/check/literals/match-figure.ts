import type { Fact } from '../../../facts/node.ts';
import { printLabel } from '../../../facts/print/label.ts';
import type { Locale } from '../../../facts/print/locale.ts';
import { printFact } from '../../../facts/print/print-fact.ts';
import { findDirections } from '../directions.ts';
import type { WriterForm } from '../fold.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { isMovement, quantityUnit, senseOf } from '../printed.ts';
import { contextFit, type Surroundings } from './context-fit.ts';
import { isTrueOf } from './is-true-of.ts';

/** What a figure of a text is, if it is a fact: the one that it equals, in its unit and context. */
export type FigureMatch =
  | { readonly kind: 'one'; readonly fact: Fact }
  | { readonly kind: 'several'; readonly facts: readonly Fact[] }
  | { readonly kind: 'none' };

/** Finds the fact that a figure states: true of it, in words that fit it, and of no other that fits as well. */
export function matchFigure(
  figure: Numeral,
  around: Surroundings,
  facts: Iterable<Fact>,
  locale: Locale,
): FigureMatch {
  const direction = directionAround(figure, around);
  const fitting: { readonly fact: Fact; readonly fit: number }[] = [];
  for (const fact of facts) {
    const sense =
      direction === null
        ? null
        : isMovement(fact) && senseOf(fact, locale) === -1
          ? negative(direction)
          : direction;
    if (!isTrueOf(figure, fact, sense) || !isPeriodFit(figure, fact, locale)) continue;
    const fit = contextFit(fact, around, locale);
    if (fit > 0) fitting.push({ fact, fit });
  }
  fitting.sort((a, b) => b.fit - a.fit || (a.fact.id < b.fact.id ? -1 : 1));
  const [best] = fitting;
  if (best === undefined) return { kind: 'none' };
  const name = printLabel(best.fact.label, locale);
  const rivals = fitting.filter(
    ({ fact, fit }) =>
      fact !== best.fact &&
      fit > best.fit - 0.5 &&
      printLabel(fact.label, locale) !== name &&
      !isAlias(fact, best.fact),
  );
  return rivals.length === 0
    ? { kind: 'one', fact: best.fact }
    : { kind: 'several', facts: [best.fact, ...rivals.map(({ fact }) => fact)] };
}

/** One is defined as the other. */
function isAlias(a: Fact, b: Fact): boolean {
  return a.from === b || b.from === a;
}

/** Which way the words next to a figure say that it moved. */
function directionAround({ sign, isChange }: Numeral, { before, after }: Surroundings): -1 | 1 | null {
  if (sign !== null || isChange) return null;
  const ahead = findDirections(before).at(-1);
  if (ahead !== undefined && before.length - ahead.end <= 16) return ahead.sign;
  const behind = findDirections(after)[0];
  return behind !== undefined && behind.start <= 10 ? behind.sign : null;
}

function negative(direction: -1 | 1): -1 | 1 {
  return direction === 1 ? -1 : 1;
}

/** A figure "a month" is no figure of a year. */
function isPeriodFit({ per }: Numeral, fact: Fact, locale: Locale): boolean {
  if (per !== 'year' && per !== 'month') return true;
  const label = printLabel({ code: fact.label.code }, locale);
  const isMonthly = fact.unit === 'perMonth' || /\ba month\b|每月/iu.test(label);
  const isYearly = /\ba(?:nd)? year\b|\bannual\b|每年|年度/iu.test(label);
  return per === 'month' ? isMonthly || !isYearly : !isMonthly;
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
