import type { Point } from './point.ts';

export type SignTest = {
  /** Pairs a year apart whose values differ. */
  readonly pairs: number;
  /** Exact two-sided p; null without a pair. */
  readonly p: number | null;
};

/** Sign test on all pairs of months a year apart; equal pairs say nothing and are dropped (METHODS §2). */
export function yearOverYearSignTest(points: readonly Point[]): SignTest {
  const values = new Map(points.map((point) => [point.t, point.x]));
  const signs = points
    .map((point) => Math.sign(point.x - (values.get(point.t - 12) ?? point.x)))
    .filter((sign) => sign !== 0);
  const rises = signs.filter((sign) => sign > 0).length;
  return { pairs: signs.length, p: signs.length === 0 ? null : binomialP(signs.length, rises) };
}

/**
 * Exact two-sided p of `successes` in `trials` when both outcomes are equally likely.
 *
 * @example binomialP(6, 6) // 0.03125
 */
export function binomialP(trials: number, successes: number): number {
  const extreme = Math.max(successes, trials - successes);
  let outcomes = 1;
  let tail = 0;
  for (let k = trials; k >= extreme; k -= 1) {
    tail += outcomes;
    outcomes = (outcomes * k) / (trials - k + 1);
  }
  return Math.min(1, (2 * tail) / 2 ** trials);
}
