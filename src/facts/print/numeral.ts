import { roundHalfAway } from '../round.ts';
import type { Locale, Plural } from './locale.ts';

export type Digits = {
  /** Decimal places at most. */
  readonly decimals: number;
  /** Whether all of them are shown; otherwise trailing zeros go. */
  readonly isFixed: boolean;
};

/** A non-negative number in the digits of a language, without sign: 1,234.5. */
export function printMagnitude(value: number, digits: Digits, locale: Locale): string {
  const { decimal, group } = locale.format.numerals;
  const rounded = roundHalfAway(Math.abs(value), digits.decimals);
  if (rounded < 1000 && Number.isInteger(rounded) && (!digits.isFixed || digits.decimals === 0))
    return String(rounded);
  const plain = plainDecimal(rounded, digits.decimals);
  const point = plain.indexOf('.');
  const whole = point === -1 ? plain : plain.slice(0, point);
  const fraction = point === -1 ? '' : plain.slice(point + 1);
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, group) : whole;
  const shown = digits.isFixed || !fraction.endsWith('0') ? fraction : fraction.replace(/0+$/, '');
  return shown === '' ? grouped : `${grouped}${decimal}${shown}`;
}

/** As `toFixed`, which falls back to an exponent from 1e21 on. */
function plainDecimal(value: number, decimals: number): string {
  if (value < 1e21) return value.toFixed(decimals);
  const whole = BigInt(value).toString();
  return decimals === 0 ? whole : `${whole}.${'0'.repeat(decimals)}`;
}

/** The sign as it stands before a printed magnitude; `isSigned` units show a plus as well. */
export function signOf(value: number, isSigned: boolean, locale: Locale): string {
  if (value < 0) return locale.format.numerals.minus;
  return value > 0 && isSigned ? locale.format.numerals.plus : '';
}

/** Puts values into the places of a pattern: `fill('{n} days', { n: '17' })`. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return fillPlaces(pattern, (name) => values[name] ?? `{${name}}`);
}

/** The same with a function for the values. */
export function fillPlaces(pattern: string, textOf: (name: string) => string): string {
  let filled = '';
  let end = 0;
  for (let start = pattern.indexOf('{'); start !== -1; start = pattern.indexOf('{', end)) {
    const close = pattern.indexOf('}', start);
    if (close === -1) break;
    filled += pattern.slice(end, start) + textOf(pattern.slice(start + 1, close));
    end = close + 1;
  }
  return end === 0 ? pattern : filled + pattern.slice(end);
}

/** The text of a plural for a quantity, by the rules of the language. */
export function choosePlural(plural: Plural, quantity: number, locale: Locale): string {
  if (typeof plural === 'string') return plural;
  return plural[pluralCategory(quantity, locale)] ?? plural.other;
}

const rules = new Map<string, Intl.PluralRules>();

/** The plural category of a quantity in a language (CLDR: one, other, …). Rules are dear to make, so they are kept. */
export function pluralCategory(quantity: number, locale: Locale): string {
  const { tag } = locale.format;
  const own = rules.get(tag) ?? new Intl.PluralRules(tag);
  rules.set(tag, own);
  return own.select(quantity);
}
