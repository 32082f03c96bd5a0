import { roundHalfAway } from '../../facts/round.ts';
import { medianInPlace } from './median.ts';
import { inTimeOrder, type Point } from './point.ts';
import { type Ranking, rank } from './ranking.ts';
import { residualOf, theilSenLine } from './theil-sen.ts';
import { WorkSpace } from './work-space.ts';

const space = new WorkSpace();

/** Pettitt's K at 5% for n = 8…24, simulated: the usual approximation is far too careful for so few (METHODS §2). */
const criticalK = [16, 20, 22, 26, 29, 34, 37, 42, 46, 52, 55, 60, 64, 70, 75, 80, 85] as const;
const fewestPoints = 8;
const alpha = 0.05;
const fewestPerSide = 3;
const leastSize = 0.1;
const mostStepError = 0.8;

export type LevelShift = {
  /** Pettitt's K = max|Uₜ|. */
  readonly k: number;
  /** Index of the point, in the order of time, that opens the new level; null where there is nothing to report. */
  readonly index: number | null;
  /** Median after over median before, minus 1; null where there is nothing to report. */
  readonly size: number | null;
  /** Mean absolute error of two levels, the medians of either side. */
  readonly stepError: number;
  /** Mean absolute error of the Theil–Sen line. */
  readonly lineError: number;
};

/**
 * Pettitt's test for one shift of level (METHODS §2). It is reported if K is significant, at least 3 points lie on either
 * side, their medians differ by 10% or more, and two levels describe the points better than a line does. A level that
 * rises from 0 has no size and is not reported. Null under 8 points.
 *
 * @param line the Theil–Sen line of the points.
 * @param ranking of the points in the order of time.
 */
export function findLevelShift(
  points: readonly Point[],
  line = theilSenLine(points),
  ranking = rank(inTimeOrder(points)),
): LevelShift | null {
  const { count } = ranking;
  if (count < fewestPoints || line === null) return null;
  const sorted = inTimeOrder(points);
  const { k, index } = pettitt(ranking);
  const levelBefore = medianBetween(sorted, 0, index);
  const levelAfter = medianBetween(sorted, index, count);
  let stepErrors = 0;
  let lineErrors = 0;
  let at = 0;
  for (const point of sorted) {
    stepErrors += Math.abs(point.x - (at < index ? levelBefore : levelAfter));
    lineErrors += Math.abs(residualOf(line, point));
    at += 1;
  }
  const stepError = stepErrors / count;
  const lineError = lineErrors / count;
  const size = levelBefore === 0 ? null : (levelAfter - levelBefore) / levelBefore;
  const isReported =
    isSignificant(k, count) &&
    Math.min(index, count - index) >= fewestPerSide &&
    size !== null &&
    Math.abs(roundHalfAway(size, 4)) >= leastSize &&
    lineError > 0 &&
    roundHalfAway(stepError / lineError, 4) <= mostStepError;
  return { k, index: isReported ? index : null, size: isReported ? size : null, stepError, lineError };
}

/** K, and how many values lie before the earliest shift that reaches it. */
function pettitt({ count, balances }: Ranking): { readonly k: number; readonly index: number } {
  let k = -1;
  let index = 1;
  let u = 0;
  for (let i = 0; i < count - 1; i += 1) {
    // Uₜ = Σ sgn(xᵢ − xⱼ) over i ≤ t < j: moving t past a value adds its comparison with all the others.
    u += balances[i] ?? 0;
    if (Math.abs(u) > k) {
      k = Math.abs(u);
      index = i + 1;
    }
  }
  return { k, index };
}

function isSignificant(k: number, n: number): boolean {
  const critical = criticalK[n - fewestPoints];
  if (critical !== undefined) return k >= critical;
  return roundHalfAway(2 * Math.exp((-6 * k ** 2) / (n ** 3 + n ** 2)), 4) <= alpha;
}

function medianBetween(points: readonly Point[], from: number, to: number): number {
  const values = space.of(to - from);
  for (let at = from; at < to; at += 1) {
    const point = points[at];
    if (point !== undefined) values[at - from] = point.x;
  }
  return medianInPlace(values, to - from) ?? 0;
}
