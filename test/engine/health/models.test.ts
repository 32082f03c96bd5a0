import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { dossierOf, shownValue } from '../../support/books.ts';
import { parseConfig } from '../../support/parse-config.ts';

function configOf(text: string) {
  const { config, problems } = parseConfig(text, 'renewbrief.config.yaml');
  if (config === null) throw new Error(problems.map((problem) => problem.message).join('\n'));
  return config;
}

const tables = {
  accounts: 'account_id,name,seats,contract_start\nA,Acme,100,2025-01-01\n',
  usage:
    'account_id,month,metric,value\nA,2026-09,active_users,60\nA,2026-10,active_users,66\nA,2026-10,login_days_per_week,3\nA,2026-10,exports,40\n',
  signals:
    'account_id,signal,state,observed_on\nA,budget_cut,present,2026-10-01\nA,budget_cut,confirmed_none,2026-11-01\nA,reference,agreed,2026-10-01\nA,reference,declined,2026-10-01\n',
  nps: 'account_id,contact_id,date,score,scale,comment\nA,c1,2026-01-01,3,0-10,\nA,c1,2026-10-01,9,0-10,\nA,c2,2026-10-02,8,,\n',
};
const day = '2026-11-10';
const items = (dossier: Dossier) => dossier.health.card.items.map((item) => item.id);

describe('models of health', () => {
  it('weights count by proportion and are shown out of 100', () => {
    const doubled = dossierOf(
      tables,
      day,
      configOf(
        'health: {weights: {login: 20, activeUsers: 20, coreFeatures: 20, roi: 30, otherDepartments: 20, reference: 10, qbrExecutive: 20, reply: 10, nps: 20, budgetCut: 10, reorganisation: 10, rivalEvaluation: 10}}',
      ),
    );
    const plain = dossierOf(tables, day);
    for (const id of ['health.score', 'health.lower', 'health.coverage', 'health.item.roi.weight']) {
      expect(shownValue(doubled, id), id).toBe(shownValue(plain, id));
    }
  });

  it('a weight that the team changes moves the score, the others keep theirs', () => {
    const dossier = dossierOf(tables, day, configOf('health: {weights: {login: 0}}'));
    expect(shownValue(dossier, 'health.item.login.weight')).toBe(0);
    expect(shownValue(dossier, 'health.item.roi.weight')).toBeCloseTo(16.6667, 4);
  });

  it('a model of the team’s own takes any measure, a metric of usage included, and keeps its order', () => {
    const text = [
      'health:',
      '  items:',
      '    - {id: exports, label: Exports a month, weight: 3, measure: usage.exports, direction: higher, anchors: [[0, 0], [80, 1]]}',
      '    - {id: logins, weight: 1, measure: login, direction: band, anchors: [[0, 0], [3, 1], [7, 0]]}',
      '    - {id: budget, weight: 1, measure: budgetCut, states: {present: 0, confirmed_none: 1}}',
    ].join('\n');
    const dossier = dossierOf(tables, day, configOf(text));
    expect(items(dossier)).toEqual(['exports', 'logins', 'budget']);
    expect(shownValue(dossier, 'health.item.exports.s')).toBe(0.5);
    expect(shownValue(dossier, 'health.item.exports.weight')).toBe(60);
    expect(shownValue(dossier, 'health.score')).toBe(70);
  });

  it('of several signals the newest counts, then the worse', () => {
    const dossier = dossierOf(tables, day);
    expect(shownValue(dossier, 'health.item.budgetCut.s')).toBe(1);
    expect(shownValue(dossier, 'health.item.reference.s')).toBe(0);
  });

  it('the scale of NPS is declared and never guessed; each person counts once, newest', () => {
    expect(shownValue(dossierOf(tables, day), 'nps.mean')).toBe(9);
    expect(shownValue(dossierOf(tables, day, configOf('health: {nps_scale: 0-10}')), 'nps.mean')).toBe(8.5);
  });

  it('a net score counts only where no individual answer does', () => {
    const net = { ...tables, nps: 'account_id,date,score,scale\nA,2026-10-01,20,-100-100\n' };
    expect(shownValue(dossierOf(net, day), 'health.item.nps.s')).toBe(0.5);
  });

  it('a young contract cannot be judged by its reviews, and no review in an old one counts as none', () => {
    const meetings = 'account_id,date,kind,executive_attended\nA,2026-10-01,call,\n';
    const young = { ...tables, meetings, accounts: 'account_id,name,contract_start\nA,Acme,2026-09-01\n' };
    expect(shownValue(dossierOf(young, day), 'health.item.qbrExecutive.s')).toBe('{notApplicable}');
    expect(shownValue(dossierOf({ ...tables, meetings }, day), 'health.item.qbrExecutive.s')).toBe(0);
    expect(shownValue(dossierOf(tables, day), 'health.item.qbrExecutive.s')).toBe('{missing}');
  });

  it('evidence at twice its validity is unknown, and says so', () => {
    expect(shownValue(dossierOf(tables, '2027-06-30'), 'health.item.budgetCut.s')).toBe('{stale}');
  });

  it('the weekly card is the same engine with other items', () => {
    const dossier = dossierOf(tables, day);
    expect(shownValue(dossier, 'weekly.item.netNewUsers.s')).toBe(1);
    expect(shownValue(dossier, 'weekly.item.valueAwareness.s')).toBe('{missing}');
    const full = dossierOf({ ...tables, accounts: 'account_id,name,seats\nA,Acme,66\n' }, day);
    expect(shownValue(full, 'weekly.item.netNewUsers.s')).toBe('{notApplicable}');
  });
});

describe('health over the term', () => {
  const history = (rows: string) => ({ ...tables, health_history: `account_id,date,item,value\n${rows}` });

  it('compares only what is known at both ends, and only when that is half of the card', () => {
    const thin = dossierOf(history('A,2026-01-01,login,0.2\n'), day);
    expect(shownValue(thin, 'health.trendChange')).toBe('{notEnoughCoverage}');
    const model = configOf(
      'health: {items: [{id: login, weight: 1, measure: login, direction: higher, anchors: [[0, 0], [3, 0.7], [5, 1]]}]}',
    );
    const whole = dossierOf(history('A,2026-01-01,login,0.2\nA,2026-05-01,login,0.9\n'), day, model);
    expect(shownValue(whole, 'health.trendChange')).toBe(50);
    expect(shownValue(whole, 'health.trendClass')).toBe('improving');
    expect(shownValue(whole, 'health.snapshotClass')).toBe('{tooFew}');
  });

  it('tests five snapshots or more for a trend', () => {
    const rows = ['01', '02', '03', '04', '05', '06']
      .map((month, index) => `A,2026-${month}-15,login,${0.9 - index * 0.1}`)
      .join('\n');
    expect(shownValue(dossierOf(history(`${rows}\n`), day), 'health.snapshotClass')).toBe('declining');
  });
});
