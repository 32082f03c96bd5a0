import type { Scalar } from '../cell.ts';
import { roundedValue } from '../fact.ts';
import type { Fact } from '../node.ts';
import { printApproximately } from './approximation.ts';
import { printDate, printMonth } from './calendar.ts';
import type { Form } from './form.ts';
import type { Locale } from './locale.ts';
import { printMagnitude, signOf } from './numeral.ts';
import { printQuantity, type QuantityUnit } from './quantity.ts';
import { printCode, vocabularyOf } from './vocabulary.ts';
import { printInWords } from './words.ts';

/** As much of a fact as its value in words needs. */
export type PrintableFact = Pick<Fact, 'unit' | 'currency' | 'label' | 'value'>;

/**
 * A fact's value as text. This is the only way from a value to text, so that a figure reads the same wherever it is
 * printed. A fact without a value prints as the language's "unknown"; text from the data is returned as it is, to be
 * escaped by whoever puts it into a document.
 *
 * @example printFact(share, 'default', en) // "64%"
 */
export function printFact(fact: PrintableFact, form: Form, locale: Locale): string {
  const value = roundedValue(fact);
  if (value === null) return locale.format.unknown;
  switch (fact.unit) {
    case 'date':
      return form === 'exact' ? String(value) : printDate(String(value), locale);
    case 'month':
      return form === 'exact' ? String(value) : printMonth(String(value), locale);
    case 'code':
      return printCode(String(value), vocabularyOf(fact.label.code, locale), locale);
    case 'flag':
      return typeof value === 'boolean' ? printFlag(value, locale) : String(value);
    case 'text':
      return String(value);
    default:
      return typeof value === 'number'
        ? printNumber(value, fact.unit, fact.currency, form, locale)
        : printScalar(value, locale);
  }
}

function printNumber(
  value: number,
  unit: QuantityUnit,
  currency: string | null,
  form: Form,
  locale: Locale,
): string {
  const said =
    form === 'words'
      ? printInWords(value, unit, locale)
      : form === 'approx'
        ? printApproximately(value, unit, currency, locale)
        : null;
  if (said !== null) return said;
  return printQuantity(
    value,
    unit,
    currency,
    form === 'words' || form === 'approx' ? 'default' : form,
    locale,
  );
}

function printFlag(value: boolean, locale: Locale): string {
  return value ? locale.format.flags.yes : locale.format.flags.no;
}

/** A value that has no unit, as it stands in a cell or a setting: every decimal, up to six. */
export function printScalar(value: Scalar, locale: Locale): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return printFlag(value, locale);
  return `${signOf(value, false, locale)}${printMagnitude(value, { decimals: 6, isFixed: false }, locale)}`;
}
