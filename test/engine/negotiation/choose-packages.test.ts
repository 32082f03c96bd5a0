import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { choosePackages, packagePrice } from '../../../src/engine/negotiation/choose-packages.ts';
import { annuity, presentContribution } from '../../../src/engine/negotiation/contribution.ts';

const factor = annuity(0.85 / 1.1, 3);
const pricesAt = (reservation: number, target: number, opening: number, costToServe: number) => ({
  reservation,
  target,
  opening,
  annuity: factor,
  valueAt: (price: number) =>
    presentContribution({ price, costToServe, years: 3, survival: 0.85, discountRate: 0.1 }),
});
const prices = pricesAt(99_000, 116_000, 124_500, 30_000);

const gives = [
  { id: 'net-60', npv: -986.3, importance: 2 },
  { id: 'two-months', npv: -20_000, importance: 1 },
  { id: 'cap-3', npv: -7_274.45, importance: 1 },
  { id: 'one-year', npv: -21_185.93, importance: 1 },
];
const gets = [
  { id: 'prepay', npv: 4_172.13 },
  { id: 'three-years', npv: 21_185.93 },
  { id: 'seats-20', npv: 10_800 },
  { id: 'case-study', npv: 6_300 },
];
const names = (chosen: ReturnType<typeof choosePackages>) => chosen.map(({ give, get }) => [give.id, get.id]);

describe('packages of equal value (METHODS §12)', () => {
  it('put the cheapest give per importance with the best get, three at most', () => {
    expect(names(choosePackages({ gives, gets }, prices))).toEqual([
      ['net-60', 'three-years'],
      ['cap-3', 'seats-20'],
      ['two-months', 'case-study'],
    ]);
  });

  it('weigh what a give costs by what it means to the customer, ties by id', () => {
    const dear = gives.map((give) => (give.id === 'two-months' ? { ...give, importance: 3 } : give));
    expect(names(choosePackages({ gives: dear, gets }, prices))[1]).toEqual(['two-months', 'seats-20']);
    const level = [
      { id: 'b', npv: -1000, importance: 1 },
      { id: 'a', npv: -2000, importance: 2 },
    ];
    expect(names(choosePackages({ gives: level, gets }, prices)).map(([give]) => give)).toEqual(['a', 'b']);
  });

  it('repeat the last get, and take none that is worth nothing', () => {
    const few = [...gets.slice(0, 1), { id: 'worthless', npv: -500 }, { id: 'zero', npv: 0 }];
    expect(names(choosePackages({ gives, gets: few }, prices)).map(([, get]) => get)).toEqual([
      'prepay',
      'prepay',
      'prepay',
    ]);
    expect(choosePackages({ gives, gets: few.slice(1) }, prices)).toEqual([]);
  });

  it('are none where there would be fewer than two', () => {
    expect(choosePackages({ gives: gives.slice(0, 1), gets }, prices)).toEqual([]);
    expect(choosePackages({ gives: [], gets }, prices)).toEqual([]);
    expect(choosePackages({ gives, gets: [] }, prices)).toEqual([]);
  });

  it('leave out a pair that the price cannot balance within 2%, and one that contradicts itself', () => {
    // To make up for 60,000 the price would have to rise to 141,318, and the opening is 124,500.
    const withHuge = [{ id: 'huge', npv: -60_000, importance: 3 }, ...gives];
    expect(names(choosePackages({ gives: withHuge, gets }, prices)).flat()).not.toContain('huge');
    const contradicting = choosePackages({ gives, gets }, prices, (give) => give.id === 'cap-3');
    expect(names(contradicting)).toEqual([
      ['net-60', 'three-years'],
      ['two-months', 'case-study'],
      ['one-year', 'prepay'],
    ]);
  });

  const cost = fc.integer({ min: -3_000_000, max: 500_000 }).map((n) => n / 100);
  const give = fc.record({ npv: cost, importance: fc.integer({ min: 1, max: 3 }) });
  const offers = fc.record({
    gives: fc.array(give, { maxLength: 6 }).map((list) => list.map((one, i) => ({ ...one, id: `g${i}` }))),
    gets: fc.array(cost, { maxLength: 5 }).map((list) => list.map((npv, i) => ({ npv: -npv, id: `t${i}` }))),
  });
  const room = fc
    .tuple(
      fc.integer({ min: 20_000, max: 200_000 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.double({ min: 0, max: 0.8, noNaN: true }),
    )
    .map(([floor, up, more, cost]) => pricesAt(floor, floor + up, floor + up + more, floor * cost));

  test.prop([offers, room], { numRuns: 2000 })(
    'are two or three, within [R, O], within 2% of each other and of the target',
    (given, at) => {
      const chosen = choosePackages(given, at);
      expect([0, 2, 3]).toContain(chosen.length);
      const values = [at.valueAt(at.target)];
      for (const { give: one, get } of chosen) {
        const price = packagePrice(one.npv + get.npv, at);
        expect(price).toBeGreaterThanOrEqual(at.reservation);
        expect(price).toBeLessThanOrEqual(at.opening);
        expect(get.npv).toBeGreaterThan(0);
        values.push(at.valueAt(price) + one.npv + get.npv);
      }
      const [least, most] = [Math.min(...values), Math.max(...values)];
      expect(most - least).toBeLessThanOrEqual(0.02 * least + 1e-6);
    },
  );

  test.prop([offers, room, fc.integer({ min: 0, max: 5 })], { numRuns: 1000 })(
    'do not depend on the order of the policy, nor on names that keep their order',
    (given, at, turn) => {
      const rotate = <T>(list: readonly T[]) => list.map((_, i) => list[(i + turn) % list.length] as T);
      const chosen = names(choosePackages(given, at));
      const turned = { gives: rotate(given.gives), gets: rotate(given.gets) };
      expect(names(choosePackages(turned, at))).toEqual(chosen);
      const renamed = {
        gives: given.gives.map((one) => ({ ...one, id: `x-${one.id}` })),
        gets: given.gets.map((one) => ({ ...one, id: `x-${one.id}` })),
      };
      expect(names(choosePackages(renamed, at))).toEqual(chosen.map((pair) => pair.map((id) => `x-${id}`)));
    },
  );
});
