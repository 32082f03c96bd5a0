import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  annualContractValue,
  coTermCharge,
  grossRevenueRetention,
  netRevenueRetention,
  safeSeats,
  splitPriceVolume,
  trueUpCharge,
} from '../../../src/engine/contract/revenue.ts';
import { computeUrgency, contractState } from '../../../src/engine/contract/timeline.ts';

const money = fc.double({ min: 0, max: 1e7, noNaN: true });

describe('revenue metrics (METHODS §1)', () => {
  it('computes GRR and NRR of the example', () => {
    expect(grossRevenueRetention({ start: 1000, churn: 50, contraction: 30 })).toBeCloseTo(0.92, 10);
    expect(netRevenueRetention({ start: 1000, churn: 50, contraction: 30, expansion: 120 })).toBeCloseTo(
      1.04,
      10,
    );
  });

  it('has no retention without starting revenue', () => {
    expect(grossRevenueRetention({ start: 0, churn: 0, contraction: 0 })).toBeNull();
    expect(netRevenueRetention({ start: 0, churn: 0, contraction: 0, expansion: 5 })).toBeNull();
  });

  it('splits 100@1200 → 90@1260 into volume and price', () => {
    expect(splitPriceVolume({ seats: 100, price: 1200 }, { seats: 90, price: 1260 })).toEqual({
      volume: -12_000,
      price: 5_400,
    });
  });

  it('charges a co-term on a fixed year of 365 days (GOLD)', () => {
    expect(coTermCharge(15_000, 200)).toBeCloseTo(8_219.18, 2);
  });

  it('keeps 80 seats for a peak of 72 and rounds up only real fractions', () => {
    expect(safeSeats(72, 0.1)).toBe(80);
    expect(safeSeats(100, 0.1)).toBe(110);
  });

  it('bills a true-up only above the contracted seats', () => {
    expect(trueUpCharge({ peakUsers: 110, seats: 100, unitPrice: 1200, days: 365 })).toBe(12_000);
    expect(trueUpCharge({ peakUsers: 90, seats: 100, unitPrice: 1200, days: 365 })).toBe(0);
  });

  it('brings the contracted payments to a year', () => {
    expect(annualContractValue(380_000, 20_000, 36)).toBe(120_000);
    expect(annualContractValue(380_000, 20_000, 0)).toBeNull();
  });

  test.prop(
    [money, money, money, fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), money],
    { numRuns: 1000 },
  )(
    'GRR never exceeds 1; volume + price is the change of ARR',
    (start, churn, contraction, seats, renewed, price) => {
      const grr = grossRevenueRetention({ start, churn, contraction });
      if (grr !== null) expect(grr).toBeLessThanOrEqual(1);
      const next = price * 1.07;
      const split = splitPriceVolume({ seats, price }, { seats: renewed, price: next });
      const change = renewed * next - seats * price;
      expect(Math.abs(split.volume + split.price - change)).toBeLessThanOrEqual(
        1e-6 * Math.max(1, Math.abs(seats * price)),
      );
    },
  );
});

describe('urgency and state (METHODS §13)', () => {
  it.each([
    [40, 14 / 15],
    [78, 0.68],
    [105, 0.5],
    [180, 0.1],
    [20, 1],
    [400, 0.1],
  ])('%i days → %f', (days, urgency) => {
    expect(computeUrgency(days, null)).toBeCloseTo(urgency, 10);
  });

  it('looks at the nearer deadline that has not passed, day 0 included', () => {
    expect(computeUrgency(78, 17)).toBe(1);
    expect(computeUrgency(105, 0)).toBe(1);
    expect(computeUrgency(105, -3)).toBe(0.5);
    expect(computeUrgency(-1, -61)).toBe(1);
  });

  it.each([
    [-1, -61, true, 'expired'],
    [0, -60, false, 'noticePassed'],
    [30, -30, true, 'committed'],
    [30, -30, null, 'noticePassed'],
    [60, 0, true, 'open'],
    [60, null, true, 'open'],
  ] as const)('%i days to renewal, %s to notice, auto-renew %s → %s', (renewal, notice, auto, state) => {
    expect(contractState(renewal, notice, auto)).toBe(state);
  });

  test.prop([fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 60 })], { numRuns: 1000 })(
    'never falls as an open deadline nears',
    (days, step) => {
      const now = computeUrgency(days + step, null);
      const later = computeUrgency(days, null);
      expect(Number(later)).toBeGreaterThanOrEqual(Number(now));
    },
  );
});
