import { describe, expect, it } from 'vitest';
import { classifyDepth } from '../../src/engine/adoption/features.ts';
import { classifySeats } from '../../src/engine/adoption/seats.ts';
import { classifyChange } from '../../src/engine/health/history.ts';
import { dossierOf, shownValue } from '../support/books.ts';

const accounts = 'account_id,name,seats\nA,Acme,100\n';
const usage = (rows: string) => `account_id,month,metric,value,group\n${rows}`;

describe('adoption (METHODS §3)', () => {
  it.each([
    [0.4999, 'contractionRisk'],
    [0.5, 'watch'],
    [0.7999, 'watch'],
    [0.8, 'healthy'],
    [0.95, 'healthy'],
    [0.9501, 'full'],
    [1, 'full'],
    [1.0001, 'overage'],
  ])('seats used to %f: %s', (share, seatClass) => {
    expect(classifySeats(share)).toBe(seatClass);
  });

  it.each([
    [0.5, 'deep'],
    [0.4999, 'moderate'],
    [0.2, 'moderate'],
    [0.1999, 'shallow'],
    [0, 'unused'],
  ])('a feature used by %f of active users: %s', (share, depth) => {
    expect(classifyDepth(share, { deep: 0.5, moderate: 0.2 })).toBe(depth);
  });

  it.each([
    [5, 'improving'],
    [4.99, 'steady'],
    [-5, 'declining'],
  ])('a change of %f points: %s', (points, trend) => {
    expect(classifyChange(points, 5)).toBe(trend);
  });

  const features = (rows: readonly string[]) =>
    `account_id,feature,month,users,entitled,core\n${rows.join('\n')}\n`;
  const core = ['A,c1,2026-10,60,yes,yes', 'A,c2,2026-10,30,yes,yes', 'A,c3,2026-10,10,yes,yes'];
  const others = [
    'A,o1,2026-10,5,,',
    'A,o2,2026-10,5,,',
    'A,o3,2026-10,5,,',
    'A,o4,2026-10,0,,',
    'A,o5,2026-10,0,,',
    'A,o6,2026-10,0,,',
    'A,o7,2026-10,0,,',
  ];
  const active = usage('A,2026-10,active_users,100,\n');

  it('core depths .6/.3/.1 and 6 of 10 features used give an index of 0.60', () => {
    const dossier = dossierOf(
      { accounts, usage: active, features: features([...core, ...others]) },
      '2026-11-10',
    );
    expect(shownValue(dossier, 'adoption.breadth')).toBe(0.6);
    expect(shownValue(dossier, 'adoption.index')).toBe(0.6);
  });

  it('one feature whose users nobody knows makes breadth and index unknown', () => {
    const dossier = dossierOf(
      { accounts, usage: active, features: features([...core, 'A,o1,2026-10,,,']) },
      '2026-11-10',
    );
    expect(shownValue(dossier, 'adoption.breadth')).toBe('{missing}');
    expect(shownValue(dossier, 'adoption.index')).toBe('{missing}');
  });

  it('without a list of core features there is no index, not a breadth in its place', () => {
    const dossier = dossierOf({ accounts, usage: active, features: features(others) }, '2026-11-10');
    expect(shownValue(dossier, 'adoption.breadth')).toBe(0.4286);
    expect(shownValue(dossier, 'adoption.index')).toBe('{missing}');
  });

  it('a group that begins within three months is new: 18 of 72 users, 25.00%', () => {
    const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
    const old = months.map((month) => `A,${month},active_users,54,Sales`);
    const fresh = [
      'A,2026-09,active_users,9,Trading',
      'A,2026-10,active_users,18,Trading',
      'A,2026-10,active_users,2,Lab',
    ];
    const totals = months.map((month) => `A,${month},active_users,72,`);
    const dossier = dossierOf(
      { accounts, usage: usage([...old, ...fresh, ...totals].join('\n')) },
      '2026-11-10',
    );
    expect(dossier.adoption.newGroupNames).toEqual(['Trading']);
    expect(shownValue(dossier, 'adoption.newGroups')).toBe(1);
    expect(shownValue(dossier, 'adoption.newGroupShare')).toBe(0.25);
  });

  it('without earlier months on record nobody can tell a new group', () => {
    const dossier = dossierOf(
      { accounts, usage: usage('A,2026-09,active_users,9,Trading\nA,2026-10,active_users,18,Trading\n') },
      '2026-11-10',
    );
    expect(shownValue(dossier, 'adoption.newGroups')).toBe('{tooFew}');
  });

  it('a site licence has no seats to use up, and is measured on those who are eligible', () => {
    const site = 'account_id,name,seats,site_licence,eligible_users\nA,Acme,100,yes,200\n';
    const dossier = dossierOf({ accounts: site, usage: active }, '2026-11-10');
    expect(shownValue(dossier, 'seats.utilisation')).toBe('{notApplicable}');
    expect(shownValue(dossier, 'contract.contractionExposure')).toBe('{notApplicable}');
    expect(shownValue(dossier, 'health.item.activeUsers.measure')).toBe(0.5);
  });

  it('no seats at all are no denominator', () => {
    const dossier = dossierOf({ accounts: 'account_id,name,seats\nA,Acme,0\n', usage: active }, '2026-11-10');
    expect(shownValue(dossier, 'seats.utilisation')).toBe('{zeroDenominator}');
  });

  it('groups add up where there is no total, and a silent group leaves a gap', () => {
    const rows = [
      'A,2026-07,active_users,5,X',
      'A,2026-07,active_users,7,Y',
      'A,2026-08,active_users,6,X',
      'A,2026-09,active_users,6,X',
      'A,2026-09,active_users,8,Y',
    ];
    const dossier = dossierOf({ accounts, usage: usage(rows.join('\n')) }, '2026-10-20');
    const [series] = dossier.usage;
    expect(series?.series.points.map(({ month, value }) => [month, value])).toEqual([
      ['2026-07', 12],
      ['2026-09', 14],
    ]);
  });
});
