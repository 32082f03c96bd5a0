import { describe, expect, it } from 'vitest';
import { codesOf, conflictOf, dossierWith } from './support.ts';

type Values = Readonly<Record<string, string | number | boolean>>;
type Case = readonly [what: string, tables: Readonly<Record<string, readonly Values[]>>];

const person = (more: Values) => ({ stakeholders: [{ contact_id: 'C1', name: 'Ann Lee', ...more }] });
const ticket = (...rows: readonly Values[]) => ({
  tickets: rows.map((row, index) => ({
    ticket_id: `T${index}`,
    severity: 'P2',
    kind: 'fault',
    opened_at: '2026-10-01 09:00',
    resolved_at: '',
    ...row,
  })),
});
const invoice = (more: Values) => ({
  invoices: [{ invoice_id: 'I', issued: '2026-03-01', due: '2026-04-01', amount: 30_000, ...more }],
});
const rival = (more: Values) => ({
  competitors: [{ competitor: 'Planwise', stage: 'demo', price_annual: 100_000, source: 'Ann Lee', ...more }],
});

const checks: Readonly<
  Record<string, { readonly found: readonly Case[]; readonly benign: readonly Case[] }>
> = {
  activeButLeft: {
    found: [['a departure in the past', person({ status: 'active', left_on: '2026-09-30' })]],
    benign: [
      ['a departure to come', person({ status: 'active', left_on: '2026-12-31' })],
      ['somebody who left', person({ status: 'left', left_on: '2026-09-30' })],
    ],
  },
  closedUnresolved: {
    found: [['closed without a date', ticket({ status: 'closed' })]],
    benign: [
      ['closed with one', ticket({ status: 'closed', resolved_at: '2026-10-02 10:00' })],
      [
        'a table without such dates',
        { tickets: [{ ticket_id: 'T', severity: 'P2', opened_at: '2026-10-01', status: 'closed' }] },
      ],
    ],
  },
  openButResolved: {
    found: [['open and resolved', ticket({ status: 'open', resolved_at: '2026-10-02 10:00' })]],
    benign: [
      ['resolved after the day of the brief', ticket({ status: 'open', resolved_at: '2026-12-02 10:00' })],
    ],
  },
  resolvedBeforeOpened: {
    found: [['in the wrong order', ticket({ status: 'closed', resolved_at: '2026-10-01 08:00' })]],
    benign: [['a day without a time', ticket({ status: 'closed', resolved_at: '2026-10-01' })]],
  },
  doneBeforeMade: {
    found: [
      [
        'kept before it was made',
        { promises: [{ promise: 'Report', made_on: '2026-09-02', done_on: '2026-09-01' }] },
      ],
    ],
    benign: [
      [
        'kept on the day',
        { promises: [{ promise: 'Report', made_on: '2026-09-01', done_on: '2026-09-01' }] },
      ],
    ],
  },
  paidWithBalance: {
    found: [['paid, with a balance', invoice({ status: 'paid', balance: 500 })]],
    benign: [['paid', invoice({ status: 'paid', balance: 0 })]],
  },
  openWithoutBalance: {
    found: [['open, and nothing to pay', invoice({ status: 'open', balance: 0 })]],
    benign: [['open in part', invoice({ status: 'open', balance: 10_000 })]],
  },
  npsScale: {
    found: [['no scale anywhere', { nps: [{ contact_id: 'C1', date: '2026-10-01', score: 8 }] }]],
    benign: [
      ['a declared one', { nps: [{ contact_id: 'C1', date: '2026-10-01', score: 8, scale: '0-10' }] }],
    ],
  },
  healthScale: {
    found: [['an item in percent', { health_history: [{ date: '2026-03-31', item: 'login', value: 82 }] }]],
    benign: [
      [
        'a credit, and a score',
        {
          health_history: [
            { date: '2026-03-31', item: 'login', value: 0.82 },
            { date: '2026-03-31', item: 'score', value: 71 },
          ],
        },
      ],
    ],
  },
  featureNotEntitled: {
    found: [
      [
        'use of what was not bought',
        { features: [{ feature: 'Forecast', month: '2026-10', users: 4, entitled: 'no' }] },
      ],
    ],
    benign: [
      ['nobody uses it', { features: [{ feature: 'Forecast', month: '2026-10', users: 0, entitled: 'no' }] }],
      ['it was bought', { features: [{ feature: 'Forecast', month: '2026-10', users: 4, entitled: 'yes' }] }],
    ],
  },
  rowTwice: {
    found: [
      [
        'a person under two ids',
        {
          stakeholders: [
            { contact_id: 'C1', name: 'Ann Lee', title: 'CFO' },
            { contact_id: 'C2', name: 'ann  lee', title: 'CFO' },
          ],
        },
      ],
      [
        'a bill under two numbers',
        {
          invoices: ['I1', 'I2'].map((id) => ({
            invoice_id: id,
            issued: '2026-06-01',
            due: '2026-07-01',
            amount: 30_000,
          })),
        },
      ],
    ],
    benign: [
      [
        'two bills of one day',
        {
          invoices: [
            { invoice_id: 'I1', issued: '2026-03-01', due: '2026-04-01', amount: 60_000 },
            { invoice_id: 'I2', issued: '2026-03-01', due: '2026-04-01', amount: 30_000 },
          ],
        },
      ],
      [
        'two people of one name',
        {
          stakeholders: [
            { contact_id: 'C1', name: '张伟', title: '总经理' },
            { contact_id: 'C2', name: '张伟', title: '财务主管' },
          ],
        },
      ],
      [
        'a promise that comes back each quarter',
        {
          promises: [
            { promise: 'Report', made_on: '2026-06-01', due: '2026-07-01', done_on: '2026-07-01' },
            { promise: 'Report', made_on: '2026-09-01', due: '2026-10-01', done_on: '2026-10-01' },
          ],
        },
      ],
      ['people without a name', { stakeholders: [{ contact_id: 'C1' }, { contact_id: 'C2' }] }],
    ],
  },
  unreadableDate: {
    found: [
      ['day and month that could be either', { promises: [{ promise: 'Report', made_on: '03/04/2026' }] }],
    ],
    benign: [['no date', { promises: [{ promise: 'Report', made_on: '' }] }]],
  },
  rivalPriceBySeat: {
    found: [
      ['a price by the seat', rival({ price_annual: '', price: 80, price_unit: 'per seat per month' })],
      ['one in the column of a year', rival({ price_annual: 960, price_unit: 'seat_year' })],
    ],
    benign: [['a price a month', rival({ price_annual: '', price: 8000, price_unit: 'month' })]],
  },
  rivalPriceUnit: {
    found: [
      ['a price a seat', rival({ price_annual: 95 })],
      ['minor units', rival({ price_annual: 9_600_000 })],
    ],
    benign: [['a price a month that says so', rival({ price_annual: '', price: 8000, price_unit: 'month' })]],
  },
  rivalHearsay: {
    found: [
      ['no source', rival({ source: '' })],
      ['mentioned in passing', rival({ stage: 'mentioned' })],
      ['heard', rival({ source: 'Heard from a partner' })],
    ],
    benign: [
      ['somebody who saw it', rival({})],
      ['a rival that is out', rival({ stage: 'none', source: '' })],
    ],
  },
  signalHearsay: {
    found: [
      [
        'a rumour',
        {
          signals: [
            { signal: 'budget_cut', state: 'present', observed_on: '2026-11-01', note: 'A rumour so far.' },
          ],
        },
      ],
    ],
    benign: [
      [
        'said by the buyer',
        {
          signals: [
            { signal: 'budget_cut', state: 'present', observed_on: '2026-11-01', note: 'Ann Lee told us.' },
          ],
        },
      ],
      [
        'a rumour that nobody counts',
        {
          signals: [
            { signal: 'budget_cut', state: 'unknown', observed_on: '2026-11-01', note: 'A rumour so far.' },
          ],
        },
      ],
    ],
  },
  rivalWithoutRow: {
    found: [
      [
        'a differentiator against nobody',
        { differentiators: [{ competitor: 'Loadstar', capability: 'Maps' }] },
      ],
    ],
    benign: [
      [
        'a rival of the table',
        { ...rival({}), differentiators: [{ competitor: 'planwise', capability: 'Maps' }] },
      ],
      ['any rival', { differentiators: [{ competitor: '', capability: 'Maps' }] }],
    ],
  },
};

describe.each(Object.entries(checks))('%s', (code, { found, benign }) => {
  it.each(found)('finds %s', (_, tables) => {
    expect(codesOf(dossierWith({}, tables))).toEqual([code]);
  });

  it.each(benign)('passes %s', (_, tables) => {
    expect(codesOf(dossierWith({}, tables))).toEqual([]);
  });
});

describe('many of a kind', () => {
  const tickets = ticket(...Array.from({ length: 7 }, () => ({ status: 'closed' })));
  const dossier = dossierWith({}, tickets);

  it('are listed three times, and the last says how many more there are', () => {
    expect(codesOf(dossier)).toEqual(['closedUnresolved', 'closedUnresolved', 'closedUnresolved']);
    expect(dossier.conflicts.map(({ params }) => params.others)).toEqual([
      undefined,
      undefined,
      expect.objectContaining({ value: 4 }),
    ]);
    expect(conflictOf(dossier, 'closedUnresolved').id).toBe('closedUnresolved.t0');
  });
});
