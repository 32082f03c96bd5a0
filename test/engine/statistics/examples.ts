import type { Point } from '../../../src/engine/statistics/point.ts';

/** The worked examples of METHODS §2, and the published one of Little, "Mann-Kendall by hand". */
export const examples = {
  rising: [40, 42, 41, 45, 47, 46, 50, 52],
  droppingLast: [120, 118, 121, 115, 112, 113, 108, 104, 101, 99, 96, 70],
  level: [100, 100, 101, 100, 99, 100, 100, 101, 100, 99, 100, 100],
  stepDown: [100, 102, 99, 101, 100, 103, 80, 82, 79, 81, 83, 80],
  fallingLately: [200, 216, 204, 224, 208, 232, 228, 220, 226, 206, 190, 170],
  byHand: [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7],
} as const;

/** Values of consecutive months, or of the months given. */
export function pointsOf(
  values: readonly number[],
  times: readonly number[] = [...values.keys()],
): readonly Point[] {
  return values.map((x, i) => ({ t: times[i] ?? 0, x }));
}

export const withGaps = pointsOf([50, 53, 55, 61, 64, 70], [0, 1, 2, 4, 5, 7]);
