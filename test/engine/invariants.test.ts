import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import { roundedValue } from '../../src/facts/fact.ts';
import {
  bookFile,
  bookOf,
  dossierOf,
  dossiersOf,
  fixtureConfig,
  fixtureDays,
  fixtureDossiers,
  fixtureFiles,
  shownValue,
  textOf,
} from '../support/books.ts';

const names = ['northwind', 'account-x', 'taishan', 'sparse'] as const;

describe('every fact of every fixture', () => {
  it.each(names)('%s: is a value or a reason, never NaN, and its parents stand in the ledger', (name) => {
    for (const dossier of fixtureDossiers(name).values()) {
      for (const fact of dossier.ledger.facts.values()) {
        expect(fact.value === null, fact.id).toBe(fact.reason !== null);
        if (typeof fact.value === 'number') expect(Number.isFinite(fact.value), fact.id).toBe(true);
        expect(fact.confidence, fact.id).toBeGreaterThanOrEqual(0);
        expect(fact.confidence, fact.id).toBeLessThanOrEqual(1);
      }
    }
  });

  it.each(names)('%s: the impacts add up to score − 70, ROI is BCR − 1, R ≤ M ≤ T ≤ O', (name) => {
    for (const { health, value, negotiation } of fixtureDossiers(name).values()) {
      for (const card of [health.card, health.weekly]) {
        if (card.score.value === null) continue;
        const sum = card.items.reduce((total, item) => total + (item.impact.value ?? 0), 0);
        expect(sum).toBeCloseTo(card.score.value - 70, 8);
      }
      const { ratio, bcr } = value.scenarios.conservative;
      if (ratio.value !== null && bcr.value !== null) expect(ratio.value).toBeCloseTo(bcr.value - 1, 10);
      const prices = [
        negotiation.reservation,
        negotiation.floorOfLadder,
        negotiation.target,
        negotiation.opening,
      ].flatMap(({ price }) => roundedValue(price) ?? []);
      expect([...prices].sort((a, b) => a - b)).toEqual(prices);
    }
  });
});

describe('what must not matter', () => {
  const files = fixtureFiles('account-x');
  const config = fixtureConfig('account-x');
  const day = fixtureDays['account-x'];
  const plain = new Map(
    [...fixtureDossiers('account-x').values()].flatMap((dossier) =>
      [...dossier.ledger.facts.values()].map((fact) => [fact.id, roundedValue(fact)] as const),
    ),
  );
  const valuesOf = (book: ReturnType<typeof readBook>, asOf: string) =>
    new Map(
      [...dossiersOf(book, config, asOf).values()].flatMap((dossier) =>
        [...dossier.ledger.facts.values()].map((fact) => [fact.id, roundedValue(fact)] as const),
      ),
    );

  test.prop([fc.integer({ min: 0, max: 1_000_000 })], { numRuns: 60 })('the order of rows', (seed) => {
    let state = seed;
    const random = () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    const shuffled = files.map((file) => {
      const [header, ...rows] = textOf(file).trimEnd().split('\n');
      const mixed = rows
        .map((row) => ({ row, at: random() }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      return bookFile(file.name, [header, ...mixed].join('\n'));
    });
    expect(Object.fromEntries(valuesOf(readBook(shuffled), day))).toEqual(Object.fromEntries(plain));
  });

  it('a shift of all dates by 28 years', () => {
    const shift = (text: string) =>
      text.replace(/\b(20\d\d)-(\d\d)/g, (_, year: string, month: string) => `${Number(year) + 28}-${month}`);
    const shifted = valuesOf(
      readBook(files.map((file) => bookFile(file.name, shift(textOf(file))))),
      shift(day),
    );
    for (const [id, value] of plain) {
      if (typeof value === 'number' || typeof value === 'boolean')
        expect(shifted.get(shift(id)), id).toBe(value); // an event is named after its day
    }
  });
});

describe('unknown is not good', () => {
  const base = {
    accounts: 'account_id,name,arr,seats,currency,contract_end\nA,Acme,1000,10,USD,2026-12-31\n',
    usage: 'account_id,month,metric,value\nA,2026-10,active_users,9\nA,2026-10,login_days_per_week,4\n',
  };

  it('the lower bound of health counts what is unknown as nothing', () => {
    const dossier = dossierOf(base, '2026-11-10');
    expect(shownValue(dossier, 'health.grade')).toBe('none');
    expect(shownValue(dossier, 'health.upper')).toBeGreaterThan(90);
    expect(shownValue(dossier, 'health.lower')).toBeLessThan(20);
  });

  it('a risk flag without a date confirms nothing', () => {
    const undated = dossierOf(
      { ...base, signals: 'account_id,signal,state,observed_on\nA,budget_cut,confirmed_none,\n' },
      '2026-11-10',
    );
    const dated = dossierOf(
      { ...base, signals: 'account_id,signal,state,observed_on\nA,budget_cut,confirmed_none,2026-11-01\n' },
      '2026-11-10',
    );
    expect(shownValue(undated, 'health.item.budgetCut.s')).toBe('{missing}');
    expect(shownValue(dated, 'health.item.budgetCut.s')).toBe(1);
  });

  it('usage that is twice too old says nothing about seats', () => {
    expect(shownValue(dossierOf(base, '2027-01-28'), 'seats.utilisation')).toBe(0.9);
    expect(shownValue(dossierOf(base, '2027-01-29'), 'seats.utilisation')).toBe('{stale}');
  });

  it('a partial month is no drop', () => {
    const partial = { ...base, usage: `${base.usage}A,2026-11,active_users,2\n` };
    expect(shownValue(dossierOf(partial, '2026-11-30'), 'usage.active-users.last')).toBe(9);
    expect(shownValue(dossierOf(partial, '2026-12-01'), 'usage.active-users.last')).toBe(2);
  });

  it('a book that says nothing gives questions, not numbers', () => {
    const dossier = dossierOf({ accounts: 'account_id,name\nA,Acme\n' }, '2026-11-10');
    expect(dossier.questions.map((question) => question.code)).toEqual(
      expect.arrayContaining(['contractEnd', 'arr', 'people', 'goals']),
    );
    expect(shownValue(dossier, 'negotiation.target')).toBe('{missing}');
    expect(bookOf({ accounts: 'account_id,name\nA,Acme\n' }).problems).toEqual([]);
  });
});
