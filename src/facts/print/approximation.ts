import { roundHalfAway } from '../round.ts';
import type { Locale } from './locale.ts';
import { fill, printMagnitude, signOf } from './numeral.ts';
import { frameNumeral, type QuantityUnit, styleOf } from './quantity.ts';

const SIGNIFICANT_DIGITS = 2;

/**
 * A quantity rounded to two significant digits with the language's hedge: "about USD 120,000", 约12万. Without the hedge
 * where nothing was rounded away; null where rounding would leave nothing, or all, of a value that is neither.
 */
export function printApproximately(
  value: number,
  unit: QuantityUnit,
  currency: string | null,
  locale: Locale,
): string | null {
  const style = styleOf(unit);
  const scaled = roundHalfAway(value * style.scale, 4);
  const magnitude = Math.abs(scaled);
  if (magnitude === 0) return null;
  const decimals = Math.min(style.approximate, SIGNIFICANT_DIGITS - 1 - Math.floor(Math.log10(magnitude)));
  const rounded = roundHalfAway(magnitude, decimals);
  if (rounded === 0 || (style.frame === 'percent' && rounded === 100 && magnitude !== 100)) return null;
  const scale = locale.format.scales.find((candidate) => rounded >= candidate.from);
  const digits = {
    decimals: Math.max(decimals, 0) + (scale === undefined ? 0 : SIGNIFICANT_DIGITS),
    isFixed: false,
  };
  const numeral = printMagnitude(scale === undefined ? rounded : rounded / scale.divisor, digits, locale);
  const named = scale === undefined ? numeral : fill(scale.pattern, { n: numeral });
  const text = `${signOf(scaled, style.isSigned, locale)}${frameNumeral(named, rounded, style.frame, currency, locale)}`;
  return rounded === magnitude ? text : fill(locale.format.patterns.approximately, { text });
}
