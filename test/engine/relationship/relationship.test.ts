import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { emptyConfig } from '../../../src/config/config.ts';
import { roleCoverage, stability, threading, touchHhi } from '../../../src/engine/relationship/formulas.ts';
import { configOf, dossierOf, shownValue } from '../../support/books.ts';

const day = '2026-11-20';
const columns = 'account_id,contact_id,roles,level,status,left_on,replaced,sentiment,last_touch,touches_90d';
const shown = (rows: readonly string[], ids: readonly string[], config = emptyConfig) => {
  const book = {
    accounts: 'account_id,name\nA,Acme\n',
    stakeholders: `${columns}\n${rows.map((row) => `A,${row}`).join('\n')}\n`,
  };
  const dossier = dossierOf(book, day, config);
  return ids.map((id) => shownValue(dossier, `relationship.${id}`));
};

/** METHODS §7: economic buyer, technical buyer and user covered by two people, and the champion has left. */
const example = [
  '1,economic_buyer,executive,active,,,neutral,2026-11-19,14',
  '2,technical_buyer;user,manager,active,,,positive,2026-10-30,4',
  '3,influencer,manager,active,,,negative,2026-10-24,2',
  '4,champion,executive,left,2026-08-06,no,positive,2026-08-01,0',
];

describe('relationship (METHODS §7)', () => {
  it('the example: .50, .6667, .75 → 62.50, touches 14/4/2 → .54', () => {
    const ids = [
      'coverage',
      'threading',
      'stability',
      'index',
      'touchHhi',
      'engaged',
      'singleThreaded',
      'departures',
    ];
    expect(shown(example, ids)).toEqual([0.5, 0.6667, 0.75, 62.5, 0.54, 2, false, 1]);
  });

  it.each([
    ['90 days ago', '1,champion,,active,,,,2026-08-22,', [1, true]],
    ['91 days ago', '1,champion,,active,,,,2026-08-21,', [0, false]],
    ['a touch to come counts as none', '1,champion,,active,,,,2026-11-21,0', [0, false]],
    ['no date, but touches', '1,champion,,active,,,,,3', [1, true]],
    ['no date and no touch', '1,champion,,active,,,,,0', [0, false]],
    ['against us', '1,champion,,active,,,负面,2026-11-19,', [0, false]],
    ['no status is nobody who left', '1,champion,,,,,,2026-11-19,', [1, true]],
    ['gone', '1,champion,,left,2026-11-01,,,2026-11-01,', [0, false]],
    ['leaves later', '1,champion,,left,2026-12-01,,,2026-11-01,', [1, true]],
    ['neither date nor touches anywhere', '1,champion,,active,,,,,', ['{missing}', '{missing}']],
  ])('engaged and covered: %s', (_, row, expected) => {
    expect(shown([row], ['engaged', 'role.champion.covered'])).toEqual(expected);
  });

  it('one person is a single thread, however many roles that person holds', () => {
    const one = '1,economic_buyer;champion;sponsor;technical_buyer;user;influencer,,active,,,,2026-11-19,';
    expect(shown([one], ['coverage', 'threading', 'singleThreaded'])).toEqual([1, 0.3333, true]);
  });

  it('three people on one level are two thirds of a net, on two levels a whole one', () => {
    const people = (levels: readonly string[]) =>
      levels.map((level, index) => `${index},user,${level},active,,,,2026-11-19,`);
    expect(shown(people(['manager', 'manager', 'Manager ']), ['threading'])).toEqual([0.6667]);
    expect(shown(people(['', '', '']), ['threading'])).toEqual([0.6667]);
    expect(shown(people(['manager', 'manager', 'executive']), ['threading'])).toEqual([1]);
  });

  it.each([
    ['replaced counts half', '1,champion,,left,2026-08-01,yes,,,', 0.875],
    ['undated counts', '1,champion,,left,,,,,', 0.75],
    ['a year ago to the day', '1,champion,,left,2025-11-20,,,,', 0.75],
    ['longer ago', '1,champion,,left,2025-11-19,,,,', 1],
    [
      'all who mattered at once',
      '1,champion;economic_buyer;sponsor;technical_buyer;user,,left,2026-11-01,,,,',
      0.05,
    ],
    ['nobody left', '1,champion,,active,,,,,', 1],
    ['no status recorded', '1,champion,,,,,,2026-11-01,', '{missing}'],
  ])('stability: %s', (_, row, expected) => {
    expect(shown([row], ['stability'])).toEqual([expected]);
  });

  it('knows nothing where nothing is recorded', () => {
    const ids = ['coverage', 'engaged', 'threading', 'stability', 'index', 'touchHhi', 'singleThreaded'];
    const nothing = [
      '{missing}',
      '{missing}',
      '{missing}',
      '{missing}',
      '{nothingKnown}',
      '{missing}',
      '{missing}',
    ];
    expect(shown([], ids)).toEqual(nothing);
    expect(shown(['1,,,,,,,,'], ids)).toEqual(nothing);
    expect(shown(['1,,,active,,,,2026-11-19,'], ['coverage', 'engaged'])).toEqual(['{missing}', 1]);
    expect(shown(['1,user,,active,,,,,0'], ['touchHhi'])).toEqual(['{zeroDenominator}']);
  });

  it('weights count by proportion, and all its constants can be set', () => {
    const config = configOf(
      'assumptions: {relationship: {role_weights: {economic_buyer: 50, champion: 50, sponsor: 40, technical_buyer: 30, user: 20, influencer: 10}}}',
    );
    expect(shown(example, ['coverage', 'stability', 'index'], config)).toEqual([0.5, 0.75, 62.5]);
    const own = configOf(
      'assumptions: {relationship: {touch_days: 10, full_threading: 1, one_level_cap: 1}}',
    );
    expect(shown(example, ['coverage', 'threading'], own)).toEqual([0.25, 1]);
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const roles = fc.array(
    fc.record({ weight: fc.double({ min: 0.01, max: 50, noNaN: true }), isCovered: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 6,
    },
  );

  test.prop([roles, fc.nat(), fc.integer({ min: 2, max: 90 })], { numRuns: 1000 })(
    'coverage is a share, one more role never lowers it, and weights count by proportion',
    (list, pick, factor) => {
      const coverage = roleCoverage(list) ?? -1;
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1 + 1e-12);
      const better = list.map((role, index) =>
        index === pick % list.length ? { ...role, isCovered: true } : role,
      );
      expect(roleCoverage(better) ?? -1).toBeGreaterThanOrEqual(coverage - 1e-12);
      const scaled = list.map((role) => ({ ...role, weight: role.weight * factor }));
      expect(roleCoverage(scaled)).toBeCloseTo(coverage, 10);
    },
  );

  test.prop([fc.nat(30), fc.nat(6), fc.integer({ min: 1, max: 8 }), fc.nat(4), share], { numRuns: 1000 })(
    'threading is a share, and more people or levels never lower it',
    (people, levels, fullPeople, fullLevels, oneLevelCap) => {
      const full = { people: fullPeople, levels: fullLevels, oneLevelCap };
      const now = threading({ people, levels }, full);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(1);
      expect(threading({ people: people + 1, levels }, full)).toBeGreaterThanOrEqual(now);
      expect(threading({ people, levels: levels + 1 }, full)).toBeGreaterThanOrEqual(now);
    },
  );

  test.prop([fc.array(fc.record({ weight: share, isReplaced: fc.boolean() }), { maxLength: 8 }), share], {
    numRuns: 1000,
  })('stability is a share, and a successor never lowers it', (departures, replacedShare) => {
    const now = stability(departures, replacedShare);
    expect(now).toBeGreaterThanOrEqual(0);
    expect(now).toBeLessThanOrEqual(1);
    const replaced = departures.map((one) => ({ ...one, isReplaced: true }));
    expect(stability(replaced, replacedShare)).toBeGreaterThanOrEqual(now);
  });

  test.prop([fc.array(fc.nat(500), { minLength: 1, maxLength: 12 })], { numRuns: 1000 })(
    'concentration lies between an even spread and 1, in any order',
    (touches) => {
      const hhi = touchHhi(touches);
      if (touches.every((count) => count === 0)) {
        expect(hhi).toBeNull();
        return;
      }
      expect(hhi ?? 0).toBeGreaterThanOrEqual(1 / touches.length - 1e-12);
      expect(hhi ?? 2).toBeLessThanOrEqual(1 + 1e-12);
      expect(touchHhi([...touches].reverse())).toBe(hhi);
    },
  );
});
