import type { Scalar } from '../cell.ts';
import type { Locale } from './locale.ts';
import { printScalar } from './print-fact.ts';
import { printQuantity } from './quantity.ts';

/** Settings that are a part of a whole and are read more easily as a percentage, by the last name of their path. */
const percentages: ReadonlySet<string> = new Set([
  'min_margin',
  'max_discount',
  'target_uplift',
  'discount_rate',
  'value_discount_rate',
  'up_to',
  'uplift',
  'uplift_cap',
  'hurdle',
  'contraction_headroom',
  'trend_min',
  'trend_strong',
  'recent_change',
  'depth_deep',
  'depth_moderate',
  'rate',
  'cap',
  'planned',
  'margin',
  'incremental',
  'win_lift',
  'delivered',
]);

/**
 * A setting's value, at full length: `assumptions.hurdle` 0.25 → "25%". Settings keep no unit of their own, and most
 * are plain numbers; those that people write as a percentage are printed as one.
 */
export function printSetting(path: string, value: Scalar, locale: Locale): string {
  const isPercentage = percentages.has(path.split('.').at(-1) ?? '');
  if (isPercentage && typeof value === 'number') return printQuantity(value, 'rate', null, 'default', locale);
  return printScalar(value, locale);
}
