import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { emptyConfig } from '../../src/config/config.ts';
import { buildCall } from '../../src/engine/call/call.ts';
import type { Context } from '../../src/engine/context.ts';
import { buildCommercials } from '../../src/engine/contract/contract.ts';
import { buildCompetitors } from '../../src/engine/market/competitors.ts';
import { buildPeople } from '../../src/engine/people/people.ts';
import { buildReceivables } from '../../src/engine/receivables/receivables.ts';
import { buildRelationship } from '../../src/engine/relationship/relationship.ts';
import { buildSupport } from '../../src/engine/support/support.ts';
import { roundedValue } from '../../src/facts/fact.ts';
import type { Fact } from '../../src/facts/node.ts';
import { configOf } from '../support/books.ts';
import { contextOf } from '../support/context.ts';

/** METHODS §16 for §6–§8, §10 and §14: what holds for every book, however odd. */
const day = '2026-11-20';

const one = (...values: readonly string[]) => fc.constantFrom(...values);
const date = one(
  '',
  '2026-11-20',
  '2026-11-19',
  '2026-09-01',
  '2026-05-02',
  '2025-11-20',
  '2024-02-29',
  '2026-12-24',
);
const moment = fc.tuple(date, one('', ' 09:00', ' 23:59')).map(([on, at]) => (on === '' ? '' : on + at));
const money = one('', '0', '1', '500', '99999.99', '30000', '480000');
const share = one('', '0', '0.3', '1', '-0.4');

const ticket = fc.tuple(
  one('P0', 'P1', 'P2', 'P3', ''),
  one('fault', 'outage', 'feature_request', ''),
  moment,
  moment,
  moment,
  moment,
  one('', 'open', 'closed'),
);
const contact = fc.tuple(
  one('', 'champion', 'economic_buyer;user', 'influencer'),
  one('', 'manager', 'Manager', 'executive'),
  one('', 'active', 'left'),
  date,
  one('', 'yes', 'no'),
  one('', 'negative', 'positive'),
  date,
  one('', '0', '3', '12'),
);
const invoice = fc.tuple(
  date,
  one('2026-11-20', '2026-10-21', '2026-08-22', '2026-01-01', '2027-01-01'),
  money,
  one('', '0', '250', '-10'),
  one('', 'USD'),
  one('', 'open', 'paid', 'disputed', 'credit'),
);
const rival = fc.tuple(
  one('Rival', 'Other'),
  one('', 'none', 'mentioned', 'demo', 'pilot', 'quote'),
  share,
  share,
  share,
  money,
  one('', 'month', 'seat_month'),
  money,
  money,
  date,
);
const meeting = fc.tuple(
  one('2026-11-19', '2026-11-20', '2026-11-25', '2026-03-01'),
  one('', 'busy', 'material;follow_up', 'agreed', 'invalid', 'refused;question'),
);

const columns = {
  tickets: 'severity,kind,opened_at,acknowledged_at,plan_at,resolved_at,status',
  stakeholders: 'roles,level,status,left_on,replaced,sentiment,last_touch,touches_90d',
  invoices: 'issued,due,amount,balance,currency,status',
  competitors:
    'competitor,stage,buyer_access,must_have_fit,price_pull,price_annual,price_unit,migration,exit_cost,observed_on',
  meetings: 'date,outcome',
} as const;
const ids = { tickets: 'ticket_id', stakeholders: 'contact_id', invoices: 'invoice_id' } as const;
const amounts = new Set(['arr', 'amount', 'balance', 'price_annual', 'migration', 'exit_cost']);

type Table = keyof typeof columns;
type Rows = Readonly<Record<Table, readonly (readonly string[])[]>>;
const many = (row: fc.Arbitrary<readonly string[]>) => fc.array(row, { maxLength: 5 });
const rows: fc.Arbitrary<Rows> = fc.record({
  tickets: many(ticket),
  stakeholders: many(contact),
  invoices: many(invoice),
  competitors: many(rival),
  meetings: many(meeting),
});
const head = fc.record({ arr: one('', '0', '120000'), seats: one('', '0', '80') });
type Head = { readonly arr: string; readonly seats: string };

type Change = { readonly factor?: number; readonly isTurned?: boolean; readonly prefix?: string };

/** The book as CSV, every row with an id of its own, in another currency, order of rows, or with other ids. */
function bookOfRows(
  { arr, seats }: Head,
  all: Rows,
  { factor = 1, isTurned = false, prefix = 'n' }: Change = {},
): Readonly<Record<string, string>> {
  const scaled = (column: string, cell: string) =>
    amounts.has(column) && cell !== '' ? String(Number(cell) * factor) : cell;
  const tables = Object.entries(columns).map(([name, header]) => {
    const key = name in ids ? ids[name as keyof typeof ids] : null;
    const names = header.split(',');
    const lines = all[name as Table].map((cells, index) => {
      const own = cells.map((cell, at) => scaled(names[at] ?? '', cell)).join(',');
      return `A${key === null ? '' : `,${prefix}${index}`},${own}`;
    });
    const ordered = isTurned ? [...lines].reverse() : lines;
    return [name, [`account_id${key === null ? '' : `,${key}`},${header}`, ...ordered].join('\n')];
  });
  return {
    ...Object.fromEntries(tables),
    accounts: `account_id,name,currency,arr,seats\nA,Acme,USD,${scaled('arr', arr)},${seats}\n`,
  };
}

