import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median } from '../../../src/engine/statistics/median.ts';
import { rank } from '../../../src/engine/statistics/ranking.ts';
import { pointsOf } from './examples.ts';

it('of a few values is what can be counted', () => {
  expect(rank(pointsOf([2, 1, 2]))).toEqual({
    count: 3,
    score: 0,
    ties: [2],
    balances: [1, -2, 1],
    median: 2,
  });
  expect(rank([])).toEqual({ count: 0, score: 0, ties: [], balances: [], median: null });
});

it('agrees with comparing every value with every other', () => {
  const series = fc.array(
    fc.integer({ min: 0, max: 9 }).map((value) => value / 4),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(series, (values) => {
      const { score, ties, balances, ...others } = rank(pointsOf(values));
      const signs = values.map((value) => values.map((other) => Math.sign(value - other)));
      const rising = signs.flatMap((row, index) => row.slice(0, index));
      const sizes = [...new Set(values)].map((value) => values.filter((other) => other === value).length);
      expect(score).toBe(sum(rising));
      expect(balances).toEqual(signs.map(sum));
      expect(ties.toSorted()).toEqual(sizes.filter((size) => size > 1).toSorted());
      expect(others).toEqual({ count: values.length, median: median(values) });
    }),
    { numRuns: 1000 },
  );
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
