import { describe, expect, it } from 'vitest';
import { call, cell, divide, given, multiply, setting, subtract } from '../../src/facts/expression.ts';
import { fact } from '../../src/facts/fact.ts';
import { buildLedger } from '../../src/facts/ledger.ts';
import type { Series } from '../../src/facts/node.ts';
import { explainFact, explainFactAsRecords } from '../../src/run/explain.ts';
import { reportFacts } from '../../src/run/facts.ts';
import { RunError } from '../../src/run/run-error.ts';
import { english } from '../support/english.ts';

const usd = { currency: 'USD', audience: 'shareable' } as const;

function cellOf<T extends number | string>(
  value: T | null,
  line: number,
  column: string,
  file = 'benefits.csv',
) {
  const place = { file, column, line, record: line - 1 };
  return cell({ value, state: value === null ? 'unknown' : 'known', place, audience: 'shareable' } as const);
}

const volume = fact('roi.line.errors.volume', 'count', cellOf(1800, 4, 'volume'), {
  label: { code: 'roi.line.volume', params: { line: 'Fewer errors' } },
  audience: 'shareable',
});
const benefit = fact('roi.conservative.benefit', 'money', multiply(volume, cellOf(135, 4, 'unit_cost')), usd);
const cost = fact('roi.cost', 'money', cellOf(140_000, 2, 'amount', 'costs.csv'), usd);
const share = fact('roi.breakEvenShare', 'share', divide(cost, benefit), { audience: 'shareable' });
const hurdle = setting({
  path: 'assumptions.hurdle',
  value: 0.25,
  origin: 'default',
  place: null,
  audience: 'internal',
});
const discount = setting({
  path: 'policy.max_discount',
  value: 0.2,
  origin: 'user',
  place: { file: 'renewbrief.config.yaml', column: 'policy.max_discount', line: 12 },
  audience: 'internal',
});
const unset = setting<number>({
  path: 'policy.min_margin',
  value: null,
  origin: 'default',
  place: null,
  audience: 'internal',
});
const net = fact('roi.net', 'money', subtract(benefit, multiply(cost, hurdle), multiply(cost, discount)), {
  currency: 'USD',
});
const floor = fact('negotiation.reservation', 'money', multiply(cost, unset), { currency: 'USD' });
const series: Series = {
  kind: 'series',
  id: 'usage.active_users',
  points: Array.from({ length: 14 }, (_, index) => ({
    month: index < 12 ? `2025-${String(index + 1).padStart(2, '0')}` : `2026-0${index - 11}`,
    value: 100 + index,
    places: [{ file: 'usage.csv', column: 'value', line: index + 2, record: index + 1 }],
  })),
  confidence: 1,
  audience: 'shareable',
  trust: null,
};
const slope = fact(
  'usage.active_users.slope',
  'perMonth',
  call('theilSenSlope', [series, given('2026-03-01', 'asOf')], () => 1),
  {
    label: { code: 'usage.slope', params: { series: 'active_users' } },
  },
);
const source = { accountId: 'A1', asOf: '2026-03-01', ledger: buildLedger([share, net, floor, slope]) };

const explain = (id: string, isVerbose = false) => explainFact(source, id, isVerbose, english);

