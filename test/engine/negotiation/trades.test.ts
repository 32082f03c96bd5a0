import { describe, expect, it } from 'vitest';
import { resolveSettings } from '../../../src/config/settings.ts';
import {
  type GetType,
  type GiveType,
  type Trade,
  tradeNames,
} from '../../../src/engine/negotiation/policy.ts';
import { buildTrades, type TradeInputs } from '../../../src/engine/negotiation/trades.ts';
import { absent, given } from '../../../src/facts/expression.ts';
import { roundedValue } from '../../../src/facts/fact.ts';
import type { Fact } from '../../../src/facts/node.ts';
import { engineSettings } from '../../../src/run/engine-settings.ts';
import { parseConfig } from '../../support/parse-config.ts';

const inputs: TradeInputs = {
  arr: given(120_000),
  costToServe: given(30_000),
  discountRate: given(0.1),
  futureProbability: given(0.85),
  paymentSurvival: given(0.98),
  horizonYears: given(3),
  billingFrequency: given('annual'),
};

function trade<T extends GetType | GiveType>(
  type: T,
  parameters: Readonly<Record<string, number>> = {},
  from: string | null = null,
): Trade<T> {
  return {
    id: type,
    slug: type,
    facts: tradeNames(type, type),
    type,
    name: given(type),
    from: from === null ? null : given(from),
    parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, given(value)])),
  };
}

const shown = (fact: Fact | undefined) =>
  fact === undefined ? null : fact.reason === null ? roundedValue(fact) : `{${fact.reason.code}}`;

function priceGet(get: Trade<GetType>, change: Partial<TradeInputs> = {}) {
  const [priced] = buildTrades({ gets: [get], gives: [] }, { ...inputs, ...change }, 'USD').gets;
  return [shown(priced?.npv), shown(priced?.breakEvenDiscount)];
}
function priceGive(give: Trade<GiveType>, change: Partial<TradeInputs> = {}) {
  const [priced] = buildTrades({ gets: [], gives: [give] }, { ...inputs, ...change }, 'USD').gives;
  return [shown(priced?.npv), shown(priced?.breakEvenDiscount)];
}

describe('gives and gets (METHODS §12)', () => {
  it.each([
    ['three years', trade('term', { years: 3, uplift: 0.03 }), 21_185.93, 0.0658],
    ['a year in advance, from quarters', trade('prepay', {}, 'quarterly'), 4_172.13, 0.0348],
    ['three years in advance', trade('prepay', { years: 3 }), 31_735.54, 0.0882],
    [
      '20 seats',
      trade('volume', { seats: 20, unit_price: 1200, margin: 0.75, incremental: 0.6 }),
      10_800,
      0.038,
    ],
    [
      'a case study',
      trade('reference', { opportunities: 3, deal: 80_000, win_lift: 0.05, margin: 0.75, delivered: 0.7 }),
      6_300,
      0.0222,
    ],
  ])('%s', (_, get, npv, discount) => {
    expect(priceGet(get)).toEqual([npv, discount]);
  });

  it.each([
    ['net 30 → 60', trade('terms', { from_days: 30, to_days: 60 }), -986.3],
    ['two free months', trade('free_months', { months: 2 }), -20_000],
    ['a cap of 3% against 6%', trade('cap', { cap: 0.03, planned: 0.06, years: 3 }), -7_274.45],
    ['5% off for three years', trade('discount', { rate: 0.05, years: 3 }), -16_107.77],
    ['no commitment', trade('shorter_term', { years: 3, uplift: 0.03 }), -21_185.93],
  ])('%s', (_, give, npv) => {
    expect(priceGive(give)[0]).toBe(npv);
  });

  it('three years less 5% off leave 5,078.16, and a term costs us where everybody renews', () => {
    const [term, five] = [
      trade('term', { years: 3, uplift: 0.03 }),
      trade('discount', { rate: 0.05, years: 3 }),
    ];
    expect(Number(priceGet(term)[0]) + Number(priceGive(five)[0])).toBeCloseTo(5_078.16, 2);
    expect(priceGet(term, { futureProbability: given(0.97) })).toEqual([-6_588.68, -0.0205]);
  });

  it('a parameter that the policy leaves out leaves the trade unpriced, never 0', () => {
    const bare = [
      ...(['term', 'volume', 'reference'] as const).map((type) => priceGet(trade(type))),
      ...(['terms', 'free_months', 'cap', 'discount', 'shorter_term'] as const).map((type) =>
        priceGive(trade(type)),
      ),
    ];
    for (const [npv, discount] of bare) {
      expect(npv).toBe('{unpriced}');
      expect(discount).toBe('{unpriced}');
    }
    const [half] = buildTrades({ gets: [trade('term', { years: 3 })], gives: [] }, inputs, 'USD').gets;
    expect(half?.npv.reason?.params).toEqual({ trade: 'term', parameter: 'uplift' });
  });

  it('payment in advance takes how they pay today from the contract, and is no get for who pays so already', () => {
    expect(priceGet(trade('prepay'), { billingFrequency: given('quarterly') })[0]).toBe(4_172.13);
    expect(priceGet(trade('prepay'))[0]).toBe('{alreadySo}');
    expect(priceGet(trade('prepay'), { billingFrequency: absent({ code: 'missing' }) })[0]).toBe('{missing}');
  });

  it('without cost to serve only what rests on it is unknown', () => {
    const without = { costToServe: absent<number>({ code: 'missing' }) };
    expect(priceGet(trade('term', { years: 3, uplift: 0.03 }), without)[0]).toBe('{missing}');
    expect(priceGive(trade('free_months', { months: 2 }), without)[0]).toBe(-20_000);
  });

  it('gives one id among gets and one among gives facts of their own', () => {
    const text = 'policy: {gets: [{id: a, type: term}], gives: [{id: a, type: cap}]}';
    const { config } = parseConfig(text, 'config.yaml');
    if (config === null) throw new Error('not a policy');
    const settings = resolveSettings(config, { segment: null, accountId: 'A' });
    const both = buildTrades(engineSettings(settings).policy, inputs, 'USD');
    expect([...both.gets, ...both.gives].map((priced) => priced.npv.id)).toEqual([
      'trade.a.npv',
      'trade.a-2.npv',
    ]);
  });
});
