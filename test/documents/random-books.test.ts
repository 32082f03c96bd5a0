import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { configOf, dossierOf } from '../support/books.ts';
import { briefOf, chineseBriefOf } from './support/brief-of.ts';

/** The traces of a value that is not there. */
const traces = /\b(?:null|undefined|NaN)\b|-?\bInfinity\b|\[object/;

const one = (...values: readonly string[]) => fc.constantFrom('', ...values);
const number = fc.oneof(
  fc.constantFrom('', '0', '-1', '-250000', '1', '0.5', '1e9', '5%', '12万', 'n/a', 'about 20'),
  fc.integer({ min: -10, max: 400_000 }).map(String),
);
const day = one(
  '2026-11-20',
  '2026-11-19',
  '2027-01-31',
  '2026-10-31',
  '2025-02-29',
  '2024-01-01',
  '2020-05-05',
);
const month = one('2026-11', '2026-10', '2026-09', '2026-08', '2026-07', '2025-10', '2026-13');
const text = one('Ann Lee', 'Planwise', 'Orders', 'A', 'Finance', '中文', '<b>', '[[x]]');

/** The columns of each table, each with what may stand in it. */
const columns = {
  accounts: {
    currency: one('USD', 'EUR', 'xx'),
    arr: number,
    seats: number,
    unit_price: number,
    list_price_annual: number,
    cost_to_serve: number,
    contract_start: day,
    contract_end: day,
    notice_days: one('0', '30', '90', '-5'),
    auto_renew: one('yes', 'no'),
    uplift_cap: number,
    customer_ask: number,
    customer_ask_final: one('yes', 'no'),
    site_licence: one('yes', 'no'),
    eligible_users: number,
  },
  usage: { month, metric: one('active_users', 'login_days_per_week', 'reports'), value: number, group: text },
  features: { feature: text, users: number, core: one('yes', 'no'), month },
  goals: {
    goal_id: text,
    statement: text,
    baseline: number,
    target: number,
    current: number,
    unit: one('%', 'hours'),
  },
  benefits: {
    benefit_id: text,
    category: one('time_saving', 'error_reduction', 'revenue_impact', 'cost_avoidance', 'qualitative'),
    users: number,
    hours_per_period: number,
    periods: number,
    loaded_rate: number,
    rate_before: number,
    rate_after: number,
    volume: number,
    unit_cost: number,
    incremental_revenue: number,
    gross_margin: number,
    avoided_cost: number,
    evidence: one('confirmed', 'telemetry', 'vendor_estimate'),
    pool: one('p'),
    pool_size: number,
    measured_on: day,
  },
  costs: {
    kind: one('fee', 'implementation', 'training'),
    amount: number,
    contract_year: one('0', '1', '2'),
  },
  stakeholders: {
    contact_id: text,
    name: text,
    roles: one('economic_buyer', 'champion;user'),
    status: one('active', 'left'),
    left_on: day,
    last_touch: day,
    touches_90d: number,
    reply_hours: number,
  },
  meetings: {
    date: day,
    kind: one('qbr', 'call'),
    executive_attended: one('yes', 'no'),
    outcome: one('busy', 'agreed'),
    summary: text,
  },
  nps: { contact_id: text, date: day, score: one('0', '7', '10', '99'), scale: one('0-10', '-100-100') },
  tickets: {
    ticket_id: text,
    severity: one('P0', 'P3'),
    opened_at: day,
    resolved_at: day,
    status: one('open', 'closed'),
    subject: text,
  },
  invoices: {
    invoice_id: text,
    issued: day,
    due: day,
    amount: number,
    balance: number,
    currency: one('USD', 'EUR'),
    status: one('open', 'paid', 'disputed', 'credit'),
  },
  competitors: {
    competitor: text,
    stage: one('none', 'mentioned', 'demo', 'pilot', 'quote'),
    price: number,
    price_unit: one('year', 'month', 'seat_month'),
    migration: number,
    buyer_access: number,
    stronger_at: text,
  },
  differentiators: {
    competitor: text,
    capability: text,
    importance: one('1', '3'),
    ours: number,
    theirs: number,
    evidence_strength: number,
    evidence: text,
  },
  expansions: {
    opportunity_id: text,
    type: one('seats', 'tier', 'team'),
    eligible: number,
    unit_price: number,
    headcount: number,
    reach: number,
    old_price: number,
    new_price: number,
  },
  promises: { promise: text, made_on: day, due: day, done_on: day },
  price_changes: { date: day, from: number, to: number },
} as const satisfies Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<string>>>>>;

const cellText = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A table as CSV, with any number of its rows; `rows` is how many at most. */
function tableOf(own: Readonly<Record<string, fc.Arbitrary<string>>>, rows: number): fc.Arbitrary<string> {
  const names = Object.keys(own);
  return fc
    .array(fc.tuple(...Object.values(own)), { minLength: rows === 1 ? 1 : 0, maxLength: rows })
    .map((all) =>
      [
        ['account_id', 'name', ...names.filter((name) => name !== 'name')].join(','),
        ...all.map((cells) =>
          ['X', 'Acme', ...names.flatMap((name, index) => (name === 'name' ? [] : [cells[index] ?? '']))]
            .map(cellText)
            .join(','),
        ),
      ].join('\n'),
    );
}

const books = fc.record(
  Object.fromEntries(
    Object.entries(columns).map(([table, own]) => [table, tableOf(own, table === 'accounts' ? 1 : 2)]),
  ) as Record<keyof typeof columns, fc.Arbitrary<string>>,
  { requiredKeys: ['accounts'] },
);

const policies = [
  '',
  'policy: {max_discount: 0.25, min_margin: 0.6, gets: [{id: term, type: term, years: 3, uplift: 0.03}, {id: pay, type: prepay}], gives: [{id: net, type: terms, from_days: 30, to_days: 60}, {id: free, type: free_months, months: 2}]}',
  'policy: {max_discount: 0, min_margin: 0.99, target_uplift: -1}',
  'policy: {max_discount: 1}\nrates: {date: 2026-11-20, base: USD, EUR: 1.08}',
].map((policy) => configOf(`health: {nps_scale: 0-10}\n${policy}`));

describe('no document shows the trace of a value that is not there', () => {
  test.prop([books, fc.nat({ max: policies.length - 1 }), fc.boolean()], { numRuns: 1000 })(
    'whatever the book holds',
    (book, policy, isChinese) => {
      const dossier = dossierOf(book, '2026-11-20', policies[policy]);
      const brief = isChinese ? chineseBriefOf(dossier) : briefOf(dossier);
      expect(traces.exec(renderBriefMarkdown(brief))?.[0]).toBeUndefined();
    },
    600_000,
  );

  const golden = join(import.meta.dirname, '../golden');
  const files = readdirSync(golden, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(md|html)$/.test(file),
  );

  it.each(files)('golden %s', (file) => {
    const shown = readFileSync(join(golden, file), 'utf8').replace(/<(style|script)\b[\s\S]*?<\/\1>/g, '');
    expect(traces.exec(shown)?.[0]).toBeUndefined();
  });
});
