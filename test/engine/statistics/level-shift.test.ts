import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLevelShift } from '../../../src/engine/statistics/level-shift.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { examples, pointsOf } from './examples.ts';

const shiftOf = (values: readonly number[]) => findLevelShift(pointsOf(values));
const levels = (...parts: readonly (readonly [value: number, months: number])[]) =>
  parts.flatMap(([value, months]) => Array.from({ length: months }, () => value));

describe('findLevelShift', () => {
  it('reproduces the example', () => {
    const shift = shiftOf(examples.stepDown);
    expect(shift).toMatchObject({ k: 36, index: 6 });
    expect(roundHalfAway(shift?.size ?? Number.NaN, 4)).toBe(-0.199);
    expect(roundHalfAway(shift?.stepError ?? Number.NaN, 4)).toBe(1.1667);
    expect(roundHalfAway(shift?.lineError ?? Number.NaN, 4)).toBe(4.3593);
  });

  it('needs 8 months', () => {
    expect(shiftOf(levels([100, 4], [50, 3]))).toBeNull();
    expect(shiftOf(levels([100, 4], [50, 4]))).toMatchObject({ k: 16, index: 4, size: -0.5 });
  });

  it('reports K from the critical value on', () => {
    // 8 months: only a clean break in the middle reaches 16.
    expect(shiftOf([100, 101, 102, 103, 50, 51, 52, 53])).toMatchObject({ k: 16, index: 4 });
    const almost = shiftOf([101, 102, 103, 50, 60, 51, 52, 53]);
    expect(almost).toMatchObject({ k: 15, index: null, size: null });
    expect(almost?.stepError).toBeLessThan(0.8 * (almost?.lineError ?? 0));
  });

  it('takes the earliest of equal shifts', () => {
    expect(shiftOf([1, 1, 1, 1, 5, 9, 9, 9, 9])).toMatchObject({ k: 20, index: 4, size: 8 });
  });

  it('reports no shift with fewer than 3 months on a side', () => {
    for (let months = 8; months <= 60; months += 1) {
      expect(shiftOf(levels([100, months - 2], [40, 2]))?.index).toBeNull();
      expect(shiftOf(levels([100, 2], [40, months - 2]))?.index).toBeNull();
    }
  });

  it('reports a change of 10% and no less', () => {
    expect(shiftOf(levels([1000, 6], [900, 6]))).toMatchObject({ index: 6 });
    expect(shiftOf(levels([1000, 6], [1100, 6]))).toMatchObject({ index: 6 });
    expect(shiftOf(levels([1000, 6], [901, 6]))).toMatchObject({ k: 36, index: null });
    expect(shiftOf(levels([100_000, 6], [90_004, 6]))).toMatchObject({ index: 6 });
  });

  it('prefers a line where a line is as good', () => {
    const line = Array.from({ length: 12 }, (_, i) => 100 + 5 * i);
    expect(shiftOf(line)).toMatchObject({ k: 36, index: null, lineError: 0 });
    expect(shiftOf(examples.rising)).toMatchObject({ k: 16, index: null });
  });

  it('gives no size to a rise from 0', () => {
    expect(shiftOf(levels([0, 6], [50, 6]))).toMatchObject({ k: 36, index: null, size: null });
  });

  it('uses the approximation above 24 months', () => {
    // n = 26: 2·exp(−6K²/18252) ≤ .05 from K = 106 on.
    const near = shiftOf(levels([100, 21], [40, 5]));
    expect(near).toMatchObject({ k: 105, index: null, stepError: 0 });
    expect(shiftOf(levels([100, 20], [40, 6]))).toMatchObject({ k: 120, index: 20, size: -0.6 });
  });

  it('does not depend on input order, on time or on scale, and reversal keeps K', () => {
    const series = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 100 }), (values, factor) => {
        const points = pointsOf(values);
        const shift = findLevelShift(points);
        expect(findLevelShift([...points].reverse())).toEqual(shift);
        expect(findLevelShift(points.map(({ t, x }) => ({ t: t + 336, x })))).toEqual(shift);
        const scaled = findLevelShift(points.map(({ t, x }) => ({ t, x: x * factor })));
        expect(scaled).toMatchObject({ k: shift?.k, index: shift?.index });
        expect(shiftOf([...values].reverse())?.k).toBe(shift?.k);
      }),
      { numRuns: 1000 },
    );
  });
});
