import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import { configOf, dossierOf, shownValue } from '../../support/books.ts';

const day = '2026-11-20';
const columns =
  'account_id,competitor,stage,buyer_access,must_have_fit,price_pull,price_annual,price,price_unit,migration,integration,retraining,parallel_run,exit_cost,observed_on,claim';
const accounts = 'account_id,name,currency,arr,seats\nA,Acme,USD,120000,100\n';
const rivals = (rows: readonly string[], account = accounts) => ({
  accounts: account,
  competitors: `${columns}\n${rows.map((row) => `A,${row}`).join('\n')}\n`,
});
const shown = (rows: readonly string[], ids: readonly string[], config = emptyConfig, account = accounts) => {
  const dossier = dossierOf(rivals(rows, account), day, config);
  return ids.map((id) => shownValue(dossier, `competition.rival.${id}`));
};

describe('threat (METHODS §10)', () => {
  const threat = ['threat', 'threatLower', 'threatUpper', 'coverage', 'class'];

  it('quote 1, access .5, fit .7, price unknown → 78.13, coverage .80, high', () => {
    expect(shown(['Rival,quote,0.5,0.7,,,,,,,,,,2026-11-10,'], threat)).toEqual([
      78.13,
      62.5,
      82.5,
      0.8,
      'high',
    ]);
  });

  it.each([
    ['none,0,0,0', [0, 'low']],
    ['mentioned,0.5,0.3,0.3', [32.25, 'low']],
    ['demo,0.3,0.3,0.3', [37, 'medium']],
    ['pilot,0.6,0.5,0.5', [60.75, 'high']],
  ])('%s', (row, expected) => {
    expect(shown([`Rival,${row},,,,,,,,,2026-11-10,`], ['threat', 'class'])).toEqual(expected);
  });

  it('has no class while less than half of it is known', () => {
    expect(shown(['Rival,quote,,,,,,,,,,,,2026-11-10,'], threat)).toEqual([
      100,
      35,
      100,
      0.35,
      '{notEnoughCoverage}',
    ]);
    expect(shown(['Rival,,,,,,,,,,,,,2026-11-10,'], threat)).toEqual([
      '{nothingKnown}',
      0,
      100,
      0,
      '{nothingKnown}',
    ]);
  });

  it('a judgement outside 0–1 cannot be meant so', () => {
    expect(shown(['Rival,quote,-0.5,0.5,0.5,,,,,,,,,2026-11-10,'], ['threat', 'coverage'])).toEqual([
      71.88, 0.8,
    ]);
  });

  it('what was seen half a year ago says nothing any more', () => {
    expect(shown(['Rival,quote,1,1,1,,,,,,,,,2026-05-25,'], ['threat'])).toEqual([100]);
    expect(shown(['Rival,quote,1,1,1,,,,,,,,,2026-05-24,'], ['threat', 'stage'])).toEqual([
      '{nothingKnown}',
      'quote',
    ]);
  });

  it('its weights and limits are the team’s', () => {
    const config = configOf(
      'assumptions: {competition: {threat_weights: {stage: 1, buyer_access: 0, must_have_fit: 0, price_pull: 0}, threat_medium: 20, stage_scores: {demo: 0.2}}}',
    );
    expect(shown(['Rival,demo,1,1,1,,,,,,,,,2026-11-10,'], ['threat', 'class'], config)).toEqual([
      20,
      'medium',
    ]);
  });
});

describe('which row of a rival counts', () => {
  const claims = (rows: readonly string[]) => {
    const [rival] = dossierOf(rivals(rows), day).competitors;
    return rival?.claim.value;
  };

  it.each([
    ['the latest', ['Rival,quote,,,,,,,,,,,,2026-11-01,old', 'Rival,demo,,,,,,,,,,,,2026-11-02,new'], 'new'],
    [
      'a dated one before an undated',
      ['Rival,demo,,,,,,,,,,,,2026-11-02,dated', 'Rival,quote,,,,,,,,,,,,,undated'],
      'dated',
    ],
    [
      'none that is still to come',
      ['Rival,quote,,,,,,,,,,,,2026-11-21,later', 'Rival,demo,,,,,,,,,,,,2026-11-02,now'],
      'now',
    ],
    [
      'of one day the higher threat',
      ['Rival,demo,,,,,,,,,,,,2026-11-02,weak', 'Rival,quote,,,,,,,,,,,,2026-11-02,strong'],
      'strong',
    ],
    [
      'then the lower price',
      ['Rival,quote,,,,90000,,,,,,,,2026-11-02,dear', 'Rival,quote,,,,80000,,,,,,,,2026-11-02,cheap'],
      'cheap',
    ],
  ])('%s', (_, rows, claim) => {
    expect(claims(rows)).toBe(claim);
    expect(claims([...rows].reverse())).toBe(claim);
  });
});

describe('price and switching (METHODS §10)', () => {
  const ids = ['priceGap', 'saving', 'savingPv', 'breakEvenMonths', 'breakEven'];

  it('120k against 96k and 60k once, over three years: 20.00%, 12,000, 5,652.89, 30 months', () => {
    const all = 'Rival,quote,,,,96000,,,25000,15000,12000,8000,0,2026-11-02,';
    expect(shown([all], ids)).toEqual([0.2, 12_000, 5_652.89, 30, 'months']);
    const without = 'Rival,quote,,,,96000,,,25000,15000,12000,8000,,2026-11-02,';
    expect(shown([without], ids)).toEqual([0.2, 12_000, 5_652.89, 30, 'atLeast']);
  });

  it('a rival that saves nothing never pays, and without any one-off cost there is no claim', () => {
    expect(shown(['Rival,quote,,,,120000,,,,,,,,2026-11-02,'], ids)).toEqual([
      0,
      '{missing}',
      '{missing}',
      '{notReached}',
      'never',
    ]);
    expect(shown(['Rival,quote,,,,96000,,,,,,,,2026-11-02,'], ids)).toEqual([
      0.2,
      '{missing}',
      '{missing}',
      '{missing}',
      '{missing}',
    ]);
  });

  it.each([
    ['100,seat_year', 10_000],
    ['8000,month', 96_000],
    ['80,per user per month', 96_000],
    ['96000,', 96_000],
  ])('%s is %f a year', (quoted, yearly) => {
    expect(shown([`Rival,quote,,,,,${quoted},,,,,,2026-11-02,`], ['quotedPrice'])).toEqual([yearly]);
  });

  it('a price outside a quarter to four times ours is suspected to be in another unit, and used nowhere', () => {
    const of = (price: number) =>
      shown(
        [`Rival,quote,,,,${price},,,1000,,,,,2026-11-02,`],
        ['priceSuspect', 'price', 'priceGap', 'saving'],
      );
    expect(of(30_000)).toEqual([false, 30_000, 0.75, 269_000]);
    expect(of(29_999)).toEqual([true, '{implausible}', '{implausible}', '{implausible}']);
    expect(of(480_000)[0]).toBe(false);
    expect(of(480_001)[0]).toBe(true);
    expect(of(0)[0]).toBe(true);
  });

  it('without ARR a price stands as it is told, and nothing is compared', () => {
    const account = 'account_id,name\nA,Acme\n';
    expect(
      shown(
        ['Rival,quote,,,,5,,,,,,,,2026-11-02,'],
        ['price', 'priceSuspect', 'priceGap'],
        emptyConfig,
        account,
      ),
    ).toEqual([5, false, '{missing}']);
  });
});
