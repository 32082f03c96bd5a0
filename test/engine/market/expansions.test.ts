import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import { buildExpansions } from '../../../src/engine/market/expansions.ts';
import { holdReasons } from '../../../src/engine/market/verdict.ts';
import type { Fact } from '../../../src/facts/node.ts';
import { configOf, dossierOf, shownValue } from '../../support/books.ts';
import { contextOf } from '../../support/context.ts';

const day = '2026-11-20';
const columns =
  'account_id,opportunity_id,type,eligible,unit_price,old_price,new_price,headcount,reach,net_benefit_annual,raised_by_customer,champion,budget,group,blocked_by';
const bookWith = (rows: readonly string[], more: Record<string, string> = {}) => ({
  accounts: 'account_id,name,currency,arr,seats\nA,Acme,USD,60000,50\n',
  expansions: `${columns}\n${rows.map((row) => `A,${row}`).join('\n')}\n`,
  ...more,
});
const shown = (
  rows: readonly string[],
  ids: readonly string[],
  more: Record<string, string> = {},
  config = emptyConfig,
) => {
  const dossier = dossierOf(bookWith(rows, more), day, config);
  return ids.map((id) => shownValue(dossier, `expansion.${id}`));
};
const paying = {
  benefits: 'account_id,benefit_id,category,avoided_cost,evidence\nA,B,cost_avoidance,900000,confirmed\n',
};

