import { monthFromIndex, monthIndex } from '../../../src/engine/usage/months.ts';
import type { MonthPoint, TrendSettings } from '../../../src/engine/usage/trend.ts';

export const settings: TrendSettings = { trendMin: 0.01, trendStrong: 0.02, trendPoints: 5, alpha: 0.05 };

/** Values of consecutive months from `start`; null leaves a gap. */
export function seriesOf(values: readonly (number | null)[], start = '2024-11'): readonly MonthPoint[] {
  return values.flatMap((x, i) => (x === null ? [] : [pointAt(monthIndex(start) + i, x)]));
}

export function pointAt(t: number, x: number): MonthPoint {
  return { month: monthFromIndex(t), t, x };
}

/** The same months 28 years later. */
export function in28Years(points: readonly MonthPoint[]): readonly MonthPoint[] {
  return points.map(({ t, x }) => pointAt(t + 28 * 12, x));
}
