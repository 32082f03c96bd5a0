import { describe, expect, it } from 'vitest';
import { codesOf, dossierWith } from './support.ts';

type Values = Readonly<Record<string, string | number | boolean>>;
type Tables = Readonly<Record<string, readonly Values[]>>;
type Case = readonly [what: string, tables: Tables];

/** Months of a metric up to October 2026, in their order. */
const months = (metric: string, values: readonly number[], more: Values = {}): readonly Values[] =>
  values.map((value, index) => ({
    month: `2026-${String(11 - values.length + index).padStart(2, '0')}`,
    metric,
    value,
    ...more,
  }));
const groups = (total: number, ...parts: readonly number[]) => ({
  usage: [
    ...months('active_users', [total]),
    ...parts.flatMap((part, index) => months('active_users', [part], { group: `G${index}` })),
  ],
});
const benefits = (...rows: readonly Values[]) => ({
  benefits: rows.map((row, index) => ({
    benefit_id: `B${index}`,
    category: 'cost_avoidance',
    evidence: 'confirmed',
    ...row,
  })),
});
const errors = (rates: Values, goal: Values) => ({
  ...benefits({ category: 'error_reduction', goal_id: 'G', volume: 1000, unit_cost: 10, ...rates }),
  goals: [{ goal_id: 'G', statement: 'Fewer errors', unit: '% of orders', ...goal }],
});

const checks: Readonly<
  Record<string, { readonly found: readonly Case[]; readonly benign: readonly Case[] }>
