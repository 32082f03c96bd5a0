import { describe, expect, it } from 'vitest';
import { endOfQuarter } from '../../../src/engine/mirror/value-points.ts';
import { roundedValue } from '../../../src/facts/fact.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../../support/books.ts';
import { dossierWith } from '../conflicts/support.ts';

type Values = Readonly<Record<string, string | number | boolean>>;
type Tables = Readonly<Record<string, readonly Values[]>>;

const months = (metric: string, values: readonly number[], more: Values = {}): readonly Values[] =>
  values.map((value, index) => ({
    month: `2026-${String(11 - values.length + index).padStart(2, '0')}`,
    metric,
    value,
    ...more,
  }));
const steady = (users: number) => months('active_users', [users, users, users, users]);
const rival = (more: Values = {}): Tables => ({
  competitors: [
    {
      competitor: 'Planwise',
      stage: 'quote',
      price_annual: 90_000,
      source: 'Ann',
      observed_on: '2026-11-01',
      ...more,
    },
  ],
});
const proof = (amount: number, more: Values = {}): Tables => ({
  benefits: [
    {
      benefit_id: 'B',
      category: 'cost_avoidance',
      description: 'Penalties',
      avoided_cost: amount,
      attribution: 1,
      evidence: 'confirmed',
      measured_on: '2026-11-01',
      ...more,
    },
  ],
});

/** The point of a code with its answer, as `code → stance answer`. */
const saidOf = (code: string, account: Values, tables: Tables): string | undefined => {
  const found = dossierWith(account, tables).mirror.find((point) => point.code === code);
  return found === undefined ? undefined : `${found.answer.stance} ${found.answer.code}`;
};

