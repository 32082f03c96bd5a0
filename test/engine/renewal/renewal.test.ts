import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import {
  configOf,
  dossierOf,
  dossiersOf,
  fixtureBook,
  fixtureConfig,
  fixtureDays,
  shownValue,
} from '../../support/books.ts';

const columns = 'account_id,name,currency,arr,contract_end,notice_days,auto_renew';
const account = (end: string, notice = '', autoRenew = '') => ({
  accounts: `${columns}\nA,Acme,USD,1000,${end},${notice},${autoRenew}\n`,
});
const known = {
  ...account('2027-03-31'),
  nps: 'account_id,contact_id,date,score,scale\nA,C,2026-11-01,8,0-10\n',
};
const day = '2026-11-20';
const shown = (tables: Record<string, string>, ids: readonly string[], config = emptyConfig) => {
  const dossier = dossierOf(tables, day, config);
  return ids.map((id) => shownValue(dossier, `renewal.${id}`));
};

describe('renewal of an account (METHODS §5, §15)', () => {
  it('without a score the probability is unknown and its interval is the whole scale', () => {
    const ids = ['probability', 'probabilityLow', 'probabilityHigh', 'risk', 'priority', 'hiddenRisk'];
    expect(shown(account('2027-03-31'), ids)).toEqual([
      '{nothingKnown}',
      0.1441,
      0.9706,
      '{nothingKnown}',
      '{nothingKnown}',
      826.57,
    ]);
  });

  it('after the end nothing is left to renew: the whole ARR is at risk, and after 90 days the account has lapsed', () => {
    const ids = ['probability', 'probabilityLow', 'risk', 'hiddenRisk', 'priority', 'list'];
    const ended = (end: string) => shown({ ...known, ...account(end) }, ids);
    expect(ended('2026-08-21')).toEqual(['{expired}', '{expired}', 1000, '{expired}', 1000, 'due']);
    expect(ended('2026-08-20')).toEqual(['{expired}', '{expired}', 1000, '{expired}', '{expired}', 'lapsed']);
  });

  it('a contract that renews by itself once notice has passed is on neither list', () => {
    expect(
      shown({ ...known, ...account('2026-12-31', '60', 'yes') }, ['list', 'risk', 'hiddenRisk']),
    ).toEqual(['committed', '{committed}', '{committed}']);
    expect(shown({ ...known, ...account('2026-12-31', '60', 'no') }, ['list'])).toEqual(['due']);
  });

  it('without an end nobody can place it', () => {
    expect(shown({ ...known, ...account('') }, ['list', 'priority'])).toEqual(['{missing}', '{missing}']);
  });

  it('own outcomes of the grade move all three, and 30 of them make it our own record', () => {
    const book = fixtureBook('account-x');
    const of = (history: string) => {
      const config = { ...fixtureConfig('account-x') };
      const { values } = configOf(`assumptions: {history: ${history}}`);
      const [dossier] = dossiersOf(
        book,
        { ...config, values: { ...config.values, ...values } },
        fixtureDays['account-x'],
      ).values();
      if (dossier === undefined) throw new Error('no dossier');
      return ['probability', 'probabilityLow', 'probabilityHigh', 'outcomes', 'planningPrior'].map((id) =>
        shownValue(dossier, `renewal.${id}`),
      );
    };
    expect(of('{red: {renewed: 13, total: 20}}')).toEqual([0.6861, 0.6671, 0.6997, 20, true]);
    expect(of('{red: {renewed: 15, total: 30}}').slice(3)).toEqual([30, false]);
    expect(of('{green: {renewed: 45, total: 48}}')).toEqual([0.7583, 0.7012, 0.7992, 0, true]);
  });
});
