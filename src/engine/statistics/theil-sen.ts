import { median, medianAbsoluteDeviation, medianInPlace } from './median.ts';
import { inTimeOrder, type Point } from './point.ts';
import { pairsOf } from './ranking.ts';
import { WorkSpace } from './work-space.ts';

const times = new WorkSpace();
const values = new WorkSpace();
const slopes = new WorkSpace();
const residuals = new WorkSpace();

/**
 * Theil–Sen slope: the median of (xⱼ − xᵢ)/(tⱼ − tᵢ) over all pairs, in units of x per unit of t (METHODS §2). Points in
 * any order, no two at the same time; null under 3 of them.
 *
 * @example theilSenSlope([{ t: 0, x: 50 }, { t: 1, x: 53 }, { t: 4, x: 61 }]) // 2.75
 */
export function theilSenSlope(points: readonly Point[]): number | null {
  if (points.length < 3) return null;
  const n = points.length;
  const ts = times.of(n);
  const xs = values.of(n);
  let index = 0;
  for (const { t, x } of inTimeOrder(points)) {
    ts[index] = t;
    xs[index] = x;
    index += 1;
  }
  const all = slopes.of(pairsOf(n));
  let count = 0;
  // Pairs far apart come last: their slopes scatter least, and it is from there that the median is looked for.
  for (let apart = 1; apart < n; apart += 1) {
    for (let first = 0; first + apart < n; first += 1) {
      const second = first + apart;
      all[count] = ((xs[second] ?? 0) - (xs[first] ?? 0)) / ((ts[second] ?? 0) - (ts[first] ?? 0));
      count += 1;
    }
  }
  return medianInPlace(all, count);
}

/** Theil–Sen slope over the median of x, as a share per unit of t; null under 3 points or if the median is 0. */
export function relativeSlope(
  points: readonly Point[],
  slope = theilSenSlope(points),
  level = median(points.map((point) => point.x)),
): number | null {
  return slope === null || level === null || level === 0 ? null : slope / level;
}

/** A line that is at `level` at the time `origin`. */
export type Line = { readonly slope: number; readonly origin: number; readonly level: number };

/** The Theil–Sen line: its level is the median of x − slope·t, t since the first point; null under 3 points. */
export function theilSenLine(points: readonly Point[], slope = theilSenSlope(points)): Line | null {
  if (slope === null) return null;
  // Time since the first point: the index of a month is so large that slope·t would cost digits.
  const origin = inTimeOrder(points)[0]?.t ?? 0;
  const flattened = residualsOf({ slope, origin, level: 0 }, points);
  return { slope, origin, level: medianInPlace(flattened, points.length) ?? 0 };
}

/** What is left of a point over a line. */
export function residualOf({ slope, origin, level }: Line, { t, x }: Point): number {
  return x - slope * (t - origin) - level;
}

/** The median absolute deviation of what is left of the points over a line; 0 for no points. */
export function scatterAbout(line: Line, points: readonly Point[]): number {
  return medianAbsoluteDeviation(residualsOf(line, points), points.length) ?? 0;
}

function residualsOf(line: Line, points: readonly Point[]): Float64Array {
  const left = residuals.of(points.length);
  let at = 0;
  for (const point of points) {
    left[at] = residualOf(line, point);
    at += 1;
  }
  return left;
}
