import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ceilStable, roundHalfAway } from '../../src/facts/round.ts';

const runs = { numRuns: 2000 };

describe('roundHalfAway', () => {
  it.each([
    [2.345, 2, 2.35],
    [1.005, 2, 1.01],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [-1.005, 2, -1.01],
    [0.1 + 0.2, 1, 0.3],
    [1.45, 1, 1.5],
    [0.00005, 4, 0.0001],
    [0.049_95, 4, 0.05],
    [0.049_949_9, 4, 0.0499],
    [8219.178_082, 2, 8219.18],
    [118_950, -2, 119_000],
    [-149, -2, -100],
  ])('rounds %d at %i decimals to %d', (value, digits, expected) => {
    expect(roundHalfAway(value, digits)).toBe(expected);
  });

  it.each([
    [1e-7, 6, 0],
    [5e-7, 6, 1e-6],
    [1.5e-9, 9, 2e-9],
    [1.23e21, 2, 1.23e21],
    [1e300, 4, 1e300],
    [5e-324, 4, 0],
    [9_007_199_254_740_991, 0, 9.007_199_254_740_99e15],
  ])('reads %d, that JavaScript may write in e-notation', (value, digits, expected) => {
    expect(roundHalfAway(value, digits)).toBe(expected);
  });

  it('has no negative zero', () => {
    expect(roundHalfAway(-0, 2)).toBe(0);
    expect(roundHalfAway(-0.004, 2)).toBe(0);
    expect(roundHalfAway(-40, -2)).toBe(0);
  });

  it('leaves alone what is not finite', () => {
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAway(Number.POSITIVE_INFINITY, 2)).toBe(Number.POSITIVE_INFINITY);
  });

  it('agrees with whole-number arithmetic on the decimal numeral', () => {
    const numeral = fc.record({
      units: fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }),
      places: fc.integer({ min: 0, max: 12 }),
      digits: fc.integer({ min: 0, max: 9 }),
    });
    fc.assert(
      fc.property(numeral, ({ units, places, digits }) => {
        const dropped = 10n ** BigInt(Math.max(0, places - digits));
        const magnitude = BigInt(Math.abs(units));
        const kept = (2n * magnitude + dropped) / (2n * dropped);
        const expected = Math.sign(units) * Number(`${kept}e-${Math.min(places, digits)}`);
        expect(roundHalfAway(Number(`${units}e-${places}`), digits)).toBe(expected === 0 ? 0 : expected);
      }),
      runs,
    );
  });

  it('is odd, and rounding twice changes nothing', () => {
    const value = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(value, fc.integer({ min: -3, max: 9 }), (number, digits) => {
        const rounded = roundHalfAway(number, digits);
        expect(roundHalfAway(rounded, digits)).toBe(rounded);
        expect(roundHalfAway(-number, digits)).toBe(rounded === 0 ? 0 : -rounded);
      }),
      runs,
    );
  });

  it('never reverses an order', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, fc.integer({ min: 0, max: 9 }), (a, b, digits) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(roundHalfAway(low, digits)).toBeLessThanOrEqual(roundHalfAway(high, digits));
      }),
      runs,
    );
  });
});

describe('ceilStable', () => {
  it.each([
    [1.1 * 50, 55],
    [1.1 * 72, 80],
    [79.2, 80],
    [55.000_000_001, 56],
    [55.000_000_000_4, 55],
    [-1.5, -1],
    [0, 0],
  ])('takes %d up to %i', (value, expected) => {
    expect(ceilStable(value)).toBe(expected);
  });

  it('has no negative zero', () => {
    expect(ceilStable(-0.3)).toBe(0);
  });

  it('adds nothing to whole numbers scaled by a tenth too much', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (tens) => {
        expect(ceilStable(1.1 * tens * 10)).toBe(11 * tens);
      }),
      runs,
    );
  });
});