function factsOf(context: Context): readonly Fact[] {
  const commercials = buildCommercials(context);
  const found: Fact[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && part.kind === 'fact') found.push(part as Fact);
    else Object.values(part).forEach(visit);
  };
  visit([
    buildSupport(context, commercials.seats),
    buildRelationship(context, buildPeople(context)),
    buildReceivables(context),
    buildCompetitors(context, commercials),
    buildCall(context),
  ]);
  return found;
}

const shownOf = (fact: Fact) => roundedValue(fact) ?? `{${fact.reason?.code}}`;
const numberOf = (facts: readonly Fact[], id: string) => {
  const found = facts.find((fact) => fact.id === id);
  const value = found === undefined ? null : roundedValue(found);
  return typeof value === 'number' ? value : null;
};

/** What is wrong with a fact by itself: neither value nor reason, or outside of what its unit allows. */
function flawOf({ id, unit, value, reason, confidence, audience, from }: Fact): readonly string[] {
  const isWithin = (least: number, most: number) =>
    typeof value !== 'number' || (value >= least && value <= most + 1e-9);
  const isScore = /\.(index|threat|threatLower|threatUpper)$/.test(id);
  return [
    ...((value === null) === (reason === null) ? ['value and reason'] : []),
    ...(typeof value === 'number' && !Number.isFinite(value) ? ['not finite'] : []),
    ...(confidence >= 0 && confidence <= 1 ? [] : ['confidence']),
    ...(audience === 'shareable' && from.audience === 'internal' ? ['audience'] : []),
    ...(unit !== 'share' || isWithin(0, 1) ? [] : ['share']),
    ...(!isScore || isWithin(0, 100) ? [] : ['score']),
  ].map((flaw) => `${id}: ${flaw} ${value}`);
}

/** Facts that are not as they were: the same but for their amounts, which are to be `factor` times as large. */
function changesOf(plain: readonly Fact[], other: readonly Fact[], factor = 1): readonly string[] {
  const others = new Map(other.map((fact) => [fact.id.replace(/\.zz(?=\d\.)/, '.n'), fact]));
  return plain.flatMap((fact) => {
    const counterpart = others.get(fact.id);
    if (counterpart === undefined) return [`${fact.id}: gone`];
    const isScaled =
      factor !== 1 && fact.unit === 'money' && fact.value !== null && counterpart.value !== null;
    const isSame = isScaled
      ? Math.abs(Number(counterpart.value) / factor - Number(fact.value)) < 1e-4
      : shownOf(counterpart) === shownOf(fact);
    return isSame ? [] : [`${fact.id}: ${shownOf(fact)} became ${shownOf(counterpart)}`];
  });
}

const tenfold = configOf(
  [
    'assumptions:',
    '  support: {index_weights: {load: 4, breaches: 3, open: 3}}',
    '  relationship:',
    '    role_weights: {economic_buyer: 2.5, champion: 2.5, sponsor: 2, technical_buyer: 1.5, user: 1, influencer: 0.5}',
    '    index_weights: {coverage: 4, threading: 3, stability: 3}',
    '  competition: {threat_weights: {stage: 3.5, buyer_access: 2, must_have_fit: 2.5, price_pull: 2}}',
  ].join('\n'),
);

/** The calendar repeats itself after 28 years; every day of it is then told as of now. */
function in28Years(tables: Readonly<Record<string, string>>): readonly Fact[] {
  const shift = (text: string, years: number) =>
    text.replace(/\b(20\d\d)(?=-\d\d-\d\d)/g, (year) => String(Number(year) + years));
  const later = Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, shift(text, 28)]));
  return factsOf(contextOf(later, shift(day, 28))).map((fact) =>
    typeof fact.value === 'string' ? { ...fact, value: shift(fact.value, -28) } : fact,
  );
}

const slow = 300_000;

describe('every state of an account', () => {
  test.prop([head, rows], { numRuns: 1000 })(
    'lies within its bounds, and does not depend on order of rows, ids, currency, scale of weights or epoch',
    (own, all) => {
      const plain = factsOf(contextOf(bookOfRows(own, all), day));
      expect(plain.flatMap(flawOf)).toEqual([]);
      for (const name of ['rival', 'other']) {
        const bounds = ['threatLower', 'threat', 'threatUpper'].flatMap(
          (key) => numberOf(plain, `competition.${name}.${key}`) ?? [],
        );
        expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      }
      const under = (change: Change, config = emptyConfig) =>
        factsOf(contextOf(bookOfRows(own, all, change), day, config));
      expect(changesOf(plain, under({ isTurned: true }))).toEqual([]);
      expect(changesOf(plain, under({ factor: 10 }), 10)).toEqual([]);
      expect(changesOf(plain, under({}, tenfold))).toEqual([]);
      expect(changesOf(plain, under({ prefix: 'zz' }))).toEqual([]);
      expect(changesOf(plain, in28Years(bookOfRows(own, all)))).toEqual([]);
    },
    slow,
  );

  test.prop([head, rows, fc.nat()], { numRuns: 1000 })(
    'gets no better from a judgement on a rival that nobody knows any more',
    (own, all, pick) => {
      const judged = all.competitors
        .map((cells) => ['Rival', ...cells.slice(1, 9), '2026-11-19'])
        .slice(0, 1);
      const hidden = judged.map((cells) => cells.map((cell, at) => (at === 1 + (pick % 4) ? '' : cell)));
      const lower = (competitors: Rows['competitors']) => {
        const context = contextOf(bookOfRows(own, { ...all, competitors }), day);
        return buildCompetitors(context, buildCommercials(context))[0]?.threatLower.value ?? 0;
      };
      expect(lower(hidden)).toBeLessThanOrEqual(lower(judged) + 1e-9);
    },
    slow,
  );
});
