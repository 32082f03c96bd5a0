import { roundHalfAway } from '../../facts/round.ts';
import { compare } from './kendall-score.ts';
import { medianBetween } from './median.ts';
import { inTimeOrder, type Point } from './point.ts';
import { theilSenResiduals } from './theil-sen.ts';
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
 * @param residuals of the Theil–Sen line in the order of time, where they are known.
 */
export function findLevelShift(
  points: readonly Point[],
  residuals: readonly number[] | null = null,
): LevelShift | null {
  if (points.length < fewestPoints) return null;
  const sorted = inTimeOrder(points);
  const values = sorted.map((point) => point.x);
  const { k, index } = pettitt(values);
  const levelBefore = medianBetween(values, 0, index) ?? 0;
  const levelAfter = medianBetween(values, index, values.length) ?? 0;
  const stepError = meanAbsolute(values.map((x, at) => x - (at < index ? levelBefore : levelAfter)));
  const lineError = meanAbsolute(residuals ?? theilSenResiduals(sorted) ?? []);
  const size = levelBefore === 0 ? null : (levelAfter - levelBefore) / levelBefore;
  const isReported =
    isSignificant(k, values.length) &&
    Math.min(index, values.length - index) >= fewestPerSide &&
    size !== null &&
    Math.abs(roundHalfAway(size, 4)) >= leastSize &&
    lineError > 0 &&
    roundHalfAway(stepError / lineError, 4) <= mostStepError;
  return { k, index: isReported ? index : null, size: isReported ? size : null, stepError, lineError };
}

/** K, and how many values lie before the earliest shift that reaches it. */
function pettitt(values: readonly number[]): { readonly k: number; readonly index: number } {
  const numbers = space.copy(values);
  let k = -1;
  let index = 1;
  let u = 0;
  for (let i = 0; i < values.length - 1; i += 1) {
    const value = numbers[i] ?? 0;
    // Uₜ = Σ sgn(xᵢ − xⱼ) over i ≤ t < j: moving t past a value adds its comparison with all the others.
    for (let j = 0; j < values.length; j += 1) u += compare(value, numbers[j] ?? value);
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

function meanAbsolute(errors: readonly number[]): number {
  return errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
}
