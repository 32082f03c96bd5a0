import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { addExactly, noSum, totalOf } from '../../../src/book/map/exact-sum.ts';

function sumOf(values: readonly number[]): number {
  const sum = noSum();
  for (const value of values) addExactly(sum, value);
  return totalOf(sum);
}

describe('an exact sum', () => {
  it('loses nothing to large numbers that cancel out', () => {
    expect(sumOf([1e16, 1, -1e16])).toBe(1);
    expect(sumOf([1, 1e100, 1, -1e100])).toBe(2);
    expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([1e-7, 2.5e-7, 1e21])).toBe(1e21);
    expect(sumOf([-4873933162.11, 4974620579.43])).toBe(100687417.32);
    expect(sumOf([])).toBe(0);
  });

  const cents = fc.integer({ min: -1e12, max: 1e12 });
  const amounts = fc
    .array(cents, { maxLength: 50 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

  test.prop([amounts], { numRuns: 500 })(
    'is the same in any order, and that of whole cents',
    ([list, other]) => {
      const whole = list.reduce((total, value) => total + value, 0);
      expect(sumOf(list.map((value) => value / 100))).toBe(whole / 100);
      expect(sumOf(other.map((value) => value / 100))).toBe(sumOf(list.map((value) => value / 100)));
    },
  );
});