describe('explainFact', () => {
  it('goes from the value by its formula down to the cells', () => {
    expect(explain('roi.breakEvenShare')).toBe(
      [
        'roi.breakEvenShare = 0.5761 (58%)',
        '│  share of the counted benefit that pays for the renewal',
        '│  = roi.cost ÷ roi.conservative.benefit',
        '│  = USD 140,000.00 ÷ USD 243,000.00',
        '├─ roi.cost = USD 140,000.00 (USD 140,000)',
        '│  │  cost to the customer a year',
        '│  └─ costs.csv:2:amount = 140,000',
        '└─ roi.conservative.benefit = USD 243,000.00 (USD 243,000)',
        '   │  conservative benefit a year',
        '   │  = roi.line.errors.volume × benefits.csv:4:unit_cost',
        '   │  = 1,800 × 135',
        '   ├─ roi.line.errors.volume = 1,800',
        '   │  │  volume a year ("Fewer errors")',
        '   │  └─ benefits.csv:4:volume = 1,800',
        '   └─ benefits.csv:4:unit_cost = 135',
        '',
      ].join('\n'),
    );
  });

  it('names settings by where they come from, and shows once what is used twice', () => {
    const text = explain('roi.net');
    expect(text).toContain(
      '= roi.conservative.benefit − roi.cost × assumptions.hurdle − roi.cost × policy.max_discount',
    );
    expect(text).toContain('─ assumptions.hurdle = 25% (built-in assumption)');
    expect(text).toContain('─ renewbrief.config.yaml:12: policy.max_discount = 20%');
    expect(text.match(/costs\.csv:2:amount/g)).toHaveLength(1);
  });

  it('refers to a sub-tree that was shown before', () => {
    const both = fact('roi.twice', 'ratio', divide(share, cost));
    const text = explainFact({ ...source, ledger: buildLedger([both]) }, 'roi.twice', false, english);
    expect(text).toContain('roi.cost = USD 140,000.00 (USD 140,000), shown above');
    expect(text.match(/costs\.csv:2:amount/g)).toHaveLength(1);
  });

  it('explains algorithms in a sentence and lists the newest months of a series', () => {
    const text = explain('usage.active_users.slope');
    expect(text).toContain('theilSenSlope(usage.active_users, asOf)');
    expect(text).toContain('theilSenSlope: The median of the slopes');
    expect(text).toContain('asOf = 2026-03-01');
    expect(text).toContain('… 2 more');
    expect(text).toContain('Feb 2026 = 113  usage.csv:15:value');
    expect(text).not.toContain('Jan 2025');
    expect(explain('usage.active_users.slope', true)).toContain('Jan 2025 = 100  usage.csv:2:value');
  });

  it('explains a series by its own id', () => {
    expect(explain('usage.active_users')).toContain('Mar 2025 = 102  usage.csv:4:value');
  });

  it('says why there is no value and what to do', () => {
    const text = explain('negotiation.reservation');
    expect(text).toContain('negotiation.reservation = unknown');
    expect(text).toContain('policy.min_margin is not set. Set it in renewbrief.config.yaml');
    expect(text).toContain('─ policy.min_margin = not set');
  });

  it('suggests near ids for one that does not exist', () => {
    const refused = () => explain('roi.breakEvenShares');
    expect(refused).toThrow(RunError);
    expect(refused).toThrow('Did you mean roi.breakEvenShare?');
    expect(() => explain('zzz')).toThrow('`renewbrief facts` lists every id');
  });

  it('gives the same as records', () => {
    const { facts } = explainFactAsRecords(source, 'roi.breakEvenShare', english);
    expect(facts.map((record) => record.id)).toEqual([
      'roi.breakEvenShare',
      'roi.cost',
      'roi.conservative.benefit',
      'roi.line.errors.volume',
    ]);
  });
});

describe('reportFacts', () => {
  const find = (id: string) => reportFacts(source, false, english).facts.find((record) => record.id === id);

  it('prints a fact with its rounded value, its formula and where it comes from', () => {
    expect(find('roi.breakEvenShare')).toEqual({
      id: 'roi.breakEvenShare',
      value: 0.5761,
      unit: 'share',
      label: 'share of the counted benefit that pays for the renewal',
      text: '58%',
      formula: 'roi.cost ÷ roi.conservative.benefit',
      from: [{ fact: 'roi.cost' }, { fact: 'roi.conservative.benefit' }],
      audience: 'shareable',
      confidence: 1,
      reason: null,
    });
    expect(find('roi.cost')?.from).toEqual([{ file: 'costs.csv', line: 2, record: 1, column: 'amount' }]);
    expect(find('usage.active_users.slope')?.from).toEqual([{ series: 'usage.active_users' }]);
  });

  it('gives a reason exactly where there is no value', () => {
    expect(find('negotiation.reservation')).toMatchObject({
      value: null,
      text: 'unknown',
      reason: { code: 'policyUnset' },
      from: [{ fact: 'roi.cost' }, { setting: 'policy.min_margin', value: null, origin: 'default' }],
    });
    for (const record of reportFacts(source, false, english).facts) {
      expect(record.reason === null).toBe(record.value !== null);
    }
  });

  it('leaves out what is internal when asked for the public facts', () => {
    const ids = reportFacts(source, true, english).facts.map((record) => record.id);
    expect(ids).toContain('roi.breakEvenShare');
    expect(ids).not.toContain('negotiation.reservation');
  });
});
