import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isPlausible } from '../../../src/engine/market/rival-price.ts';
import { annuityInAdvance } from '../../../src/engine/market/switching.ts';
import { threatClass } from '../../../src/engine/market/threat.ts';

describe('the arithmetic of a rival', () => {
  it('three years in advance at 10% are worth 2.7355', () => {
    expect(annuityInAdvance(0.1, 3)).toBeCloseTo(2.7355, 4);
    expect(annuityInAdvance(0, 3)).toBe(3);
    expect(annuityInAdvance(0.1, 1)).toBe(1);
  });

  const amount = fc.double({ min: 1, max: 1e9, noNaN: true });
  test.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 10 })], { numRuns: 1000 })(
    'a present value lies between one year and all years, and falls with the rate',
    (rate, years) => {
      const value = annuityInAdvance(rate, years);
      expect(value).toBeGreaterThanOrEqual(1);
      expect(value).toBeLessThanOrEqual(years + 1e-9);
      expect(annuityInAdvance(rate + 0.01, years)).toBeLessThanOrEqual(value);
    },
  );

  test.prop([amount, amount, fc.integer({ min: 2, max: 100 })], { numRuns: 1000 })(
    'whether a price is plausible does not depend on the currency',
    (price, ours, factor) => {
      if (Math.abs(price * 4 - ours) < 1e-6 * ours || Math.abs(price - ours * 4) < 1e-6 * ours) return;
      expect(isPlausible(price * factor, ours * factor, 4)).toBe(isPlausible(price, ours, 4));
    },
  );

  const rank = { low: 0, medium: 1, high: 2 };
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  test.prop([score, score], { numRuns: 1000 })('a higher threat is never of a lower class', (a, b) => {
    const limits = { high: 60, medium: 35 };
    const [low, high] = [threatClass(Math.min(a, b), limits), threatClass(Math.max(a, b), limits)];
    expect(rank[high]).toBeGreaterThanOrEqual(rank[low]);
  });
});
