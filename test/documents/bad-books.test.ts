import { describe, expect, it } from 'vitest';
import { renderBriefMarkdown } from '../../src/documents/render-brief-markdown.ts';
import { csv, sound } from '../engine/conflicts/support.ts';
import { configOf, dossierOf } from '../support/books.ts';
import { briefOf, chineseBriefOf } from './support/brief-of.ts';

const day = '2026-11-20';
const policy = 'policy: {max_discount: 0.25, min_margin: 0.6}';
const traces = /\b(?:null|undefined|NaN|Infinity)\b|\[object|\{\w+\}|\| {2}\|/;

type Row = Readonly<Record<string, string | number>>;
type Case = {
  readonly account?: Row;
  readonly tables?: Readonly<Record<string, readonly Row[]>>;
  readonly config?: string;
  /** What the brief has to say about it. */
  readonly says: readonly (string | RegExp)[];
};

const quote = {
  competitor: 'Planwise',
  stage: 'quote',
  source: 'Ann Lee',
  price_annual: 60_000,
  migration: 3000,
};
const saving = {
  benefit_id: 'B',
  category: 'cost_avoidance',
  description: 'Old system',
  avoided_cost: -20_000,
  evidence: 'confirmed',
  measured_on: '2026-10-01',
};

/** Issue's bad input, each as a small book that is otherwise sound. */
const cases: Readonly<Record<string, Case>> = {
  'zero seats': { account: { seats: 0, unit_price: '' }, says: ['the contract has 0 seats'] },
  'zero cost': {
    tables: { costs: [{ kind: 'fee', amount: 0 }], benefits: [{ ...saving, avoided_cost: 20_000 }] },
    says: [
      'USD 10,800 of benefit, cautiously counted, and no cost on record',
      'not as a return',
      'ROI | unknown | unknown | unknown',
    ],
  },
  'zero price': { account: { arr: 0, unit_price: 0, list_price_annual: 0 }, says: ['ARR USD 0'] },
  'a benefit that is a loss': {
    tables: { costs: [{ kind: 'fee', amount: 120_000 }], benefits: [saving] },
    says: ['−USD 20,000'],
  },
  'a ceiling below the floor': {
    tables: { competitors: [quote] },
    says: ['there is no room', 'USD 99,000'],
  },
  'a floor above the cap': {
    account: { arr: 80_000, unit_price: 800, uplift_cap: 0.05 },
    says: ['policy contradicts itself'],
  },
  'no policy': {
    config: '',
    says: ['Set policy.max', 'What is the largest discount that policy allows?'],
  },
  'an ended contract': {
    account: { contract_end: '2026-09-30' },
    says: ['The contract ended on 30 Sep 2026', 'Treat this as a win-back', 'counts as lapsed'],
  },
  'notice passed under automatic renewal': {
    account: { contract_end: '2026-12-31', auto_renew: 'yes' },
    says: ['Committed: it renews by itself on 1 Jan 2027', 'Do not open the price'],
  },
  'several currencies without rates': {
    tables: {
      invoices: [
        {
          invoice_id: 'I1',
          issued: '2026-06-01',
          due: '2026-07-01',
          amount: 100,
          currency: 'USD',
          status: 'open',
        },
        {
          invoice_id: 'I2',
          issued: '2026-06-01',
          due: '2026-07-01',
          amount: 100,
          currency: 'EUR',
          status: 'open',
        },
      ],
    },
    says: ['in several currencies without a rate between them'],
  },
  'several currencies with a table of rates': {
    config: `${policy}\nrates: {date: 2026-11-20, base: USD, EUR: 1.08}`,
    tables: {
      invoices: [
        {
          invoice_id: 'I1',
          issued: '2026-06-01',
          due: '2026-07-01',
          amount: 100,
          currency: 'USD',
          status: 'open',
        },
        {
          invoice_id: 'I2',
          issued: '2026-06-01',
          due: '2026-07-01',
          amount: 100,
          currency: 'EUR',
          status: 'open',
        },
      ],
    },
    says: ['Of USD 208 open, 100% is overdue'],
  },
  'nothing but a name': {
    account: Object.fromEntries(
      Object.keys(sound)
        .slice(2)
        .map((column) => [column, '']),
    ),
    says: ['Nobody has recorded when this contract ends', 'ARR not known'],
  },
};

function dossierIn({ account = {}, tables = {}, config = policy }: Case) {
  const others = Object.entries(tables).map(
    ([name, rows]) => [name, csv(...rows.map((row) => ({ account_id: 'A', ...row })))] as const,
  );
  return dossierOf(
    { accounts: csv({ ...sound, ...account }), ...Object.fromEntries(others) },
    day,
    configOf(config === '' ? 'health: {nps_scale: 0-10}' : config),
  );
}

describe.each(Object.entries(cases))('%s', (_, one) => {
  const dossier = dossierIn(one);

  it('is told in the brief, which shows no trace of what is not there', () => {
    const markdown = renderBriefMarkdown(briefOf(dossier));
    expect(traces.exec(markdown)?.[0]).toBeUndefined();
    for (const said of one.says) expect(markdown).toMatch(said);
  });

  it('leaves no trace in Chinese either', () => {
    expect(traces.exec(renderBriefMarkdown(chineseBriefOf(dossier)))?.[0]).toBeUndefined();
  });
});
