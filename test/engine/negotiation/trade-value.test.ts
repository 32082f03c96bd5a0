import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { annuity, presentContribution } from '../../../src/engine/negotiation/contribution.ts';
import {
  capLoss,
  prepayGain,
  type TermTrade,
  termGain,
} from '../../../src/engine/negotiation/trade-value.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';

const cents = (value: number) => roundHalfAway(value, 2);
const term: TermTrade = {
  price: 120_000,
  costToServe: 30_000,
  years: 3,
  uplift: 0.03,
  paymentSurvival: 0.98,
  futureProbability: 0.85,
  discountRate: 0.1,
};
/** P·Σqᵗ/(1+r)ᵗ: what a discount of 100% over the term would cost. */
const committed = ({ price, paymentSurvival, discountRate, years }: TermTrade) =>
  price * annuity(paymentSurvival / (1 + discountRate), years);

describe('the value of a trade (METHODS §12)', () => {
  it('three years are worth 21,185.93, a discount of 6.58%; with 5% off, 5,078.16 are left', () => {
    const gain = termGain(term);
    expect(cents(gain)).toBe(21_185.93);
    expect(roundHalfAway(gain / committed(term), 4)).toBe(0.0658);
    expect(cents(gain - 0.05 * committed(term))).toBe(5_078.16);
  });

  it('where nearly everybody renews, three years cost us 6,588.68', () => {
    const loyal = { ...term, futureProbability: 0.97 };
    expect(cents(termGain(loyal))).toBe(-6_588.68);
    expect(roundHalfAway(termGain(loyal) / committed(loyal), 4)).toBe(-0.0205);
  });

  it('payment in advance: 4,172.13 (3.48%) from quarters to a year, 31,735.54 for three years at once', () => {
    expect(cents(prepayGain(120_000, 4, 1, 0.1))).toBe(4_172.13);
    expect(roundHalfAway(prepayGain(120_000, 4, 1, 0.1) / 120_000, 4)).toBe(0.0348);
    expect(cents(prepayGain(120_000, 1, 3, 0.1))).toBe(31_735.54);
    expect(prepayGain(120_000, 1, 1, 0.1)).toBe(0);
  });

  it('a cap of 3% against 6% costs 7,274.45, and one that does not bind nothing', () => {
    const cap = {
      price: 120_000,
      cap: 0.03,
      planned: 0.06,
      years: 3,
      futureProbability: 0.85,
      discountRate: 0.1,
    };
    expect(cents(capLoss(cap))).toBe(-7_274.45);
    expect(capLoss({ ...cap, cap: 0.07 })).toBe(0);
  });

  it('a renewal at 102,000 is worth 170,628.10', () => {
    const value = presentContribution({
      price: 102_000,
      costToServe: 30_000,
      years: 3,
      survival: 0.85,
      discountRate: 0.1,
    });
    expect(cents(value)).toBe(170_628.1);
  });
});

describe('what always holds of values (METHODS §16)', () => {
  const amount = fc.double({ min: 1_000, max: 1e7, noNaN: true });
  const probability = fc.double({ min: 0.01, max: 1, noNaN: true });
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });
  const years = fc.integer({ min: 1, max: 10 });
  const runs = { numRuns: 1000 };

  test.prop(
    [amount, fc.double({ min: 0.01, max: 1e6, noNaN: true }), amount, probability, rate, years],
    runs,
  )('V rises in the price', (price, more, costToServe, survival, discountRate, horizon) => {
    const terms = { costToServe, survival, discountRate, years: horizon };
    expect(presentContribution({ ...terms, price: price + more })).toBeGreaterThan(
      presentContribution({ ...terms, price }),
    );
  });

  test.prop([amount, rate, rate, probability, probability, rate, fc.integer({ min: 2, max: 10 })], runs)(
    'the break-even discount of a term falls as renewals become more likely',
    (price, margin, uplift, one, other, discountRate, horizon) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(high - low > 1e-3);
      const trade = { ...term, price, uplift, discountRate, years: horizon, costToServe: price * margin };
      const breakEven = (futureProbability: number) =>
        termGain({ ...trade, futureProbability }) / committed(trade);
      expect(breakEven(high)).toBeLessThan(breakEven(low));
    },
  );

  test.prop([amount, fc.integer({ min: 1, max: 12 }), years, rate], runs)(
    'payment in advance never loses, and more of it gains more',
    (price, perYear, horizon, discountRate) => {
      const slack = price * 1e-9;
      expect(prepayGain(price, perYear, horizon, discountRate)).toBeGreaterThanOrEqual(-slack);
      expect(prepayGain(price, perYear, horizon + 1, discountRate)).toBeGreaterThanOrEqual(
        prepayGain(price, perYear, horizon, discountRate) - slack,
      );
    },
  );
});