describe('expansion (METHODS §11)', () => {
  it('150 staff and 50 seats at 1,200: 120,000, at a reach of .5 60,000, propensity .50–.75, ranked at 30,000', () => {
    const ids = ['theoretical', 'realistic', 'propensityLow', 'propensityHigh', 'rankValue'].map(
      (id) => `e.${id}`,
    );
    const red = { nps: 'account_id,contact_id,date,score,scale\nA,C,2026-11-01,6,0-10\n' };
    const row = 'E,seats,150,1200,,,,,,yes,,,,';
    expect(shown([row], ids, { ...paying, ...red })).toEqual([120_000, 60_000, 0.5, 0.75, 30_000]);
  });

  it.each([
    ['no seats to gain', 'E,seats,40,1200,,,,,,,,,,', 0],
    ['the price of the account', 'E,seats,150,,,,,,,,,,,', 120_000],
    ['a higher tier', 'E,tier,,,800,920,,,,,,,,', 6_000],
    ['a team', 'E,team,,700,,,30,,,,,,,', 21_000],
    ['an acquisition without a headcount', 'E,acquisition,,700,,,,,,,,,,', '{missing}'],
  ])('theoretical ARR: %s', (_, row, expected) => {
    expect(shown([row], ['e.theoretical'])).toEqual([expected]);
  });

  const people = {
    stakeholders:
      'account_id,contact_id,name,title,status\nA,C-1,Ann Lee,Head of Quality,active\nA,C-2,Max Orr,Lead Quality,left\nA,C-3,Eva Ray,Buyer,active\n',
  };

  it.each([
    ['yes', true],
    ['no', false],
    ['是', true],
    ['C-1', true],
    ['ann lee', true],
    ['C-2', false],
    ['somebody new', true],
    ['', '{missing}'],
  ])('champion "%s" → %s', (champion, expected) => {
    expect(shown([`E,team,,,,,,,,,${champion},,,`], ['e.condition.champion'], people)).toEqual([expected]);
  });

  it.each([
    ['yes', true],
    ['no', false],
    ['36000', true],
    ['3.6万', true],
    ['0', false],
    ['after the summer', '{invalid}'],
    ['', '{missing}'],
  ])('budget "%s" → %s', (budget, expected) => {
    expect(shown([`E,team,,,,,,,,,,${budget},,`], ['e.condition.budget'])).toEqual([expected]);
  });

  it('names the champion and who gains, by id', () => {
    const [opening] = dossierOf(bookWith(['E,team,,,,,,,,,Ann Lee,,Quality,'], people), day).expansions;
    expect(opening).toMatchObject({
      championPerson: 'c-1',
      beneficiaryPeople: ['c-1'],
      trigger: 'newGroup',
      beneficiary: 'teamLead',
      objection: 'useWhatWeHave',
    });
  });

  it('ranks by realistic ARR at the lower propensity; ties by id, unknown last', () => {
    const rows = [
      'E1,team,,,,,,,,yes,,,,',
      'E2,team,,100,,,50,,,yes,,,,',
      'E3,team,,100,,,90,,,no,,,,',
      'E4,team,,100,,,80,,,yes,,,,',
      'E0,team,,100,,,50,,,yes,,,,',
    ];
    const dossier = dossierOf(bookWith(rows), day);
    expect(dossier.expansions.map(({ id }) => id)).toEqual(['E4', 'E0', 'E2', 'E3', 'E1']);
    expect(shown(rows, ['e4.rank', 'e0.rank', 'e1.rank'])).toEqual([1, 2, '{missing}']);
  });

  it.each([
    [{ grade: 'green', urgentTickets: 0, blockedBy: null }, []],
    [{ grade: 'yellow', urgentTickets: null, blockedBy: null }, []],
    [{ grade: 'red', urgentTickets: 0, blockedBy: null }, ['healthRed']],
    [
      { grade: 'none', urgentTickets: 2, blockedBy: 'the export' },
      ['blocked', 'urgentTicket', 'healthUngraded'],
    ],
  ] as const)('%o waits for %o', (circumstances, reasons) => {
    expect(holdReasons(circumstances)).toEqual(reasons);
  });

  it('a month of delay costs what the open ones would bring; those on hold do not count', () => {
    const rows = ['E1,team,,100,,,50,,12000,yes,,,,', 'E2,team,,100,,,50,,24000,yes,,,,a merger'];
    const dossier = dossierOf(bookWith(rows), day);
    expect(dossier.expansions.map(({ verdict, holdReasons: reasons }) => [verdict.value, reasons])).toEqual([
      ['hold', ['healthUngraded']],
      ['hold', ['blocked', 'healthUngraded']],
    ]);
    expect(shownValue(dossier, 'delay.expansion')).toBe('{none}');
  });

  it('reach and the weights of the checklist are the team’s', () => {
    const config = configOf(
      'assumptions: {reach: 0.2, expansion: {propensity_weights: {health: 0, roi: 0, raised: 3, champion: 1, budget: 0}}}',
    );
    const ids = ['e.realistic', 'e.propensityLow', 'e.propensityHigh'];
    expect(shown(['E,team,,100,,,50,,,yes,,,,'], ids, {}, config)).toEqual([1_000, 0.75, 1]);
  });

  const accountFacts = dossierOf(bookWith([], paying), day);
  const answer = fc.constantFrom('yes', 'no', '');
  test.prop([answer, answer, answer, fc.nat(200), fc.constantFrom('', '0.3', '0.9')], { numRuns: 1000 })(
    'the interval holds, and an answer never widens it',
    (raised, champion, budget, headcount, reach) => {
      const openingWith = (answered: string) => {
        const row = `E,team,,100,,,${headcount},${reach},,${raised},${champion},${answered},,`;
        const [opening] = buildExpansions(contextOf(bookWith([row]), day), {
          ...accountFacts,
          commercials: accountFacts.contract,
        });
        const known = (fact: Fact<number> | undefined) => fact?.value ?? Number.NaN;
        return {
          low: known(opening?.propensityLow),
          high: known(opening?.propensityHigh),
          rankValue: known(opening?.rankValue),
          realistic: known(opening?.realistic),
        };
      };
      const { low, high, rankValue, realistic } = openingWith(budget);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
      expect(low).toBeLessThanOrEqual(high + 1e-12);
      expect(rankValue).toBeLessThanOrEqual(realistic + 1e-6);
      const open = openingWith('');
      expect(open.low).toBeLessThanOrEqual(low + 1e-12);
      expect(open.high).toBeGreaterThanOrEqual(high - 1e-12);
    },
    30_000,
  );
});
