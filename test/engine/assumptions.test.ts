import { describe, expect, it } from 'vitest';
import { groupedDefaults } from '../../src/config/grouped-defaults.ts';
import type { Input } from '../../src/facts/node.ts';
import { bookOf, configOf, dossiersOf } from '../support/books.ts';

/** Five accounts that between them touch every assumption: each severity, stage and outcome once. */
const outcomes = ['agreed', 'material;follow_up', 'busy', 'unreachable', 'invalid'];
const ids = outcomes.map((_, index) => `A${index}`);
const book = bookOf({
  accounts: `account_id,name,currency,arr,seats,contract_end\n${ids.map((id) => `${id},${id},USD,1000,10,2026-12-31`).join('\n')}`,
  nps: `account_id,contact_id,date,score,scale\n${ids.map((id) => `${id},C,2026-11-01,8,0-10`).join('\n')}`,
  meetings: `account_id,date,outcome\n${ids.map((id, index) => `${id},2026-11-19,${outcomes[index]}`).join('\n')}`,
  tickets: `account_id,ticket_id,severity,opened_at,acknowledged_at,plan_at\n${['P0', 'P1', 'P2', 'P3'].map((severity) => `A0,${severity},${severity},2026-11-01 09:00,2026-11-01 09:10,2026-11-01 09:20`).join('\n')}`,
  stakeholders:
    'account_id,contact_id,roles,status,last_touch,touches_90d\nA0,C,champion,active,2026-11-19,3\n',
  invoices: 'account_id,invoice_id,due,amount,status\nA0,I,2026-11-01,10,open\n',
  competitors: `account_id,competitor,stage,price_annual\n${['none', 'mentioned', 'demo', 'pilot', 'quote'].map((stage) => `A0,${stage},${stage},900`).join('\n')}`,
  expansions: 'account_id,opportunity_id,type,headcount\nA0,E,team,5\n',
});

function settingsIn(input: Input, found: Set<string>): void {
  if (input.kind === 'setting') found.add(input.path);
  else if (input.kind === 'fact') settingsIn(input.from, found);
  else if (input.kind === 'operation' || input.kind === 'call')
    for (const part of input.inputs) settingsIn(part, found);
}

function pathsIn(value: unknown, path: string): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => pathsIn(part, `${path}.${key}`))
    : [path];
}

describe('every grouped assumption', () => {
  it('is an input of what it touches, so that explanation and evidence print it there', () => {
    const config = configOf(
      'assumptions: {history: {red: {renewed: 1, total: 2}, none: {renewed: 1, total: 2}}}',
    );
    const used = new Set<string>();
    for (const dossier of dossiersOf(book, config, '2026-11-20').values()) {
      for (const fact of dossier.ledger.facts.values()) settingsIn(fact.from, used);
    }
    const named = [
      ...pathsIn(groupedDefaults, 'assumptions'),
      ...['0.0', '0.1', '1.0', '1.1'].map((at) => `assumptions.renewal_anchors.${at}`),
      'assumptions.history_prior_weight',
      'assumptions.history_minimum',
      'assumptions.history.none.renewed',
      'assumptions.horizon_years',
      'assumptions.reach',
      'assumptions.value_discount_rate',
    ];
    expect(named.filter((path) => !used.has(path))).toEqual([]);
  });
});
