import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonalKendall } from '../../../src/engine/statistics/seasonal-kendall.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { pointsOf } from './examples.ts';

const season = [10, 40, 30, 80, 50, 70, 20, 90, 60, 100, 5, 55];

describe('seasonalKendall', () => {
  it('needs 24 months', () => {
    expect(seasonalKendall(pointsOf(Array.from({ length: 23 }, (_, i) => i)))).toBeNull();
  });

  it('sees through a season to the rise from year to year', () => {
    const test = seasonalKendall(pointsOf([...season, ...season.map((value) => value + 1)]));
    // 12 pairs, each of variance 1: z = 11/√12.
    expect(test?.s).toBe(12);
    expect(roundHalfAway(test?.p ?? Number.NaN, 4)).toBe(0.0015);
  });

  it('corrects for ties within a calendar month', () => {
    // Eleven months stay equal; January is 1, 1, 2: S = 2, Var = (3·2·11 − 2·1·9)/18 = 8/3, z = 1/√(8/3).
    const values = Array.from({ length: 36 }, (_, i) => (i % 12 === 0 ? [1, 1, 2][i / 12] : 7) ?? 0);
    const test = seasonalKendall(pointsOf(values));
    expect(test?.s).toBe(2);
    expect(roundHalfAway(test?.p ?? Number.NaN, 4)).toBe(0.5403);
  });

  it('finds nothing in a season that repeats', () => {
    expect(seasonalKendall(pointsOf([...season, ...season, ...season]))).toEqual({ s: 0, p: 1 });
  });

  it('compares calendar months, also across a gap', () => {
    const values = [...season, ...season.map((value) => value + 1), ...season.map((value) => value + 2)];
    const points = pointsOf(values).filter((point) => point.t !== 5 && point.t !== 18);
    // Two calendar months are left with one pair each, ten with three.
    expect(seasonalKendall(points)?.s).toBe(10 * 3 + 2);
  });

  it('does not depend on the order of its input, on whole years, or on scale; reversal negates S and keeps p', () => {
    const series = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 24, maxLength: 60 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 50 }), (values, factor) => {
        const points = pointsOf(values);
        const test = seasonalKendall(points);
        const end = 12 * 100;
        const reversed = seasonalKendall(points.map((point) => ({ t: end - point.t, x: point.x })));
        expect(seasonalKendall([...points].reverse())).toEqual(test);
        expect(seasonalKendall(points.map(({ t, x }) => ({ t: t + 336, x: x * factor })))).toEqual(test);
        expect((reversed?.s ?? Number.NaN) + (test?.s ?? Number.NaN)).toBe(0);
        expect(reversed?.p).toBeCloseTo(test?.p ?? Number.NaN, 12);
      }),
      { numRuns: 1000 },
    );
  });
});
