import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import { ageingIndex, bucketOf, buckets } from '../../../src/engine/receivables/ageing.ts';
import { addDays } from '../../../src/facts/dates.ts';
import { configOf, dossierOf, shownValue, shownValues } from '../../support/books.ts';

const day = '2026-11-20';
const columns = 'account_id,invoice_id,issued,due,amount,balance,currency,status';
const due = (days: number) => addDays(day, -days);
const bookWith = (rows: readonly string[]) => ({
  accounts: 'account_id,name,currency,arr\nA,Acme,USD,1000\n',
  invoices: `${columns}\n${rows.map((row) => `A,${row}`).join('\n')}\n`,
});
const shown = (rows: readonly string[], ids: readonly string[], config = emptyConfig) => {
  const dossier = dossierOf(bookWith(rows), day, config);
  return ids.map((id) => shownValue(dossier, `receivables.${id}`));
};

/** METHODS §8: 20k, 8k, 6k, 4k and 2k by age. */
const example = [
  `1,,${due(0)},20000,,,open`,
  `2,,${due(30)},9000,8000,,open`,
  `3,,${due(60)},6000,,,open`,
  `4,,${due(90)},4000,,,open`,
  `5,,${due(91)},2000,,,open`,
];

describe('receivables (METHODS §8)', () => {
  it('the example: 20k/8k/6k/4k/2k → 17.50, overdue 50.00%, finance first', () => {
    const ids = [
      'current',
      'upTo30',
      'upTo60',
      'upTo90',
      'over90',
      'balance',
      'index',
      'overdueShare',
      'financeFirst',
    ];
    expect(shown(example, ids)).toEqual([20_000, 8_000, 6_000, 4_000, 2_000, 40_000, 17.5, 0.5, true]);
  });

  it.each([
    [-5, 'current'],
    [0, 'current'],
    [1, 'upTo30'],
    [30, 'upTo30'],
    [31, 'upTo60'],
    [60, 'upTo60'],
    [61, 'upTo90'],
    [90, 'upTo90'],
    [91, 'over90'],
  ] as const)('%i days overdue: %s', (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });

  it('paid is nothing, what nobody knows is a gap, and what is issued later is not owed', () => {
    const rows = [
      `1,,${due(10)},500,,,paid`,
      `2,,${due(10)},700,,,`,
      `3,,${due(10)},100,,,open`,
      `4,${due(-1)},${due(-31)},900,,,open`,
    ];
    expect(shown(rows, ['balance', 'gaps', 'overdueShare'])).toEqual([100, 1, 1]);
    expect(dossierOf(bookWith(rows), day).receivables.index.confidence).toBeCloseTo(2 / 3, 10);
    expect(shown([`1,,${due(10)},700,,,`], ['balance', 'index', 'gaps'])).toEqual([
      '{missing}',
      '{missing}',
      1,
    ]);
  });

  it('credits and disputed invoices stand apart from the index', () => {
    const rows = [
      `1,,${due(100)},4000,,,disputed`,
      `2,,${due(0)},-300,,,credit`,
      `3,,${due(0)},0,-50,,open`,
      `4,,${due(0)},1000,,,open`,
    ];
    expect(shown(rows, ['index', 'balance', 'disputed', 'credits', 'over90', 'financeFirst'])).toEqual([
      0,
      1000,
      4000,
      350,
      0,
      false,
    ]);
  });

  it('nothing owed is 0, no table is unknown', () => {
    expect(shown([], ['index', 'overdueShare', 'balance'])).toEqual([0, 0, 0]);
    const { accounts } = bookWith([]);
    expect(shownValue(dossierOf({ accounts }, day), 'receivables.index')).toBe('{missing}');
  });

  it('never adds currencies up without a dated rate, and shows each for itself', () => {
    const rows = [`1,,${due(10)},1000,,,open`, `2,,${due(-5)},500,,EUR,open`];
    expect(shown(rows, ['balance', 'index'])).toEqual(['{mixedCurrency}', '{mixedCurrency}']);
    expect(shownValues(dossierOf(bookWith(rows), day))).toMatchObject({
      'receivables.currency.usd.balance': 1000,
      'receivables.currency.usd.overdue': 1000,
      'receivables.currency.eur.balance': 500,
      'receivables.currency.eur.overdue': 0,
    });
    const rates = configOf('rates: {date: 2026-11-20, base: USD, EUR: 1.08}');
    expect(shown(rows, ['balance', 'overdueShare'], rates)).toEqual([1540, 0.6494]);
    expect(shown([...rows, `3,,${due(0)},1,,GBP,open`], ['balance'], rates)).toEqual(['{mixedCurrency}']);
  });

  const balances = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 5, maxLength: 5 });
  const weights = [0, 0.1, 0.3, 0.6, 1];

  test.prop([balances, fc.nat(3), fc.nat(1000)], { numRuns: 1000 })(
    'the index lies between 0 and 100, and money that gets older never lowers it',
    (list, from, amount) => {
      const index = ageingIndex(list, weights);
      expect(index).toBeGreaterThanOrEqual(0);
      expect(index).toBeLessThanOrEqual(100);
      const moved = Math.min(amount, list[from] ?? 0);
      const older = list.map((own, at) => (at === from ? own - moved : at === from + 1 ? own + moved : own));
      expect(ageingIndex(older, weights)).toBeGreaterThanOrEqual(index - 1e-9);
    },
  );

  test.prop([balances, fc.integer({ min: 2, max: 1000 })], { numRuns: 1000 })(
    'does not depend on the currency',
    (list, factor) => {
      const scaled = list.map((balance) => balance * factor);
      expect(ageingIndex(scaled, weights)).toBeCloseTo(ageingIndex(list, weights), 8);
    },
  );

  test.prop([fc.integer({ min: -400, max: 400 })], { numRuns: 1000 })(
    'a day later is never an earlier bucket',
    (days) => {
      expect(buckets.indexOf(bucketOf(days + 1))).toBeGreaterThanOrEqual(buckets.indexOf(bucketOf(days)));
    },
  );
});
