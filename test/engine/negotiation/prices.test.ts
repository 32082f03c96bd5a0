import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { approverOf, effectiveDiscount, ladderSteps } from '../../../src/engine/negotiation/ladder.ts';
import { buildPrices, type PriceInputs } from '../../../src/engine/negotiation/prices.ts';
import { absent, given } from '../../../src/facts/expression.ts';
import { roundedValue } from '../../../src/facts/fact.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';

const nothing = absent<number>({ code: 'missing' });
const accountX: PriceInputs = {
  arr: given(120_000),
  list: given(132_000),
  costToServe: given(30_000),
  minMargin: given(0.6),
  maxDiscount: given(0.25),
  upliftCap: given(0.05),
  targetUplift: given(0.07),
  position: given(50.9),
  positionCoverage: given(0.9),
  ceiling: given(116_000),
  isExpired: false,
};
const tiers = [
  { by: 'owner', up_to: 0.1 },
  { by: 'manager', up_to: 0.2 },
  { by: 'vp', up_to: 0.3 },
  { by: 'cfo' },
];

describe('prices (METHODS §12)', () => {
  it('prices account X', () => {
    const prices = buildPrices(accountX, 'USD');
    expect(roundedValue(prices.reservation)).toBe(99_000);
    expect(roundedValue(prices.target)).toBe(116_000);
    expect(roundedValue(prices.opening)).toBe(124_500);
    expect(roundedValue(prices.floorOfLadder)).toBe(107_500);
    expect(roundedValue(prices.uplift)).toBe(0.0356);
  });

  it('asks for 124,275.67 when no rival binds', () => {
    const position = given(45.810_8 / 0.9); // METHODS: unrounded, what shows as 50.90
    const prices = buildPrices({ ...accountX, position, ceiling: nothing }, 'USD');
    expect(roundedValue(prices.target)).toBe(124_275.67);
  });

  it('asks for no uplift while the position is unknown, weak or half known', () => {
    for (const change of [
      { position: nothing },
      { position: given(39.99) },
      { positionCoverage: given(0.49) },
    ]) {
      expect(roundedValue(buildPrices({ ...accountX, ...change, ceiling: nothing }, 'USD').target)).toBe(
        120_000,
      );
    }
  });

  it('names no price where only policy could, and says what is missing', () => {
    const withoutList = buildPrices({ ...accountX, list: nothing }, 'USD');
    expect(withoutList.reservation.value).toBeNull();
    expect(withoutList.target.reason?.code).toBe('missing');
    const unset = absent<number>({ code: 'policyUnset', params: { path: 'policy.max_discount' } });
    expect(buildPrices({ ...accountX, maxDiscount: unset }, 'USD').opening.reason?.code).toBe('policyUnset');
  });

  it('drops only the arm of the margin when cost or margin is unknown', () => {
    expect(roundedValue(buildPrices({ ...accountX, costToServe: nothing }, 'USD').reservation)).toBe(99_000);
    expect(roundedValue(buildPrices({ ...accountX, costToServe: given(50_000) }, 'USD').reservation)).toBe(
      125_000,
    );
  });

  it('reports a policy that contradicts itself instead of prices', () => {
    const prices = buildPrices({ ...accountX, upliftCap: given(-0.2) }, 'USD');
    expect(prices.target.reason?.code).toBe('conflict');
    expect(prices.opening.value).toBeNull();
    expect(prices.floorOfLadder.value).toBeNull();
  });

  it('has no opening and no end of the ladder once the contract has ended', () => {
    const prices = buildPrices({ ...accountX, isExpired: true }, 'USD');
    expect(prices.opening.reason?.code).toBe('expired');
    expect(prices.floorOfLadder.reason?.code).toBe('expired');
    expect(roundedValue(prices.reservation)).toBe(99_000);
  });

  const amount = fc.double({ min: 1_000, max: 1e7, noNaN: true });
  const share = fc.double({ min: 0, max: 0.95, noNaN: true });
  test.prop(
    [
      amount,
      amount,
      amount,
      share,
      share,
      share,
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.option(amount),
    ],
    { numRuns: 1000 },
  )(
    'R ≤ M ≤ T ≤ O ≤ min(cap, L) whenever there are prices',
    (arr, list, cost, margin, discount, cap, position, ceiling) => {
      const prices = buildPrices(
        {
          arr: given(arr),
          list: given(list),
          costToServe: given(cost),
          minMargin: given(margin),
          maxDiscount: given(discount),
          upliftCap: given(cap),
          targetUplift: given(0.07),
          position: given(position),
          positionCoverage: given(1),
          ceiling: ceiling === null ? nothing : given(ceiling),
          isExpired: false,
        },
        'USD',
      );
      const { reservation: r, floorOfLadder: m, target: t, opening: o } = prices;
      if (t.value === null || r.value === null || m.value === null || o.value === null) {
        expect(t.reason?.code).toBe('conflict');
        return;
      }
      // In cents, as every threshold is tested: a floor less than half a cent above the roof is no conflict.
      const roof = roundHalfAway(Math.min(list, arr * (1 + cap)), 2);
      const order = [...[r, m, t, o].map((price) => roundedValue(price) ?? 0), roof];
      expect([...order].sort((one, other) => one - other)).toEqual(order);
    },
  );
});

describe('ladder and approval', () => {
  it('shrinks by half: 9,066.67 / 4,533.33 / 2,266.67 / 1,133.33', () => {
    expect(ladderSteps(17_000, 4, 0.5).map((step) => roundHalfAway(step, 2))).toEqual([
      9_066.67, 4_533.33, 2_266.67, 1_133.33,
    ]);
  });

  it('names discount and approver of each step of account X', () => {
    let price = 124_500;
    const rows = ladderSteps(17_000, 4, 0.5).map((step) => {
      price -= step;
      const discount = roundHalfAway(effectiveDiscount(price, 132_000) ?? 0, 4);
      return [roundHalfAway(price, 2), discount, approverOf(discount, tiers)];
    });
    expect(rows).toEqual([
      [115_433.33, 0.1255, 'manager'],
      [110_900, 0.1598, 'manager'],
      [108_633.33, 0.177, 'manager'],
      [107_500, 0.1856, 'manager'],
    ]);
  });

  it('counts free months: 111,600 with one is 22.50% off, a VP decides', () => {
    const discount = roundHalfAway(effectiveDiscount(111_600, 132_000, { freeMonths: 1 }) ?? 0, 4);
    expect(discount).toBe(0.225);
    expect(approverOf(discount, tiers)).toBe('vp');
  });

  it.each([
    [0.1, 'owner'],
    [0.1001, 'manager'],
    [0.2, 'manager'],
    [0.3, 'vp'],
    [0.31, 'cfo'],
    [-0.05, 'owner'],
  ] as const)('%f off list: %s', (discount, by) => {
    expect(approverOf(discount, tiers)).toBe(by);
  });

  test.prop(
    [
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
    ],
    { numRuns: 1000 },
  )('steps strictly fall and sum to the room', (room, count, ratio) => {
    const steps = ladderSteps(room, count, ratio);
    expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(room, 4);
    for (const [index, step] of steps.slice(1).entries()) expect(step).toBeLessThan(steps[index] ?? 0);
  });
});
