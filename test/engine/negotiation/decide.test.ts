import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decide, type Situation } from '../../../src/engine/negotiation/decide.ts';
import {
  breakEvenLoss,
  breakEvenProbability,
  probabilityAtPrice,
  shiftedOdds,
} from '../../../src/engine/negotiation/odds.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';

/** METHODS: ask 102k of account X. */
const accountX: Situation = {
  ask: 102_000,
  reservation: 99_000,
  isFinal: false,
  isWithinAuthority: false,
  hasGet: true,
  expectedOfAccept: 165_509.26,
  counter: { price: 110_900, expected: 157_385.8 },
  hold: { price: 116_000, expected: 160_502.09 },
};
const none = { price: null, expected: null };

describe('the odds at a price (METHODS §12)', () => {
  it('.8209 at 110,900 and .7875 at 116,000, from .7583 at 120,000', () => {
    const p0 = 0.758302;
    expect(roundHalfAway(probabilityAtPrice(p0, 110_900, 120_000, 5), 4)).toBe(0.8209);
    expect(roundHalfAway(probabilityAtPrice(p0, 116_000, 120_000, 5), 4)).toBe(0.7875);
    expect(probabilityAtPrice(p0, 120_000, 120_000, 5)).toBeCloseTo(p0, 12);
    expect([0, 1].map((certain) => probabilityAtPrice(certain, 1, 2, 5))).toEqual([0, 1]);
  });

  it('break even at .8633 and .8121; above certainty it cannot be beaten', () => {
    expect(roundHalfAway(breakEvenProbability(165_509.26, 191_719.65) ?? 0, 4)).toBe(0.8633);
    expect(roundHalfAway(breakEvenProbability(165_509.26, 203_805.8) ?? 0, 4)).toBe(0.8121);
    expect(breakEvenProbability(10, 9)).toBe(1);
    expect(breakEvenProbability(-10, 9)).toBe(0);
    expect(breakEvenProbability(10, 0)).toBeNull();
  });

  it('a price 10% higher at a margin of 42% may lose 19.23%', () => {
    expect(roundHalfAway(breakEvenLoss(0.42, 0.1) ?? 0, 4)).toBe(0.1923);
    expect(breakEvenLoss(42_000, 10_000)).toBeCloseTo(breakEvenLoss(0.42, 0.1) ?? 0, 12);
    expect(breakEvenLoss(-0.2, 0.1)).toBeNull();
  });

  it('are moved within .01 and .99', () => {
    expect([shiftedOdds(0.95, 0.1), shiftedOdds(0.05, -0.1), shiftedOdds(0.5, 0.1)]).toEqual([
      0.99, 0.01, 0.6,
    ]);
  });
});

