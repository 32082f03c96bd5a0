import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactKendallP } from '../../../src/engine/statistics/exact-kendall.ts';
import { kendallVariance } from '../../../src/engine/statistics/kendall-variance.ts';
import { mannKendall } from '../../../src/engine/statistics/mann-kendall.ts';
import { kendallZ, normalKendallP } from '../../../src/engine/statistics/normal-kendall.ts';
import { rank } from '../../../src/engine/statistics/ranking.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { examples, pointsOf, withGaps } from './examples.ts';

const runs = { numRuns: 1000 };
const rankingOf = (values: readonly number[]) => rank(pointsOf(values));
const testOf = (values: readonly number[]) => mannKendall(rankingOf(values));
const scoreOf = (values: readonly number[]) => rankingOf(values).score;
const varianceOf = (values: readonly number[]) => kendallVariance(rankingOf(values));
const exactPOf = (values: readonly number[], score: number) => exactKendallP(rankingOf(values), score);
const pOf = (values: readonly number[]) => roundHalfAway(testOf(values)?.p ?? Number.NaN, 4);

describe('mannKendall', () => {
  it.each([
    ['rising', 24, 0.0017],
    ['droppingLast', -60, 0],
    ['level', -6, 0.6896],
    ['fallingLately', -8, 0.6384],
    ['byHand', 54, 0.0024],
  ] as const)('of the series %s', (name, s, p) => {
    expect(testOf(examples[name])?.s).toBe(s);
    expect(pOf(examples[name])).toBe(p);
  });

  it('of a series with gaps needs the order alone', () => {
    expect(pOf(withGaps.map((point) => point.x))).toBe(0.0028);
  });

  it('cannot be significant for few values', () => {
    expect(testOf([1, 2])).toBeNull();
    expect(pOf([1, 2, 3])).toBe(0.3333);
    expect(pOf([1, 2, 3, 4])).toBe(0.0833);
    expect(pOf([1, 2, 3, 4, 5])).toBe(0.0167);
  });

  it('of equal values says nothing', () => {
    expect(testOf([5, 5, 5, 5])).toEqual({ s: 0, p: 1 });
    expect(testOf(Array.from({ length: 61 }, () => 5))).toEqual({ s: 0, p: 1 });
  });

  it('is exact up to 60 values and normal above', () => {
    const zigzag = (n: number) => Array.from({ length: n }, (_, i) => ((i * 37) % 67) * 10 + i * 3);
    // Exact p of untied values and normal p of tied ones, both from SciPy.
    expect(testOf(zigzag(20))?.s).toBe(62);
    expect(testOf(zigzag(20))?.p).toBeCloseTo(0.046_768_936_749_894_59, 12);
    expect(testOf(zigzag(60))?.s).toBe(456);
    expect(testOf(zigzag(60))?.p).toBeCloseTo(0.003_426_951_872_582_236, 12);
    const tied = Array.from({ length: 61 }, (_, i) => ((i * 37) % 67) + i);
    expect(testOf(zigzag(61))?.s).toBe(432);
    expect(testOf(zigzag(61))?.p).toBe(normalKendallP(432, varianceOf(zigzag(61))));
    expect(testOf(tied)?.p).toBe(normalKendallP(868, varianceOf(tied)));
  });

  it('of a reversed series has the opposite S and the same p', () => {
    const series = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 70 });
    fc.assert(
      fc.property(series, (values) => {
        const test = testOf(values);
        const reversed = testOf([...values].reverse());
        expect((test?.s ?? Number.NaN) + (reversed?.s ?? Number.NaN)).toBe(0);
        expect(reversed?.p).toBe(test?.p);
        expect(test?.p).toBeGreaterThanOrEqual(0);
        expect(test?.p).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('does not change with the scale of values, as long as ties stay ties', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 30 }),
        fc.constantFrom(0.01, 0.37, 1.1, 7, 1000),
        (values, factor) => {
          expect(testOf(values.map((value) => roundHalfAway(value * factor, 9)))).toEqual(testOf(values));
        },
      ),
      runs,
    );
  });
});

describe('exactKendallP', () => {
  it.each([3, 4, 5, 6, 7])('counts the arrangements of %i values with any ties', (n) => {
    for (const values of multisets(n)) {
      const scores = arrangementsOf(values).map(scoreOf);
      for (const score of new Set(scores)) {
        const share = scores.filter((other) => Math.abs(other) >= Math.abs(score)).length / scores.length;
        expect(exactPOf(values, score)).toBeCloseTo(share, 14);
      }
    }
  });

  it('falls as |S| grows, and does not ask for the direction', () => {
    const series = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 25 });
    fc.assert(
      fc.property(series, (values) => {
        const s = Math.abs(scoreOf(values));
        expect(exactPOf(values, -s)).toBe(exactPOf(values, s));
        if (s >= 2) expect(exactPOf(values, s)).toBeLessThan(exactPOf(values, s - 2));
      }),
      runs,
    );
  });

  it('comes close to the normal approximation for many values', () => {
    const values = Array.from({ length: 60 }, (_, i) => ((i * 37) % 67) + i);
    expect(scoreOf(values)).toBe(858);
    for (const s of [200, 320, 440]) {
      const approximate = normalKendallP(s, varianceOf(values));
      expect(Math.abs(exactPOf(values, s) - approximate)).toBeLessThan(0.002);
    }
  });
});

describe('the normal approximation of S', () => {
  it('reproduces the published example', () => {
    const variance = varianceOf(examples.byHand);
    expect(roundHalfAway(variance, 2)).toBe(332.67);
    expect(roundHalfAway(kendallZ(54, variance), 4)).toBe(2.9058);
    expect(kendallZ(-54, variance)).toBe(-kendallZ(54, variance));
  });

  it('agrees with SciPy on a series with ties', () => {
    const tied = Array.from({ length: 61 }, (_, i) => ((i * 37) % 67) + i);
    expect(varianceOf(tied)).toBeCloseTo(25_823.333_333_333_332, 8);
    expect(normalKendallP(868, varianceOf(tied))).toBeCloseTo(6.842_170_584_399_613e-8, 15);
  });

  it('is 1 for S of 0 and where nothing can vary', () => {
    expect(normalKendallP(0, 100)).toBe(1);
    expect(normalKendallP(1, 100)).toBe(1);
    expect(normalKendallP(0, 0)).toBe(1);
  });
});

/** Every way in which n values can be equal: 1,1,1 · 1,1,2 · 1,2,2 · 1,2,3. */
function multisets(n: number): readonly (readonly number[])[] {
  if (n === 1) return [[1]];
  return multisets(n - 1).flatMap((values) => {
    const last = values.at(-1) ?? 1;
    return [
      [...values, last],
      [...values, last + 1],
    ];
  });
}

function arrangementsOf(values: readonly number[]): readonly (readonly number[])[] {
  if (values.length <= 1) return [values];
  return values.flatMap((value, i) => arrangementsOf(values.toSpliced(i, 1)).map((rest) => [value, ...rest]));
}
