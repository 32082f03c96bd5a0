import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/engine/statistics/point.ts';
import {
  relativeSlope,
  residualOf,
  scatterAbout,
  theilSenLine,
  theilSenSlope,
} from '../../../src/engine/statistics/theil-sen.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { examples, pointsOf, withGaps } from './examples.ts';

const residualsOf = (points: readonly Point[]) => {
  const line = theilSenLine(points);
  return line === null ? [Number.NaN] : points.map((point) => residualOf(line, point));
};
const rounded = (value: number | null) => roundHalfAway(value ?? Number.NaN, 4);

describe('theilSenSlope', () => {
  it.each([
    ['rising', 1.6667, 0.0366],
    ['droppingLast', -2.7321, -0.0248],
    ['level', 0, 0],
  ] as const)('of the series %s is %d a month', (name, slope, relative) => {
    const points = pointsOf(examples[name]);
    expect(rounded(theilSenSlope(points))).toBe(slope);
    expect(rounded(relativeSlope(points))).toBe(relative);
  });

  it('counts the months that a gap took', () => {
    expect(rounded(theilSenSlope(withGaps))).toBe(2.8571);
    expect(rounded(theilSenSlope(pointsOf(withGaps.map((point) => point.x))))).not.toBe(2.8571);
  });

  it('needs three points', () => {
    expect(theilSenSlope(pointsOf([1, 2]))).toBeNull();
    expect(relativeSlope(pointsOf([1, 2]))).toBeNull();
    expect(theilSenLine(pointsOf([1, 2]))).toBeNull();
    expect(theilSenSlope(pointsOf([1, 2, 4]))).toBe(1.5);
  });

  it('has no relative slope around a median of 0', () => {
    expect(relativeSlope(pointsOf([0, 0, 0, 1, 2]))).toBeNull();
  });
});

describe('theilSenLine', () => {
  it('leaves nothing of points on a line, whenever they were', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 20 }),
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(0, 24_312),
        (times, slope, level, start) => {
          const points = times.map((t) => ({ t: t + start, x: level + slope * t }));
          expect(theilSenSlope(points)).toBe(slope);
          for (const residual of residualsOf(points)) expect(residual).toBeCloseTo(0, 9);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('goes past an outlier', () => {
    expect(theilSenLine(pointsOf([0, 1, 2, 13, 4, 5, 6]))).toEqual({ slope: 1, origin: 0, level: 0 });
    expect(residualsOf(pointsOf([0, 1, 2, 13, 4, 5, 6]))).toEqual([0, 0, 0, 10, 0, 0, 0]);
  });
});

describe('scatterAbout', () => {
  it('is the median of how far the points are from a line', () => {
    const line = { slope: 2, origin: 1, level: 10 };
    expect(scatterAbout(line, pointsOf([10, 15, 13, 7, 14], [1, 2, 3, 4, 5]))).toBe(3);
    expect(scatterAbout(line, pointsOf([10, 12, 14], [1, 2, 3]))).toBe(0);
  });
});
