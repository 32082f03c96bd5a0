import { describe, expect, it } from 'vitest';
import { roundedValue } from '../../../src/facts/fact.ts';
import { codesOf, conflictOf, dossierWith } from './support.ts';

type Values = Readonly<Record<string, string | number | boolean>>;
type Case = readonly [what: string, account: Values, tables: Readonly<Record<string, readonly Values[]>>];

const fee = (amount: number, more: Values = {}) => ({ costs: [{ kind: 'fee', amount, ...more }] });
const bills = (...amounts: readonly number[]) => ({
  invoices: amounts.map((amount, index) => ({
    invoice_id: `I${index}`,
    issued: ['2026-03-01', '2026-06-01', '2026-09-01', '2026-10-05'][index] ?? '',
    due: '2026-12-31',
    amount,
  })),
});

/** Each check with what must be found, and its twins in which nothing is wrong. */
const checks: Readonly<
  Record<string, { readonly found: readonly Case[]; readonly benign: readonly Case[] }>
> = {
  zeroSeats: {
    found: [['a contract without seats', { seats: 0, unit_price: '' }, {}]],
    benign: [['a site licence', { seats: 0, unit_price: '', site_licence: 'yes' }, {}]],
  },
  arrAgainstFee: {
    found: [
      ['a fee that differs', {}, fee(110_000)],
      [
        'the fee of the running contract year',
        { contract_start: '2025-03-01' },
        fee(110_000, { contract_year: 2 }),
      ],
    ],
    benign: [
      ['the same', {}, fee(120_000)],
      ['within two per cent', {}, fee(122_000)],
      ['the fee of another year', {}, fee(110_000, { contract_year: 2 })],
      ['no fee row', {}, { costs: [{ kind: 'training', amount: 5000 }] }],
    ],
  },
  arrAgainstSeats: {
    found: [['a price that does not multiply up', { unit_price: 1100 }, {}]],
    benign: [
      ['no price', { unit_price: '' }, {}],
      ['a site licence has no seats', { unit_price: 1100, site_licence: 'yes' }, {}],
    ],
  },
  arrAboveList: {
    found: [['more than the list price', { list_price_annual: 110_000 }, {}]],
    benign: [['no list price', { list_price_annual: '' }, {}]],
  },
  arrAgainstBilled: {
    found: [['three bills that are too high', {}, bills(36_000, 36_000, 36_000)]],
    benign: [
      ['three bills of three due', {}, bills(30_000, 30_000, 30_000)],
      ['the third is late', {}, bills(30_000, 30_000)],
      ['the whole year in advance, and one more', {}, bills(240_000)],
      ['split bills', { billing_frequency: 'annual' }, bills(100_000, 20_000)],
      ['a rhythm that nobody knows', { billing_frequency: 'as agreed' }, bills(36_000)],
      [
        'a service that has no seats',
        {},
        {
          invoices: [
            ...bills(30_000, 30_000, 30_000).invoices.map((row) => ({ ...row, seats: 100 })),
            { invoice_id: 'S', issued: '2026-05-01', due: '2026-05-31', amount: 9000 },
          ],
        },
      ],
      [
        'a credit',
        {},
        {
          invoices: [
            ...bills(30_000, 30_000, 30_000).invoices,
            { invoice_id: 'C', issued: '2026-05-01', due: '2026-05-31', amount: 9000, status: 'credit' },
          ],
        },
      ],
      [
        'bills of the year before',
        {},
        { invoices: [{ invoice_id: 'O', issued: '2025-06-01', due: '2025-07-01', amount: 36_000 }] },
      ],
    ],
  },
  seatsAgainstBilled: {
    found: [
      [
        'the newest bill says more',
        {},
        {
          invoices: [
            { invoice_id: '1', issued: '2026-03-01', due: '2026-04-01', amount: 30_000, seats: 100 },
            { invoice_id: '2', issued: '2026-06-01', due: '2026-07-01', amount: 30_000, seats: 110 },
          ],
        },
      ],
    ],
    benign: [
      [
        'an old bill said less',
        {},
        {
          invoices: [
            { invoice_id: '1', issued: '2026-03-01', due: '2026-04-01', amount: 30_000, seats: 90 },
            { invoice_id: '2', issued: '2026-06-01', due: '2026-07-01', amount: 30_000, seats: 100 },
          ],
        },
      ],
    ],
  },
  usersAboveSeats: {
    found: [
      ['more users than seats', {}, { usage: [{ month: '2026-10', metric: 'active_users', value: 104 }] }],
    ],
    benign: [
      ['as many', {}, { usage: [{ month: '2026-10', metric: 'active_users', value: 100 }] }],
      [
        'a clause for it',
        { true_up: 'yes' },
        { usage: [{ month: '2026-10', metric: 'active_users', value: 104 }] },
      ],
      [
        'in a month that is not over',
        {},
        { usage: [{ month: '2026-11', metric: 'active_users', value: 104 }] },
      ],
    ],
  },
  usersFarAboveSeats: {
    found: [
      [
        'three times as many, and a clause',
        { true_up: 'yes' },
        { usage: [{ month: '2026-10', metric: 'active_users', value: 301 }] },
      ],
    ],
    benign: [
      [
        'a site licence',
        { site_licence: 'yes' },
        { usage: [{ month: '2026-10', metric: 'active_users', value: 301 }] },
      ],
    ],
  },
  noticeTwice: {
    found: [['90 days and two months', { notice_days: 90, notice_months: 2 }, {}]],
    benign: [
      ['60 days and two months', { notice_months: 2 }, {}],
      ['months alone', { notice_days: '', notice_months: 2 }, {}],
    ],
  },
  capTooHigh: {
    found: [['a cap of 60%', { uplift_cap: '60%' }, {}]],
    benign: [['a cap of 6%', { uplift_cap: '6%' }, {}]],
  },
  amountScale: {
    found: [
      ['万 beside plain numbers', {}, fee(12)],
      ['minor units', { list_price_annual: 13_200_000 }, {}],
      ['thousands', { unit_price: 1.2 }, {}],
      ['bills in minor units', {}, bills(3_000_000, 3_000_000, 3_000_000)],
    ],
    benign: [['the same', {}, fee(120_000)]],
  },
};

describe.each(Object.entries(checks))('%s', (code, { found, benign }) => {
  it.each(found)('finds %s', (_, account, tables) => {
    expect(codesOf(dossierWith(account, tables))).toEqual([code]);
  });

  it.each(benign)('passes %s', (_, account, tables) => {
    expect(codesOf(dossierWith(account, tables))).toEqual([]);
  });
});

describe('what a conflict says', () => {
  const dossier = dossierWith({}, fee(110_000));
  const conflict = conflictOf(dossier, 'arrAgainstFee');

  it('both sides with the cells that they stand in', () => {
    expect(conflict.sides.map((side) => [side.id, roundedValue(side)])).toEqual([
      ['conflict.arrAgainstFee.arr', 120_000],
      ['conflict.arrAgainstFee.other', 110_000],
    ]);
    expect(conflict.sides.map((side) => (side.from.kind === 'cell' ? side.from.place : null))).toMatchObject([
      { file: 'accounts.csv', line: 2, column: 'arr' },
      { file: 'costs.csv', line: 2, column: 'amount' },
    ]);
  });

  it('what was used, and why', () => {
    expect([conflict.kind, conflict.touches, conflict.used, conflict.why]).toEqual([
      'sources',
      'price',
      'eachInItsPlace',
      'twoPurposes',
    ]);
  });

  it('the account without a doubt raises none', () => {
    expect(dossierWith({}).conflicts).toEqual([]);
  });
});
