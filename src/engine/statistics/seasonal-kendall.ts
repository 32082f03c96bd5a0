import { kendallScore, kendallVariance } from './kendall-score.ts';
import type { MannKendall } from './mann-kendall.ts';
import { normalKendallP } from './normal-kendall.ts';
import { inTimeOrder, type Point } from './point.ts';

/** Fewer months cannot tell a season from a trend. */
const fewestMonths = 24;

/**
 * Seasonal Kendall test: S and its variance added up over the calendar months, each compared with its own kind only, and
 * the normal approximation with ties and continuity correction (METHODS §2). `t` counts months, January at a multiple of
 * 12. Null under 24 points.
 */
export function seasonalKendall(points: readonly Point[]): MannKendall | null {
  if (points.length < fewestMonths) return null;
  let s = 0;
  let variance = 0;
  const seasons: number[][] = Array.from({ length: 12 }, () => []);
  for (const { t, x } of inTimeOrder(points)) seasons[t % 12]?.push(x);
  for (const values of seasons) {
    s += kendallScore(values);
    variance += kendallVariance(values);
  }
  return { s, p: normalKendallP(s, variance) };
}