describe('what they say, and what the data lets us say', () => {
  it.each<[what: string, code: string, expected: string | undefined, account: Values, tables: Tables]>([
    ['seats that nobody uses', 'shelfware', 'concede resize', {}, { usage: steady(72) }],
    [
      'seats that are headroom',
      'shelfware',
      'answer headroom',
      {},
      { usage: [...months('active_users', [95, 94, 89])] },
    ],
    [
      'seats that use grows into',
      'shelfware',
      'answer useGrows',
      {},
      { usage: months('active_users', [40, 44, 48, 52, 56, 60, 64, 68]) },
    ],
    ['seats in use', 'shelfware', undefined, {}, { usage: steady(95) }],
    ['more users than seats', 'shelfware', undefined, { true_up: 'yes' }, { usage: steady(110) }],
    [
      'use that falls',
      'fallingUse',
      'concede fallingUse',
      {},
      { usage: months('active_users', [98, 95, 92, 88, 85, 81, 78, 74]) },
    ],
    [
      'use that fell of late, and is no lower than it began',
      'fallingLately',
      'concede fallingUse',
      {},
      { usage: months('active_users', [10, 40, 44, 48, 52, 50, 20, 18, 20]) },
    ],
    [
      'use that falls beside use that grows',
      'fallingUse',
      'answer otherUseGrows',
      {},
      {
        usage: [
          ...months('active_users', [98, 95, 92, 88, 85, 81, 78, 74]),
          ...months('orders', [10, 12, 14, 16, 18, 20, 22, 24], { kind: 'distinct' }),
        ],
      },
    ],
    [
      'a lower price, offered, and cheap to move to',
      'priceGap',
      'answer switchingCosts',
      {},
      rival({ migration: 20_000 }),
    ],
    [
      'a lower price that switching eats',
      'priceGap',
      'answer switchingDoesNotPay',
      {},
      rival({ migration: 95_000 }),
    ],
    ['a lower price that nobody offered', 'priceGap', 'answer noOffer', {}, rival({ stage: 'mentioned' })],
    [
      'a lower price against proved value',
      'priceGap',
      'answer valueAbovePrice',
      {},
      { ...rival(), ...proof(300_000) },
    ],
    ['a lower price, and nothing to set against it', 'priceGap', 'concede dearer', {}, rival()],
    ['a higher price', 'priceGap', undefined, {}, rival({ price_annual: 150_000 })],
    ['a price that nobody knows', 'priceGap', undefined, {}, rival({ price_annual: '' })],
    ['where they are ahead', 'alternative', 'concede theirStrength', {}, rival({ stronger_at: 'the map' })],
    [
      'where they are ahead, and we as well',
      'alternative',
      'answer ourStrength',
      {},
      {
        ...rival({ stronger_at: 'the map' }),
        differentiators: [
          {
            competitor: 'Planwise',
            capability: 'Planning',
            importance: 3,
            ours: 0.9,
            theirs: 0.5,
            evidence_strength: 0.9,
            evidence: 'Confirmed.',
          },
        ],
      },
    ],
    [
      'where they are ahead, and our evidence says so too',
      'alternative',
      'concede theirStrength',
      {},
      {
        ...rival({ stronger_at: 'the map' }),
        differentiators: [
          {
            competitor: 'Planwise',
            capability: 'Maps',
            importance: 3,
            ours: 0.2,
            theirs: 0.9,
            evidence_strength: 0.9,
            evidence: 'Seen.',
          },
        ],
      },
    ],
    ['no proof at all', 'noProof', 'concede noProof', {}, {}],
    ['a return below nothing', 'returnNegative', 'concede returnNegative', {}, proof(100_000)],
    [
      'a thin return with an anchor',
      'returnThin',
      'answer anchorProof',
      {},
      { ...proof(150_000, { goal_id: 'G' }), goals: [{ goal_id: 'G', statement: 'Fewer', target: 3 }] },
    ],
    [
      'a thin return without one',
      'returnThin',
      'concede returnThin',
      {},
      proof(220_000, { evidence: 'customer_estimate' }),
    ],
    ['a return above the hurdle', 'returnThin', undefined, {}, proof(300_000)],
    [
      'a price that rose',
      'risenPrice',
      'concede risenPrice',
      {},
      { price_changes: [{ date: '2026-03-01', from: 1100, to: 1200 }] },
    ],
    [
      'a price that rose, and is worth it',
      'risenPrice',
      'answer valueAbovePrice',
      {},
      { price_changes: [{ date: '2026-03-01', from: 1100, to: 1200 }], ...proof(300_000) },
    ],
    [
      'a price that rose in another term',
      'risenPrice',
      undefined,
      {},
      { price_changes: [{ date: '2025-03-01', from: 1100, to: 1200 }] },
    ],
    [
      'something grave that is open',
      'openIncident',
      'concede openIncident',
      {},
      {
        tickets: [
          {
            ticket_id: 'T',
            severity: 'P1',
            kind: 'fault',
            subject: 'Down',
            opened_at: '2026-11-01',
            status: 'open',
          },
        ],
      },
    ],
    [
      'an outage that is over',
      'pastOutage',
      'answer pastOutage',
      {},
      {
        tickets: [
          {
            ticket_id: 'T',
            severity: 'P0',
            kind: 'outage',
            subject: 'Down',
            opened_at: '2026-05-01',
            resolved_at: '2026-05-02',
            status: 'closed',
          },
        ],
      },
    ],
    [
      'an outage that is over while another is not',
      'pastOutage',
      'concede pastOutage',
      {},
      {
        tickets: [
          {
            ticket_id: 'T',
            severity: 'P0',
            kind: 'outage',
            subject: 'Down',
            opened_at: '2026-05-01',
            resolved_at: '2026-05-02',
            status: 'closed',
          },
          {
            ticket_id: 'U',
            severity: 'P1',
            kind: 'fault',
            subject: 'Slow',
            opened_at: '2026-11-01',
            resolved_at: '',
            status: 'open',
          },
        ],
      },
    ],
    [
      'a promise that is overdue',
      'missedPromise',
      'concede missedPromise',
      {},
      { promises: [{ promise: 'Report', made_on: '2026-09-01', due: '2026-10-01' }] },
    ],
    [
      'a promise that is not due',
      'missedPromise',
      undefined,
      {},
      { promises: [{ promise: 'Report', made_on: '2026-09-01', due: '2026-12-01' }] },
    ],
    [
      'a bill in dispute',
      'disputedBill',
      'concede disputedBill',
      {},
      {
        invoices: [
          {
            invoice_id: 'D',
            issued: '2026-10-01',
            due: '2026-10-31',
            amount: 900,
            balance: 900,
            status: 'disputed',
          },
        ],
      },
    ],
    [
      'features that nobody opens',
      'unusedFeatures',
      'concede unusedFeatures',
      {},
      {
        usage: steady(90),
        features: ['A', 'B', 'C'].map((feature) => ({
          feature,
          month: '2026-10',
          users: feature === 'A' ? 40 : 0,
          core: 'yes',
        })),
      },
    ],
    ['time that is theirs', 'calendar', 'concede calendar', {}, {}],
    ['time that renews', 'calendar', 'answer renewsByItself', { auto_renew: 'yes' }, {}],
    ['a contract that is over', 'calendar', undefined, { contract_end: '2026-10-31' }, {}],
  ])('%s', (_, code, expected, account, tables) => {
    expect(saidOf(code, account, tables)).toBe(expected);
  });

  it('each with its figure', () => {
    const dossier = dossierWith(
      {},
      { usage: steady(72), ...rival({ migration: 60_000, price_annual: 96_000 }) },
    );
    const [shelfware, gap] = ['shelfware', 'priceGap'].map((code) =>
      dossier.mirror.find((point) => point.code === code),
    );
    const figures = (params: Readonly<Record<string, unknown>> | undefined) =>
      Object.values(params ?? {}).flatMap((param) =>
        typeof param === 'object' && param !== null && 'unit' in param ? roundedValue(param as never) : [],
      );
    expect(figures(shelfware?.params)).toEqual([28, 100, 33_600]);
    expect(figures(shelfware?.answer.params)).toEqual([80, 24_000]);
    expect(figures(gap?.params)).toEqual([96_000, 0.2]);
    expect(figures(gap?.answer.params)).toEqual([60_000, 24_000]);
  });

  it('nothing is said of a contract that is over', () => {
    expect(dossierWith({ contract_end: '2026-10-31' }, { usage: steady(72) }).mirror).toEqual([]);
  });
});

it.each([
  ['2026-11-20', '2026-12-31'],
  ['2026-01-01', '2026-03-31'],
  ['2026-06-30', '2026-06-30'],
])('the quarter of %s ends on %s', (date, end) => {
  expect(endOfQuarter(date)).toBe(end);
});

describe('in the fixtures', () => {
  it.each(Object.keys(fixtureDays) as FixtureName[])(
    '%s: no figure is missing, and the strongest point comes first',
    (name) => {
      for (const { mirror, ledger } of fixtureDossiers(name).values()) {
        expect(mirror.map((point) => point.weight)).toEqual(
          mirror.map((point) => point.weight).sort((a, b) => b - a),
        );
        expect(new Set(mirror.map((point) => point.id)).size).toBe(mirror.length);
        for (const { params, answer } of mirror) {
          for (const param of [...Object.values(params), ...Object.values(answer.params)]) {
            if (!('kind' in param)) continue;
            expect(param.value, param.id).not.toBeNull();
            expect(ledger.facts.get(param.id)).toBe(param);
          }
        }
      }
    },
  );
});
