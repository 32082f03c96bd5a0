import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { PortfolioAccount } from '../../../src/dossier/portfolio.ts';
import { computeUrgency } from '../../../src/engine/contract/timeline.ts';
import { rankPortfolio } from '../../../src/engine/portfolio/portfolio.ts';
import { renewalProbability } from '../../../src/engine/renewal/probability.ts';
import { absent, given } from '../../../src/facts/expression.ts';
import { fact } from '../../../src/facts/fact.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { bookOf, dossiersOf, fixtureConfig } from '../../support/books.ts';

const anchors = [
  [60, 0.8],
  [80, 0.92],
] as const;

describe('risk and priority (METHODS §15)', () => {
  it.each([
    ['X', 120_000, 55.4, 17, 29_003.55],
    ['Z', 60_000, 48, 40, 17_933.52],
    ['Y', 400_000, 82, 160, 3_870.09],
  ])('%s: %f at %f, %i days → %f', (_, arr, score, days, priority) => {
    const urgency = computeUrgency(days, null);
    const risk = arr * (1 - renewalProbability(score, anchors));
    expect(roundHalfAway(risk * Number(urgency), 2)).toBe(priority);
  });
});

describe('the portfolio (METHODS §15)', () => {
  const columns = 'account_id,name,currency,arr,contract_end,notice_days,auto_renew';
  const answers = (rows: readonly string[]) => `account_id,contact_id,date,score,scale\n${rows.join('\n')}\n`;
  const book = bookOf({
    accounts: [
      columns,
      'calm,Calm,USD,400000,2027-04-28,0,no',
      'hot,Hot,USD,120000,2026-12-31,30,no',
      'silent,Silent,USD,90000,2027-01-31,30,no',
      'auto,Auto,USD,50000,2026-12-31,60,yes',
      'gone,Gone,USD,70000,2026-05-31,,no',
      'late,Late,USD,80000,2026-10-31,,no',
      'blank,Blank,USD,,2026-12-31,,no',
      'euro,Euro,EUR,10000,2026-12-31,,no',
    ].join('\n'),
    nps: answers(
      ['calm', 'hot', 'auto', 'gone', 'late', 'blank', 'euro'].map((id) => `${id},C,2026-11-01,8,0-10`),
    ),
  });
  const dossiers = [...dossiersOf(book, fixtureConfig('sparse'), '2026-11-20').values()];
  const ids = (accounts: readonly PortfolioAccount[]) => accounts.map(({ account }) => account.id);

  it('ranks by currency; who renews by itself or has lapsed stands apart; without a score only the second list', () => {
    const [eur, usd] = rankPortfolio(dossiers);
    expect(eur?.currency).toBe('EUR');
    expect(ids(eur?.ranked ?? [])).toEqual(['euro']);
    expect(usd?.currency).toBe('USD');
    expect(ids(usd?.ranked ?? [])).toEqual(['late', 'hot', 'calm']);
    expect(ids(usd?.hidden ?? [])).toEqual(['calm', 'silent', 'hot']);
    expect(ids(usd?.committed ?? [])).toEqual(['auto']);
    expect(ids(usd?.lapsed ?? [])).toEqual(['gone']);
    expect(ids(usd?.unplaced ?? [])).toEqual(['blank']);
  });

  const money = (id: string, value: number | null) =>
    fact(id, 'money', value === null ? absent<number>({ code: 'missing' }) : given(value));
  const date = (value: string | null) =>
    fact('date', 'date', value === null ? absent<string>({ code: 'missing' }) : given(value));
  const none = fact('none', 'share', absent<number>({ code: 'missing' }));
  type Row = { id: string; arr: number; priority: number | null; notice: string | null; list: string };
  const accountOf = ({ id, arr, priority, notice, list }: Row): PortfolioAccount => ({
    account: { id, name: id, currency: 'USD' },
    contract: { arr: money('arr', arr), lastNoticeDay: date(notice), renewalDate: date('2027-01-01') },
    renewal: {
      probability: none,
      probabilityLow: none,
      probabilityHigh: none,
      outcomesNeeded: none,
      lapsedAfter: none,
      outcomes: none,
      planningPrior: fact('prior', 'flag', given(true)),
      risk: money('risk', priority),
      hiddenRisk: money('hidden', priority),
      priority: money('priority', priority),
      list: fact('list', 'code', given(list)),
    },
  });

  it('breaks ties by the nearer notice date, then the larger ARR, then id', () => {
    const tied = [
      { id: 'd', arr: 5, priority: 100, notice: null, list: 'due' },
      { id: 'c', arr: 5, priority: 100.004, notice: '2026-12-01', list: 'due' },
      { id: 'b', arr: 5, priority: 100, notice: '2026-12-01', list: 'due' },
      { id: 'a', arr: 9, priority: 100, notice: '2026-12-01', list: 'due' },
      { id: 'e', arr: 1, priority: 100, notice: '2026-11-30', list: 'due' },
    ];
    const [usd] = rankPortfolio(tied.map(accountOf));
    expect(ids(usd?.ranked ?? [])).toEqual(['e', 'a', 'b', 'c', 'd']);
  });

  const row = fc.record({
    arr: fc.integer({ min: 0, max: 5 }),
    priority: fc.option(fc.integer({ min: 0, max: 4 })),
    notice: fc.option(fc.constantFrom('2026-12-01', '2026-12-02')),
    list: fc.constantFrom('due', 'due', 'due', 'committed', 'lapsed'),
  });
  const rows = fc
    .array(row, { maxLength: 12 })
    .map((list) => list.map((one, index): Row => ({ ...one, id: `a${String(index).padStart(2, '0')}` })));

  test.prop([rows, fc.infiniteStream(fc.nat()), fc.integer({ min: 2, max: 1000 })], { numRuns: 1000 })(
    'does not depend on the order of accounts or the currency, and every account stands somewhere',
    (list, random, factor) => {
      const lists = (accounts: readonly Row[]) =>
        rankPortfolio(accounts.map(accountOf)).map((own) =>
          [own.ranked, own.hidden, own.committed, own.lapsed, own.unplaced].map(ids),
        );
      const mixed = list
        .map((one) => ({ one, at: random.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      const rich = list.map((one) => ({
        ...one,
        arr: one.arr * factor,
        priority: one.priority === null ? null : one.priority * factor,
      }));
      expect(lists(mixed)).toEqual(lists(list));
      expect(lists(rich)).toEqual(lists(list));
      expect(new Set(lists(list).flat(2))).toEqual(new Set(list.map(({ id }) => id)));
    },
  );
});