> = {
  partialMonth: {
    found: [
      [
        'the month of the brief',
        {
          usage: [
            ...months('active_users', [80, 82]),
            { month: '2026-11', metric: 'active_users', value: 40 },
          ],
        },
      ],
    ],
    benign: [['complete months', { usage: months('active_users', [80, 82]) }]],
  },
  monthTenfold: {
    found: [
      ['ten times the month before', { usage: months('orders', [20, 200]) }],
      [
        'in a group',
        { usage: months('orders', [20, 200], { group: 'Finance' }).concat(months('orders', [900, 900])) },
      ],
    ],
    benign: [
      ['nearly ten times', { usage: months('orders', [20, 199]) }],
      ['from almost nothing', { usage: months('orders', [2, 60]) }],
      [
        'after a gap',
        {
          usage: [
            { month: '2026-07', metric: 'orders', value: 20 },
            { month: '2026-10', metric: 'orders', value: 200 },
          ],
        },
      ],
    ],
  },
  groupsAgainstTotal: {
    found: [
      ['groups that fall short', groups(80, 40, 30)],
      ['a group above the total', groups(80, 81, 10)],
      [
        'a sum that is exceeded',
        {
          usage: [
            ...months('orders', [80]),
            ...months('orders', [50], { group: 'A' }),
            ...months('orders', [50], { group: 'B' }),
          ],
        },
      ],
    ],
    benign: [
      ['groups that add up', groups(80, 50, 30)],
      ['people in two groups', groups(80, 50, 50)],
      [
        'groups alone',
        {
          usage: [
            ...months('active_users', [50], { group: 'A' }),
            ...months('active_users', [30], { group: 'B' }),
          ],
        },
      ],
      [
        'an average',
        {
          usage: [
            ...months('login_days_per_week', [3]),
            ...months('login_days_per_week', [4], { group: 'A' }),
            ...months('login_days_per_week', [2], { group: 'B' }),
          ],
        },
      ],
    ],
  },
  usageScale: {
    found: [['a percentage', { usage: months('data_completeness', [0.9, 93]) }]],
    benign: [['shares', { usage: months('data_completeness', [0.9, 1]) }]],
  },
  totalHidesGroup: {
    found: [
      [
        'a stable total',
        {
          usage: [
            ...months('active_users', [80, 80, 81, 80, 80, 81, 80, 80]),
            ...months('active_users', [40, 38, 35, 31, 28, 24, 20, 15], { group: 'Finance' }),
            ...months('active_users', [40, 42, 46, 49, 52, 57, 60, 65], { group: 'Dispatch' }),
          ],
        },
      ],
    ],
    benign: [
      [
        'a total that falls itself',
        {
          usage: [
            ...months('active_users', [80, 78, 75, 71, 68, 64, 60, 55]),
            ...months('active_users', [40, 38, 35, 31, 28, 24, 20, 15], { group: 'Finance' }),
            ...months('active_users', [40, 40, 40, 40, 40, 40, 40, 40], { group: 'Dispatch' }),
          ],
        },
      ],
    ],
  },
  revenueWithoutMargin: {
    found: [['no margin', benefits({ category: 'revenue_impact', incremental_revenue: 50_000 })]],
    benign: [
      ['a margin', benefits({ category: 'revenue_impact', incremental_revenue: 50_000, gross_margin: 0.3 })],
    ],
  },
  rateTooHigh: {
    found: [
      [
        'a daily rate',
        benefits({ category: 'time_saving', users: 10, hours_per_period: 1, periods: 46, loaded_rate: 1400 }),
      ],
    ],
    benign: [
      [
        'an hourly rate',
        benefits({ category: 'time_saving', users: 10, hours_per_period: 1, periods: 46, loaded_rate: 95 }),
      ],
    ],
  },
  benefitTwice: {
    found: [
      [
        'the same words',
        benefits(
          { description: 'Old system stopped', avoided_cost: 9000 },
          { description: 'old system, stopped', avoided_cost: 8000 },
        ),
      ],
      [
        'the same inputs',
        benefits(
          { description: 'Old system', avoided_cost: 9000 },
          { description: 'Server', avoided_cost: 9000 },
        ),
      ],
    ],
    benign: [
      [
        'two amounts',
        benefits(
          { description: 'Old system', avoided_cost: 9000 },
          { description: 'Server', avoided_cost: 8000 },
        ),
      ],
      [
        'one pool',
        benefits(
          { description: 'Old system', avoided_cost: 9000, pool: 'IT', pool_size: 12_000 },
          { description: 'Server', avoided_cost: 9000, pool: 'IT', pool_size: 12_000 },
        ),
      ],
      [
        'words without an amount',
        benefits(
          { category: 'qualitative', description: 'Calm' },
          { category: 'qualitative', description: 'Calm' },
        ),
      ],
    ],
  },
  poolOfOne: {
    found: [
      [
        'a pool spelt in two ways',
        benefits({ avoided_cost: 9000, pool: 'IT' }, { avoided_cost: 8000, pool: 'I.T.', pool_size: 9000 }),
      ],
    ],
    benign: [
      ['a pool of two', benefits({ avoided_cost: 9000, pool: 'IT' }, { avoided_cost: 8000, pool: 'IT' })],
    ],
  },
  rateAgainstGoal: {
    found: [['another rate', errors({ rate_before: 0.08, rate_after: 0.03 }, { baseline: 8, current: 5 })]],
    benign: [
      [
        'the same in percent',
        errors({ rate_before: 0.08, rate_after: 0.035 }, { baseline: 8, current: 3.5 }),
      ],
      [
        'a goal that is counted',
        {
          ...errors({ rate_before: 0.08, rate_after: 0.03 }, {}),
          goals: [{ goal_id: 'G', unit: 'orders', baseline: 700, current: 90 }],
        },
      ],
    ],
  },
  goalScale: {
    found: [
      [
        'a share beside percentages',
        { goals: [{ goal_id: 'G', unit: '%', baseline: 0.062, target: 3, current: 3.1 }] },
      ],
    ],
    benign: [
      ['percentages', { goals: [{ goal_id: 'G', unit: '%', baseline: 6.2, target: 0.5, current: 3.1 }] }],
    ],
  },
  shareOutOfRange: {
    found: [
      ['realised by more than all', benefits({ avoided_cost: 9000, realisation: '150%' })],
      ['a negative attribution', benefits({ avoided_cost: 9000, attribution: -0.2 })],
    ],
    benign: [['the whole', benefits({ avoided_cost: 9000, realisation: '100%', attribution: 0 })]],
  },
  vendorEstimate: {
    found: [
      [
        'most of the case',
        benefits({ avoided_cost: 9000, evidence: 'vendor_estimate' }, { avoided_cost: 8000 }),
      ],
      ['evidence that nobody noted', benefits({ avoided_cost: 9000, evidence: '' }, { avoided_cost: 8000 })],
    ],
    benign: [
      [
        'a small part of it',
        benefits({ avoided_cost: 1000, evidence: 'vendor_estimate' }, { avoided_cost: 8000 }),
      ],
    ],
  },
  measurementStale: {
    found: [['measured 366 days ago', benefits({ avoided_cost: 9000, measured_on: '2025-11-19' })]],
    benign: [['measured 365 days ago', benefits({ avoided_cost: 9000, measured_on: '2025-11-20' })]],
  },
  quoteNotApproved: {
    found: [
      [
        'no consent',
        benefits({ avoided_cost: 9000, quote: 'It pays.', quoted_by: 'Ann Lee', quote_approved: 'no' }),
      ],
    ],
    benign: [
      [
        'consent',
        benefits({ avoided_cost: 9000, quote: 'It pays.', quoted_by: 'Ann Lee', quote_approved: 'yes' }),
      ],
    ],
  },
  quoteSpeakerLeft: {
    found: [
      [
        'the speaker has left',
        {
          ...benefits({ avoided_cost: 9000, quote: 'It pays.', quoted_by: 'ann lee', quote_approved: 'yes' }),
          stakeholders: [{ contact_id: 'C1', name: 'Ann Lee', status: 'left', left_on: '2026-09-01' }],
        },
      ],
    ],
    benign: [
      [
        'the speaker leaves next month',
        {
          ...benefits({ avoided_cost: 9000, quote: 'It pays.', quoted_by: 'Ann Lee', quote_approved: 'yes' }),
          stakeholders: [{ contact_id: 'C1', name: 'Ann Lee', status: 'active', left_on: '2026-12-31' }],
        },
      ],
    ],
  },
};

describe.each(Object.entries(checks))('%s', (code, { found, benign }) => {
  it.each(found)('finds %s', (_, tables) => {
    expect(codesOf(dossierWith({}, tables))).toContain(code);
  });

  it.each(benign)('passes %s', (_, tables) => {
    expect(codesOf(dossierWith({}, tables))).toEqual([]);
  });
});
