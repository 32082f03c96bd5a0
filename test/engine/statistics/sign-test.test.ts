import { describe, expect, it } from 'vitest';
import { binomialP, yearOverYearSignTest } from '../../../src/engine/statistics/sign-test.ts';
import { pointsOf } from './examples.ts';

const year = Array.from({ length: 12 }, (_, i) => 10 + ((i * 5) % 12));

describe('yearOverYearSignTest', () => {
  it('counts six rises of six', () => {
    const values = [...year, ...year.slice(0, 6).map((value) => value + 1)];
    expect(yearOverYearSignTest(pointsOf(values))).toEqual({ pairs: 6, p: 0.031_25 });
  });

  it('drops equal pairs', () => {
    const values = [...year, ...year.slice(0, 8).map((value, i) => value + (i < 2 ? 0 : -1))];
    expect(yearOverYearSignTest(pointsOf(values))).toEqual({ pairs: 6, p: 0.031_25 });
  });

  it('compares only months that are both there', () => {
    const points = pointsOf([...year, ...year.slice(0, 6).map((value) => value + 1)]);
    expect(yearOverYearSignTest(points.filter((point) => point.t !== 1 && point.t !== 14)).pairs).toBe(4);
  });

  it('without a pair has no p', () => {
    expect(yearOverYearSignTest(pointsOf(year))).toEqual({ pairs: 0, p: null });
    expect(yearOverYearSignTest(pointsOf([...year, ...year]))).toEqual({ pairs: 0, p: null });
  });
});

describe('binomialP', () => {
  it.each([
    [6, 6, 0.031_25],
    [6, 0, 0.031_25],
    [11, 8, 0.226_562_5],
    [7, 2, 0.453_125],
    [4, 2, 1],
    [1, 1, 1],
  ])('of %i trials with %i successes', (trials, successes, p) => {
    expect(binomialP(trials, successes)).toBe(p);
  });

  it('is the share of all sequences that are as lopsided', () => {
    for (let trials = 1; trials <= 11; trials += 1) {
      const counts = Array.from({ length: 2 ** trials }, (_, i) => i.toString(2).replaceAll('0', '').length);
      for (let successes = 0; successes <= trials; successes += 1) {
        const distance = Math.abs(2 * successes - trials);
        const asExtreme = counts.filter((count) => Math.abs(2 * count - trials) >= distance).length;
        expect(binomialP(trials, successes)).toBe(asExtreme / 2 ** trials);
      }
    }
  });
});
