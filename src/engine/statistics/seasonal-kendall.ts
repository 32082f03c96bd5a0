import { addedByTie, compare, varianceOf } from './kendall-score.ts';
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
  const sorted = inTimeOrder(points);
  const sizes = Array.from({ length: 12 }, () => 0);
  const tied = Array.from({ length: 12 }, () => 0);
  let s = 0;
  sorted.forEach((later, index) => {
    const season = later.t % 12;
    let equal = 0;
    for (let at = 0; at < index; at += 1) {
      const earlier = sorted[at];
      if (earlier === undefined || earlier.t % 12 !== season) continue;
      s += compare(later.x, earlier.x);
      if (later.x === earlier.x) equal += 1;
    }
    sizes[season] = (sizes[season] ?? 0) + 1;
    tied[season] = (tied[season] ?? 0) + addedByTie(equal);
  });
  const variance = sizes.reduce((sum, n, season) => sum + varianceOf(n, tied[season] ?? 0), 0);
  return { s, p: normalKendallP(s, variance) };
}