describe('what to answer (METHODS §12)', () => {
  it.each<readonly [string, Partial<Situation>, string | null]>([
    ['account X: accepting is worth 3% more, beyond authority', {}, 'escalate'],
    ['exactly 2% more is enough to escalate', { expectedOfAccept: 163_712.13 }, 'escalate'],
    ['less than 2% more is not', { expectedOfAccept: 163_712.12 }, 'hold'],
    ['below the floor, not final', { ask: 98_999.99 }, 'hold'],
    [
      'below the floor, not final, counter better',
      { ask: 98_000, counter: { price: 1, expected: 161_000 } },
      'counter',
    ],
    ['below the floor and final', { ask: 98_000, isFinal: true }, 'walk'],
    ['at the floor it is not below it', { ask: 99_000, isFinal: true }, 'escalate'],
    ['within authority, best, with a get', { isWithinAuthority: true }, 'accept'],
    ['within authority, best, nothing in return', { isWithinAuthority: true, hasGet: false }, 'hold'],
    ['within authority, not best', { isWithinAuthority: true, expectedOfAccept: 160_000 }, 'hold'],
    [
      'within authority, level with the best',
      { isWithinAuthority: true, expectedOfAccept: 160_502.09 },
      'accept',
    ],
    ['hold and counter level', { expectedOfAccept: 0, counter: { price: 1, expected: 160_502.09 } }, 'hold'],
    ['no counter', { expectedOfAccept: 0, counter: none }, 'hold'],
    ['no hold', { expectedOfAccept: 0, hold: none }, 'counter'],
    [
      'nothing above the ask, within authority',
      { counter: none, hold: none, isWithinAuthority: true },
      'accept',
    ],
    ['nothing above the ask, beyond authority', { counter: none, hold: none }, 'escalate'],
    ['odds unknown', { counter: { price: 1, expected: null }, hold: { price: 2, expected: null } }, null],
    [
      'odds unknown, walking needs none',
      { ask: 1, isFinal: true, hold: { price: 2, expected: null } },
      'walk',
    ],
    ['worth unknown', { expectedOfAccept: null }, null],
  ])('%s', (_, change, expected) => {
    expect(decide({ ...accountX, ...change })).toBe(expected);
  });

  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const alternative = fc.record({
    price: fc.option(amount),
    value: fc.integer({ min: -500_000, max: 1_000_000 }),
  });
  const situation = fc
    .record({
      ask: amount,
      reservation: amount,
      isFinal: fc.boolean(),
      isWithinAuthority: fc.boolean(),
      hasGet: fc.boolean(),
      expectedOfAccept: fc.integer({ min: -500_000, max: 1_000_000 }),
      counter: alternative,
      hold: alternative,
    })
    .map(({ counter, hold, ...rest }): Situation => {
      const of = ({ price, value }: { price: number | null; value: number }) =>
        price === null ? none : { price, expected: value };
      return { ...rest, counter: of(counter), hold: of(hold) };
    });

  test.prop([situation], { numRuns: 2000 })('follows the rules, whatever the figures', (given) => {
    const advice = decide(given);
    const isBelow = given.ask < given.reservation;
    const expected = [given.hold.expected, given.counter.expected].filter((value) => value !== null);
    const best = Math.max(...expected);
    const accepted = given.expectedOfAccept ?? 0;
    if (advice === 'walk') expect(isBelow && given.isFinal).toBe(true);
    if (isBelow && given.isFinal) expect(advice).toBe('walk');
    if (isBelow) expect(['accept', 'escalate']).not.toContain(advice);
    if (advice === 'accept') {
      expect(given.isWithinAuthority).toBe(true);
      if (expected.length > 0) expect(given.hasGet && accepted >= best).toBe(true);
    }
    if (advice === 'escalate') {
      expect(given.isWithinAuthority).toBe(false);
      if (expected.length > 0) expect(accepted - best).toBeGreaterThanOrEqual(0.02 * Math.abs(best) - 0.01);
    }
    if (advice === 'hold' || advice === 'counter') expect(given[advice].expected).toBe(best);
    if (advice === null) expect(isBelow && expected.length === 0).toBe(true);
  });

  test.prop([situation, fc.constantFrom(10, 100, 1000)], { numRuns: 1000 })(
    'stays the same in another currency',
    (given, factor) => {
      const scaled = (one: Situation['hold']) => ({
        price: one.price === null ? null : one.price * factor,
        expected: one.expected === null ? null : one.expected * factor,
      });
      // In whole hundreds, so that 2% is a whole number of cents in both.
      const rounded = { ...given, expectedOfAccept: Math.round((given.expectedOfAccept ?? 0) / 100) * 100 };
      expect(
        decide({
          ...rounded,
          ask: given.ask * factor,
          reservation: given.reservation * factor,
          expectedOfAccept: rounded.expectedOfAccept * factor,
          counter: scaled(given.counter),
          hold: scaled(given.hold),
        }),
      ).toBe(decide(rounded));
    },
  );

  test.prop(
    [
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.integer({ min: 50_000, max: 200_000 }),
      fc.integer({ min: 1, max: 50_000 }),
    ],
    { numRuns: 1000 },
  )('a higher price never raises the odds', (p0, price, more) => {
    const at = (paid: number) => probabilityAtPrice(p0, paid, 120_000, 5);
    expect(at(price + more)).toBeLessThan(at(price));
    expect(at(price)).toBeGreaterThan(0);
    expect(at(price)).toBeLessThan(1);
  });
});
