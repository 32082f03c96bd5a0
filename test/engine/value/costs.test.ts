import { describe, expect, it } from 'vitest';
import { dossierOf, shownValue } from '../../support/books.ts';
import { parseConfig } from '../../support/parse-config.ts';

const accounts =
  'account_id,name,arr,currency,contract_start,contract_end\nA,Acme,100,USD,2025-01-01,2026-12-31\n';
const costs = (rows: string) => ({ accounts, costs: `account_id,kind,amount,contract_year,year\n${rows}` });
const benefits = 'account_id,benefit_id,category,avoided_cost,evidence\nA,b,cost_avoidance,1000,confirmed\n';

describe('the cost of a contract year (METHODS §9)', () => {
  it.each([
    ['nothing given: the ARR', { accounts }, 100],
    ['a year without a fee row: the ARR, and what else there is', costs('A,training,30,1,\n'), 130],
    ['blank: every year', costs('A,fee,90,,\nA,internal_time,20,,\n'), 110],
    ['implementation without a year: the initial one', costs('A,implementation,500,,\n'), 100],
    ['another year is another year', costs('A,fee,90,1,\nA,fee,95,2,\n'), 90],
    ['a calendar year is the contract year that starts in it', costs('A,fee,90,,2025\nA,fee,95,,2026\n'), 90],
    [
      'an amount that nobody knows makes the cost unknown',
      costs('A,fee,90,,\nA,training,x,,\n'),
      '{invalid}',
    ],
  ])('%s', (_, tables, cost) => {
    expect(shownValue(dossierOf(tables, '2026-06-01'), 'roi.cost')).toBe(cost);
  });

  it('a calendar year cannot be placed without a start', () => {
    const unplaced = {
      ...costs('A,training,9,,2025\n'),
      accounts: 'account_id,name,arr,currency\nA,Acme,100,USD\n',
    };
    expect(shownValue(dossierOf(unplaced, '2026-06-01'), 'roi.cost')).toBe('{missing}');
  });

  it('no cost is no denominator: the return is unknown, the benefit is not', () => {
    const free = { ...costs('A,fee,0,,\n'), benefits };
    const dossier = dossierOf(free, '2026-06-01');
    expect(shownValue(dossier, 'roi.conservative.ratio')).toBe('{zeroDenominator}');
    expect(shownValue(dossier, 'roi.conservative.paybackMonths')).toBe('{zeroDenominator}');
    expect(shownValue(dossier, 'roi.conservative.benefit')).toBe(540);
  });

  it('an initial cost is not discounted, and fees in advance cost more', () => {
    const tables = { ...costs('A,fee,100,,\nA,implementation,50,0,\n'), benefits };
    const { config } = parseConfig('assumptions: {fees_in_advance: true}', 'c.yaml');
    const atEnd = shownValue(dossierOf(tables, '2026-06-01'), 'roi.conservative.npv');
    const inAdvance = shownValue(
      dossierOf(tables, '2026-06-01', config ?? undefined),
      'roi.conservative.npv',
    );
    expect(atEnd).toBe(1044.21);
    expect(Number(atEnd) - Number(inAdvance)).toBeCloseTo(24.87, 1);
  });
});

describe('contracted payments (METHODS §1)', () => {
  it('TCV is what the term pays; ACV leaves one-offs out', () => {
    const dossier = dossierOf(costs('A,fee,90,1,\nA,fee,110,2,\nA,fee,40,0,\n'), '2026-06-01');
    expect(shownValue(dossier, 'contract.tcv')).toBe(240);
    expect(shownValue(dossier, 'contract.acv')).toBe(100);
  });
});
