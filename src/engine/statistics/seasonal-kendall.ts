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
  let s = 0;
  let variance = 0;
  for (let season = 0; season < 12; season += 1) {
    let n = 0;
    let tied = 0;
    for (const later of sorted) {
      if (later.t % 12 !== season) continue;
      let equal = 0;
      for (const earlier of sorted) {
        if (earlier === later) break;
        if (earlier.t % 12 !== season) continue;
        s += compare(later.x, earlier.x);
        if (later.x === earlier.x) equal += 1;
      }
      n += 1;
      tied += addedByTie(equal);
    }
    variance += varianceOf(n, tied);
  }
  return { s, p: normalKendallP(s, variance) };
}
