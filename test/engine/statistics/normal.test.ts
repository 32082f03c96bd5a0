import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../../src/engine/statistics/normal.ts';

describe('normalCdf', () => {
  // Reference values from arbitrary-precision arithmetic.
  it.each([
    [-20, 2.753_624_118_606_233_7e-89],
    [-8, 6.220_960_574_271_784e-16],
    [-3.5, 0.000_232_629_079_035_525],
    [-3.000_000_1, 0.001_349_897_588_445_32],
    [-3, 0.001_349_898_031_630_09],
    [-1.96, 0.024_997_895_148_220_4],
    [-1, 0.158_655_253_931_457],
    [-0.1, 0.460_172_162_722_971],
    [0, 0.5],
    [0.5, 0.691_462_461_274_013_1],
    [2.5, 0.993_790_334_674_224],
    [3.1, 0.999_032_396_786_781_6],
  ])('of %d is %d', (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-12);
  });

  it('ends at 0 and 1', () => {
    expect(normalCdf(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
  });

  it('is symmetric and rises', () => {
    const z = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(z, z, (a, b) => {
        expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
        if (a + 1e-6 < b) expect(normalCdf(a)).toBeLessThanOrEqual(normalCdf(b));
      }),
      { numRuns: 1000 },
    );
  });
});
