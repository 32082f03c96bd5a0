import { brokenCell, estimateHint } from './broken-cell.ts';
import { type DecimalMark, markShape, readDigits } from './decimal-mark.ts';
import { type NumeralParts, splitNumeral } from './numeral-parts.ts';
import { ambiguous, invalid, known, longestValue, type Parsed, parseMark } from './parsed.ts';

/** What nearly every numeric cell of an export looks like. */
const commonest = /^-?\d{1,15}(?:\.\d{1,10})?$/;

/**
 * Reads a numeral of the usual forms: `1,234.50`, `(1,200)`, `12万`, `1.5亿元`, `1.2M`, `$98,000`, `1.234,56 €`, `1e5`,
 * 三万五千, full-width digits. Nothing is guessed.
 *
 * @param expected how a readable value looks, for the message.
 * @param decimal the decimal mark of the column; null where nothing has decided it, and `1,234` is ambiguous.
 * @example parseNumeral('1.234,56 €', 'an amount', 'comma') // 1234.56
 */
export function parseNumeral(
  text: string,
  expected: string,
  decimal: DecimalMark | null = 'point',
): Parsed<number> {
  if (decimal === 'point' && commonest.test(text)) return known(Number(text));
  const mark = parseMark(text);
  if (mark !== null) return mark;
  const broken = brokenCell(text, expected);
  if (broken !== null) return broken;
  const parts = splitNumeral(text);
  if (parts === null) return invalid(expected, estimateHint(text));
  const value = readValue(parts, expected, decimal);
  if (value.kind !== 'known') return value;
  return {
    ...value,
    ...(parts.currencies === null ? {} : { currencies: parts.currencies }),
    ...(parts.hasUnit ? { hasUnit: true } : {}),
  };
}

function readValue(parts: NumeralParts, expected: string, decimal: DecimalMark | null): Parsed<number> {
  const shape = markShape(parts.digits);
  const hasBothMarks = parts.digits.includes('.') && parts.digits.includes(',');
  if (decimal === null && shape !== 'none' && shape !== 'broken' && !hasBothMarks)
    return ambiguous('decimal');
  const digits = readDigits(parts.digits, decimal ?? (shape === 'comma' ? 'comma' : 'point'));
  if (digits === null) {
    return shape === 'comma' || shape === 'point'
      ? invalid(expected, contradiction[shape])
      : invalid(expected);
  }
  const value = Number((parts.sign * digits * parts.multiplier).toPrecision(15));
  return Number.isFinite(value) ? known(value) : invalid(expected, 'The number is too large to be true.');
}

const contradiction: Readonly<Record<DecimalMark, string>> = {
  comma: 'The decimals of this column stand after a point: write 1234.5, or set --decimal comma.',
  point: 'The decimals of this column stand after a comma: write 1234,5, or set --decimal point.',
};

/** Some sign of a rate: nearly every number has none. */
const rateMark = /[%％‰pP分成]/;
const rates: readonly (readonly [RegExp, number])[] = [
  [/^(.*?)\s*(?:[%％]|percent|pct\.?)$/i, 100],
  [/^(.*?)\s*‰$/, 1000],
  [/^(.*?)\s*(?:bps?|basis points)$/i, 10_000],
  [/^百分之(.+)$/, 100],
  [/^千分之(.+)$/, 1000],
  [/^(.*?)成$/, 10],
];

/** A rate written as so many of a hundred, a thousand or ten: the number in front, and what it is divided by. */
export function splitRate(text: string): { readonly count: string; readonly of: number } | null {
  if (!rateMark.test(text) || text.length > longestValue) return null;
  const trimmed = text.trim();
  for (const [form, of] of rates) {
    const count = form.exec(trimmed)?.[1];
    if (count !== undefined && count !== '') return { count, of };
  }
  return null;
}

/** How a column gives its bare rates: as parts of 1, as percentages, or nobody knows (null). */
export type RateScale = 'fraction' | 'percent' | null;

/**
 * Reads a rate: `0.15`, `15%`, `15 %`, `12.5‰`, 百分之十五. A bare number above 1 is invalid rather than taken for a
 * percentage, unless the column holds percentages.
 *
 * @example parseShare('85%') // { kind: 'known', value: 0.85 }
 */
export function parseShare(
  text: string,
  most = 1,
  decimal: DecimalMark | null = 'point',
  scale: RateScale = 'fraction',
): Parsed<number> {
  const expected = 'a rate such as 0.15 or 15%';
  const rate = splitRate(text);
  const parsed = parseNumeral(rate?.count ?? text, expected, decimal);
  if (parsed.kind !== 'known') return parsed;
  if (parsed.currencies !== undefined) return invalid(expected);
  if (rate !== null) return known(divided(parsed.value, rate.of));
  if (scale === 'percent') return known(divided(parsed.value, 100));
  if (scale === null && parsed.value !== 0) return ambiguous('percent');
  return Math.abs(parsed.value) > most
    ? invalid(expected, `Write ${text.trim()}% if it is a percentage.`)
    : known(parsed.value);
}

function divided(value: number, by: number): number {
  return Number((value / by).toPrecision(15));
}
