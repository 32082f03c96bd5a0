import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { paybackMonths, presentValue, proofStrength } from '../../../src/engine/value/returns.ts';
import { belief, poolFactor } from '../../../src/engine/value/scenarios.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';

const cents = (value: number) => roundHalfAway(value, 2);

describe('returns (METHODS §9)', () => {
  it('reproduces a published business case (GOLD)', () => {
    const costs = [53_150, 666_715, 636_772, 647_783];
    const benefits = [0, 1_606_511, 3_061_331, 4_229_760];
    const flows = costs.map((other, year) => ({ benefit: benefits[year] ?? 0, fee: 0, other }));
    const { benefit, cost } = presentValue(flows, 0.1, false);
    expect(roundHalfAway(cost, 0)).toBe(1_672_201);
    expect(roundHalfAway(benefit, 0)).toBe(7_168_371);
    expect(roundHalfAway(benefit - cost, 0)).toBe(5_496_170);
    expect(roundHalfAway((benefit - cost) / cost, 2)).toBe(3.29);
  });

  it('values account X over three years, fees at the end or in advance', () => {
    const flows = [0, 1, 2, 3].map((year) =>
      year === 0 ? { benefit: 0, fee: 0, other: 20_000 } : { benefit: 218_178, fee: 120_000, other: 20_000 },
    );
    const atEnd = presentValue(flows, 0.1, false);
    expect(cents(atEnd.benefit - atEnd.cost)).toBe(174_417.11);
    expect(roundHalfAway((atEnd.benefit - atEnd.cost) / atEnd.cost, 4)).toBe(0.4738);
    const inAdvance = presentValue(flows, 0.1, true);
    expect(cents(inAdvance.benefit - inAdvance.cost)).toBe(144_574.89);
  });

  it('pays back in 7.70 months, or never', () => {
    expect(cents(paybackMonths(140_000, 218_178) ?? 0)).toBe(7.7);
    expect(paybackMonths(140_000, 139_999)).toBeNull();
    expect(paybackMonths(0, 0)).toBeNull();
  });

  it.each([
    ['time', 0.75, 23_328, 1, 40, 70.06],
    ['error', 0.9, 153_090, 1, 60, 96.5],
    ['revenue', 0.6, 21_600, 0.5, 200, 46.03],
    ['avoidance', 0.6, 20_160, 0, 300, 27.84],
  ] as const)('proof strength of %s', (_, c, value, goalMatch, ageDays, strength) => {
    expect(cents(proofStrength({ c, valueShare: value / 153_090, goalMatch, ageDays }))).toBe(strength);
  });

  it('scales a pool to its size, or to its largest line', () => {
    expect(poolFactor([60, 40], null)).toBe(0.6);
    expect(poolFactor([60, 40, -5, null], 50)).toBe(0.5);
    expect(poolFactor([60, 40], 500)).toBe(1);
  });

  test.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true })], {
    numRuns: 1000,
  })('scenarios are ordered, losses included', (c, gross) => {
    const values = (['conservative', 'expected', 'optimistic'] as const).map(
      (name) => gross * belief(name, c, gross),
    );
    expect(values[0]).toBeLessThanOrEqual((values[1] ?? 0) + 1e-9);
    expect(values[1]).toBeLessThanOrEqual((values[2] ?? 0) + 1e-9);
  });
});
