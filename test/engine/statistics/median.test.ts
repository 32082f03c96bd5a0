import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, medianAbsoluteDeviation } from '../../../src/engine/statistics/median.ts';

describe('median', () => {
  it.each([
    [[3], 3],
    [[10, 9], 9.5],
    [[10, 9, 100], 10],
    [[4, 1, 3, 2], 2.5],
    [[0, 0, 0, 5], 0],
  ])('of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('of nothing is not there', () => {
    expect(median([])).toBeNull();
  });

  it('has as many values below as above, in any order, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }), (values) => {
        const before = [...values];
        const middle = median(values) ?? Number.NaN;
        expect(values).toEqual(before);
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2);
        expect(median([...values].reverse())).toBe(middle);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('medianAbsoluteDeviation', () => {
  const deviationOf = (...values: readonly number[]) =>
    medianAbsoluteDeviation(Float64Array.from(values), values.length);

  it('measures scatter that one outlier does not move', () => {
    expect(deviationOf(1, 1, 2, 2, 4, 6, 9)).toBe(1);
    expect(deviationOf(1, 1, 2, 2, 4, 6, 900)).toBe(1);
    expect(deviationOf(7, 7, 7)).toBe(0);
  });

  it('of nothing is not there', () => {
    expect(deviationOf()).toBeNull();
  });
});
