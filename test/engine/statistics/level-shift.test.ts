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

  it.each([
    [8, 16],
    [9, 20],
    [10, 22],
    [11, 26],
    [12, 29],
    [13, 34],
    [14, 37],
    [15, 42],
    [16, 46],
    [17, 52],
    [18, 55],
    [19, 60],
    [20, 64],
    [21, 70],
    [22, 75],
    [23, 80],
    [24, 85],
    // Above, by approximation: 2·exp(−6K²/(n³ + n²)) ≤ .05.
    [25, 100],
    [26, 106],
  ])('reports %i months from K = %i on', (months, k) => {
    // The K of an odd number of months is even.
    const almost = months % 2 === 0 ? k - 1 : k - 2;
    expect(shiftOf(breakWith(months, k))).toMatchObject({ k, index: expect.any(Number) });
    const missed = shiftOf(breakWith(months, almost));
    expect(missed).toMatchObject({ k: almost, index: null, size: null });
    expect(missed?.stepError).toBeLessThan(0.8 * (missed?.lineError ?? 0));
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
    // Both fall and break: two levels err 0.80 and 0.81 times as much as the line.
    expect(shiftOf([100, 99, 100, 99, 95, 91, 78, 75, 75, 74, 72, 64])).toMatchObject({ k: 36, index: 6 });
    expect(shiftOf([101, 97, 99, 97, 94, 93, 81, 75, 72, 76, 74, 65])).toMatchObject({ k: 36, index: null });
  });

  it('gives no size to a rise from 0', () => {
    expect(shiftOf(levels([0, 6], [50, 6]))).toMatchObject({ k: 36, index: null, size: null });
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

/** A fall from 100 to 50 with just as many months out of place as make this K. */
function breakWith(months: number, k: number): readonly number[] {
  const sides = Array.from({ length: months - 1 }, (_, i) => i + 1).filter(
    (before) => before >= 3 && months - before >= 3 && (before * (months - before) - k) % 2 === 0,
  );
  const before = sides.find((side) => side * (months - side) >= k) ?? 0;
  const after = months - before;
  // A high value that is below m of the low ones takes 2m from K.
  let excess = (before * after - k) / 2;
  const high = Array.from({ length: before }, (_, i) => {
    const below = Math.min(excess, after);
    excess -= below;
    return below > 0 ? 50 + 0.1 * (after - below) - 0.05 : 100 + 0.1 * i;
  });
  return [...high, ...Array.from({ length: after }, (_, i) => 50 + 0.1 * i)];
}
