import { minorUnitsOf } from '../../facts/parse/currency.ts';
import { parseShare, splitRate } from '../../facts/parse/numeral.ts';
import { ambiguous, invalid, known, type Parsed } from '../../facts/parse/parsed.ts';
import { hasDecimals } from '../columns/decide-scale.ts';
import type { ColumnDecision } from '../columns/decision.ts';
import { isContrary, readNumeral } from '../columns/read-numeral.ts';

const amount = 'an amount such as 1,234.50 or 12万';
const amountOfZeroOrMore = 'an amount of zero or more';
const zeroOrMore = 'a number of zero or more';
const wholeOfZeroOrMore = 'a whole number of zero or more';

/** Reads an amount of money, in the unit that the column counts. */
export function parseAmount(
  text: string,
  decision: ColumnDecision,
  currency: string | null,
  isZeroOrMore: boolean,
): Parsed<number> {
  const parsed = scaled(readNumeral(text, amount, decision), decision);
  const isWhole = !hasDecimals(text) && (parsed.kind !== 'known' || Number.isInteger(parsed.value));
  if (decision.isWhole && !isWhole) {
    return invalid(
      'a whole number of minor units, as in the rows before it',
      'Say in the header what the column counts: (cents), or a currency such as (USD).',
    );
  }
  if (parsed.kind !== 'known') return parsed;
  if (isZeroOrMore && parsed.value < 0) return invalid(amountOfZeroOrMore);
  if (!decision.isMinor) return parsed;
  if (currency === null) {
    return invalid(
      'an amount in minor units, and its currency',
      'How many minor units make one depends on the currency: add a column currency.',
    );
  }
  return { ...parsed, value: precise(parsed.value / minorUnitsOf(currency)) };
}

/**
 * Reads a number of things: zero or more, without a currency.
 *
 * @param isWhole whether a part of one makes no sense.
 */
export function parseCount(text: string, isWhole: boolean, decision: ColumnDecision): Parsed<number> {
  const expected = isWhole ? wholeOfZeroOrMore : zeroOrMore;
  const parsed = scaled(readNumeral(text, expected, decision), decision);
  if (parsed.kind !== 'known') return parsed;
  const { value, currencies } = parsed;
  if (value < 0 || currencies !== undefined || (isWhole && !Number.isInteger(value)))
    return invalid(expected);
  return known(value);
}

/** Reads a measured value, which may be written as a percentage: 85% is 0.85. */
export function parseNumber(text: string, decision: ColumnDecision): Parsed<number> {
  const { decimal, rateScale } = decision;
  if (splitRate(text) !== null || rateScale !== 'fraction') {
    return isContrary(text, decision)
      ? ambiguous('decimal')
      : parseShare(text, Number.POSITIVE_INFINITY, decimal, rateScale);
  }
  return scaled(readNumeral(text, 'a number such as 1,234.5', decision), decision);
}

export function parseRate(
  text: string,
  most: number,
  { decimal, rateScale }: ColumnDecision,
): Parsed<number> {
  return parseShare(text, most, decimal, rateScale);
}

function scaled(parsed: Parsed<number>, { unit, factor }: ColumnDecision): Parsed<number> {
  const times = factor * (parsed.kind === 'known' && parsed.hasUnit ? 1 : unit);
  return parsed.kind !== 'known' || times === 1
    ? parsed
    : { ...parsed, value: precise(parsed.value * times) };
}

/** Without the noise of binary arithmetic: 1.1 × 10,000 is 11,000. */
function precise(value: number): number {
  return Number(value.toPrecision(15));
}
