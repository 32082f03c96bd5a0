import { addedTo } from './kendall-variance.ts';
import type { MannKendall } from './mann-kendall.ts';
import { normalKendallP } from './normal-kendall.ts';
import { inTimeOrder, type Point } from './point.ts';
import { WorkSpace } from './work-space.ts';

/** Fewer months cannot tell a season from a trend. */
const fewestMonths = 24;
const seasons = 12;

const earlierValues = new WorkSpace();
const sizes = new WorkSpace();
const spreads = new WorkSpace();

/**
 * Seasonal Kendall test: S and its variance added up over the calendar months, each compared with its own kind only, and
 * the normal approximation with ties and continuity correction (METHODS §2). `t` counts months, January at a multiple of
 * 12. Null under 24 points.
 */
export function seasonalKendall(points: readonly Point[]): MannKendall | null {
  if (points.length < fewestMonths) return null;
  const room = points.length;
  const values = earlierValues.of(seasons * room);
  const size = sizes.of(seasons).fill(0);
  // 18 times the variance, a whole number.
  const spread = spreads.of(seasons).fill(0);
  let s = 0;
  for (const { t, x } of inTimeOrder(points)) {
    const season = t % seasons;
    const before = size[season] ?? 0;
    const start = season * room;
    let equal = 0;
    for (let at = start; at < start + before; at += 1) {
      const value = values[at] ?? 0;
      s += Number(x > value) - Number(x < value);
      equal += Number(x === value);
    }
    values[start + before] = x;
    size[season] = before + 1;
    spread[season] = (spread[season] ?? 0) + addedTo(before) - addedTo(equal);
  }
  let variance = 0;
  for (let season = 0; season < seasons; season += 1) variance += (spread[season] ?? 0) / 18;
  return { s, p: normalKendallP(s, variance) };
}
