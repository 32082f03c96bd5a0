import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Account } from '../../../src/book/account.ts';
import { resolveSettings } from '../../../src/config/settings.ts';
import type { NegotiationFacts } from '../../../src/dossier/negotiation.ts';
import { buildDossier } from '../../../src/engine/build-dossier.ts';
import { buildCommercials, buildContract } from '../../../src/engine/contract/contract.ts';
import { buildTimeline } from '../../../src/engine/contract/timeline.ts';
import { buildCompetitors } from '../../../src/engine/market/competitors.ts';
import type { Cell } from '../../../src/facts/cell.ts';
import { roundedValue } from '../../../src/facts/fact.ts';
import type { Fact } from '../../../src/facts/node.ts';
import { engineSettings } from '../../../src/run/engine-settings.ts';
import { bookOf } from '../../support/books.ts';
import { type KnownIndices, negotiationOf } from '../../support/negotiations.ts';
import { parseConfig } from '../../support/parse-config.ts';

/** One account as a row of cells; an empty cell is unknown. */
const account = {
  currency: 'USD',
  arr: '120000',
  seats: '100',
  list_price_annual: '132000',
  cost_to_serve: '30000',
  contract_start: '2024-01-01',
  contract_end: '2025-12-31',
  notice_days: '60',
  auto_renew: 'no',
  billing_frequency: 'quarterly',
  uplift_cap: '0.05',
  customer_ask: '102000',
  customer_ask_final: 'no',
};
const rival = { stage: 'quote', price_annual: '96000', migration: '60000' };
const policy = `
  min_margin: 0.6
  max_discount: 0.25
  gets:
    - {id: years, type: term, years: 3, uplift: 0.03}
    - {id: advance, type: prepay}
  gives:
    - {id: later, type: terms, from_days: 30, to_days: 60}
    - {id: free, type: free_months, months: 1, importance: 3}`;
const indices: KnownIndices = { renewalProbability: 0.7583, relationship: 62.5, threats: { other: 78 } };

type Change = {
  readonly account?: Partial<Record<keyof typeof account, string>>;
  readonly rival?: Partial<typeof rival> | null;
  readonly policy?: string;
  readonly asOf?: string;
  readonly indices?: KnownIndices;
  readonly rivalName?: string;
};

const csv = (cells: Readonly<Record<string, string>>) =>
  `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`;

function read(tables: Readonly<Record<string, string>>): Account {
  const [one] = bookOf(tables).accounts;
  if (one === undefined) throw new Error('the book has no account');
  return one;
}

const settingsOf = memoise((text: string) => {
  const { config, problems } = parseConfig(`policy:${text}\n`, 'config.yaml');
  if (config === null) throw new Error(JSON.stringify(problems));
  return engineSettings(resolveSettings(config, { segment: null, accountId: 'A' }));
});

function memoise<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function negotiate(change: Change = {}): NegotiationFacts {
  const row = { account_id: 'A', name: 'Acme', ...account, ...change.account };
  const other = { account_id: 'A', competitor: change.rivalName ?? 'Other', ...rival, ...change.rival };
  const tables = { accounts: csv(row), ...(change.rival === null ? {} : { competitors: csv(other) }) };
  const settings = settingsOf(change.policy ?? policy);
  return negotiationOf(read(tables), settings, change.asOf ?? '2025-10-15', change.indices ?? indices);
}

const shown = (fact: Fact) => (fact.reason === null ? roundedValue(fact) : `{${fact.reason.code}}`);
const codes = (facts: NegotiationFacts) => facts.adviceReasons.map((reason) => reason.code);

describe('the answer to an ask', () => {
  it('below the floor says why it cannot stand: by discount, or by margin', () => {
    const low = negotiate({ account: { customer_ask: '95000' } });
    expect(shown(low.advice)).toBe('hold');
    expect(codes(low)).toEqual(['askBelowReservation', 'floorByDiscount', 'holdBetter']);
    const dear = negotiate({ account: { customer_ask: '95000', cost_to_serve: '42000' } });
    expect(shown(dear.reservationBasis)).toBe('margin');
    expect(codes(dear)).toContain('floorByMargin');
    expect(shown(dear.askMargin)).toBe(0.5579);
  });

  it('below the floor and final is to walk away or to re-scope, and that is not fragile', () => {
    const final = negotiate({ account: { customer_ask: '95000', customer_ask_final: 'yes' } });
    expect(shown(final.advice)).toBe('walk');
    expect(shown(final.fragile)).toBe(false);
    expect(codes(final)).toEqual(['askBelowReservation', 'floorByDiscount', 'askFinal', 'reScope']);
    const unknownOdds = negotiate({
      account: { customer_ask: '95000', customer_ask_final: 'yes' },
      indices: {},
    });
    expect(shown(unknownOdds.advice)).toBe('walk');
  });

  it('within authority is accepted only if that is best and something comes back', () => {
    const near = { account: { customer_ask: '119000' }, rival: null, indices: { renewalProbability: 0.5 } };
    expect(shown(negotiate(near).advice)).toBe('accept');
    expect(codes(negotiate(near))).toEqual(['withinAuthority', 'acceptBest']);
    const bare = negotiate({ ...near, policy: '\n  max_discount: 0.25' });
    expect(shown(bare.advice)).toBe('hold');
    expect(codes(bare)).toEqual(['withinAuthority', 'acceptNotWorthEnough', 'noGet', 'holdBetter']);
  });

  it('with nothing above it is accepted, or escalated where it is not ours to grant', () => {
    const high = negotiate({ account: { customer_ask: '121000' } });
    expect(shown(high.options.hold.price)).toBe('{notAboveAsk}');
    expect(shown(high.options.counter.price)).toBe('{notAboveAsk}');
    expect(shown(high.advice)).toBe('accept');
    expect(codes(high)).toEqual(['withinAuthority', 'noAlternative']);
    const tight = '\n  max_discount: 0.25\n  approvals: [{by: owner, up_to: 0.01}, {by: cfo}]';
    expect(shown(negotiate({ account: { customer_ask: '121000' }, policy: tight }).advice)).toBe('escalate');
  });

  it('counters with step 1 where step 2 is not above the ask', () => {
    expect(shown(negotiate().options.counter.price)).toBe(110_900);
    expect(shown(negotiate({ account: { customer_ask: '110900' } }).options.counter.price)).toBe(115_433.33);
    expect(shown(negotiate({ account: { customer_ask: '115500' } }).options.counter.price)).toBe(
      '{notAboveAsk}',
    );
  });

  it('without an ask values counter and hold, and advises nothing', () => {
    const silent = negotiate({ account: { customer_ask: '' } });
    expect(shown(silent.options.counter.expected)).not.toBeNull();
    expect(typeof shown(silent.options.hold.expected)).toBe('number');
    expect(shown(silent.options.hold.breakEvenProbability)).toBe('{missing}');
    expect(shown(silent.advice)).toBe('{missing}');
    expect(silent.adviceReasons).toEqual([]);
  });

  it('is not applicable once the contract has ended or renews by itself', () => {
    const expired = negotiate({ asOf: '2026-02-01' });
    expect([expired.advice, expired.fragile, expired.options.hold.price].map(shown)).toEqual(
      Array(3).fill('{expired}'),
    );
    expect([expired.opening.price, expired.packageCount].map(shown)).toEqual(['{expired}', '{expired}']);
    expect(expired.ladder).toEqual([]);
    const committed = negotiate({ account: { auto_renew: 'yes' }, asOf: '2025-11-20' });
    expect([committed.advice, committed.options.accept.expected, committed.packageCount].map(shown)).toEqual(
      Array(3).fill('{committed}'),
    );
    expect(shown(negotiate({ asOf: '2025-11-20' }).advice)).toBe('escalate');
  });
});

describe('what is missing is named', () => {
  it.each<readonly [string, Change, string, { readonly zopa?: string; readonly basis?: string }]>([
    ['no list price', { account: { list_price_annual: '' } }, '{missing}', { zopa: 'unknown' }],
    ['no largest discount', { policy: '\n  min_margin: 0.6' }, '{policyUnset}', { zopa: 'unknown' }],
    ['no ARR', { account: { arr: '' } }, '{missing}', {}],
    ['no cost to serve', { account: { cost_to_serve: '' } }, '{missing}', { basis: 'discount' }],
    ['no odds', { indices: {} }, '{nothingKnown}', {}],
    ['a floor above the list', { account: { cost_to_serve: '60000' } }, '{conflict}', { basis: 'margin' }],
  ])('%s', (_, change, advice, also) => {
    const facts = negotiate(change);
    expect(shown(facts.advice)).toBe(advice);
    if (also.zopa !== undefined) expect(shown(facts.zopa)).toBe(also.zopa);
    if (also.basis !== undefined) expect(shown(facts.reservationBasis)).toBe(also.basis);
  });

  it('a policy that contradicts itself gives no target, opening, ladder or packages', () => {
    const facts = negotiate({ account: { cost_to_serve: '60000' } });
    expect([facts.target, facts.opening, facts.floorOfLadder].map((p) => shown(p.price))).toEqual(
      Array(3).fill('{conflict}'),
    );
    expect(shown(facts.options.hold.price)).toBe('{conflict}');
    expect(shown(facts.packageCount)).toBe('{conflict}');
    expect(facts.ladder).toEqual([]);
  });

  it('a ceiling below the floor leaves no room, and the target stays at the floor', () => {
    const facts = negotiate({ rival: { price_annual: '60000' } });
    expect(shown(facts.zopa)).toBe('none');
    expect(shown(facts.target.price)).toBe(99_000);
    expect(facts.ladder).toEqual([]);
  });

  it('no price at all is no crash: zero list, zero ARR, zero seats', () => {
    for (const row of [{ list_price_annual: '0' }, { arr: '0' }, { seats: '0', arr: '' }]) {
      const facts = negotiate({ account: row });
      expect(facts.advice.value === null || typeof facts.advice.value === 'string').toBe(true);
    }
  });

  it('no packages without two priced gives', () => {
    const facts = negotiate({ policy: '\n  max_discount: 0.25\n  gets: [{id: a, type: reference}]' });
    expect(shown(facts.packageCount)).toBe('{noPackages}');
    expect(facts.packages).toEqual([]);
  });
});

describe('the ladder', () => {
  it('names where to stop: at the step without a get, at the floor, at a step larger than their move', () => {
    const facts = negotiate();
    expect(facts.ladder.map((step) => shown(step.getName))).toEqual([
      'years',
      'advance',
      '{policyUnset}',
      '{policyUnset}',
    ]);
    expect(shown(facts.ladderReach)).toBe(2);
    expect(facts.stops.map((stop) => stop.code)).toEqual([
      'stopWithoutGet',
      'stopAtReservation',
      'stopAboveTheirMove',
    ]);
    expect(facts.stops[0]?.params.price).toBe(facts.ladder[2]?.price);
  });
});

describe('what always holds (METHODS §16)', { timeout: 60_000 }, () => {
  const base = read({
    accounts: csv({ account_id: 'A', name: 'Acme', ...account }),
    competitors: csv({ account_id: 'A', competitor: 'Other', ...rival }),
  });
  const dossier = buildDossier(base, settingsOf(policy), '2025-10-15');
  const amount = (min: number, max: number) => fc.integer({ min, max });
  const scenario = fc.record({
    arr: amount(20_000, 400_000),
    list: amount(20_000, 500_000),
    cost: amount(0, 120_000),
    cap: fc.option(fc.integer({ min: 0, max: 15 })),
    ask: fc.option(amount(10_000, 400_000)),
    isFinal: fc.boolean(),
    price: amount(20_000, 300_000),
    oneOff: amount(0, 200_000),
    stage: fc.constantFrom('quote', 'pilot', 'demo'),
    p0: fc.option(fc.double({ min: 0.05, max: 0.99, noNaN: true })),
    threat: amount(0, 100),
  });
  type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;
  /** The figures of a scenario put into the cells of one account, which is much faster than reading them. */
  const at = (
    s: Scenario,
    factor = 1,
    { text = policy, rivalName = 'Other' }: { text?: string; rivalName?: string } = {},
  ): NegotiationFacts => {
    const cellOf = <T>(value: T | null): Cell<T> => ({
      value,
      state: value === null ? 'unknown' : 'known',
      place: { file: 'test.csv', column: 'x' },
      audience: 'internal',
    });
    const money = (value: number | null) => cellOf(value === null ? null : value * factor);
    const [other] = base.rows.competitors;
    if (other === undefined) throw new Error('the book has no rival');
    const changed: Account = {
      ...base,
      row: {
        ...base.row,
        arr: money(s.arr),
        list_price_annual: money(s.list),
        cost_to_serve: money(s.cost),
        uplift_cap: cellOf(s.cap === null ? null : s.cap / 100),
        customer_ask: money(s.ask),
        customer_ask_final: cellOf(s.isFinal),
      },
      rows: {
        ...base.rows,
        competitors: [
          {
            ...other,
            competitor: cellOf(rivalName),
            stage: cellOf(s.stage),
            price_annual: money(s.price),
            migration: money(s.oneOff),
          },
        ],
      },
    };
    const known = {
      ...(s.p0 === null ? {} : { renewalProbability: s.p0 }),
      relationship: 62.5,
      support: 70,
      receivables: 10,
      threats: { other: s.threat, 'x-other': s.threat },
    };
    return negotiationOf(changed, settingsOf(text), '2025-10-15', known, (context) => {
      const commercials = buildCommercials(context);
      return {
        ...dossier,
        contract: buildContract(context, commercials, buildTimeline(context), null),
        competitors: buildCompetitors(context, commercials),
      };
    });
  };
  const decisions = (facts: NegotiationFacts) =>
    [
      facts.advice,
      facts.fragile,
      facts.zopa,
      facts.positionClass,
      facts.reservationBasis,
      facts.belowCurrent,
      facts.packageCount,
      facts.ladderReach,
      facts.ask.approver,
    ].map(shown);

  test.prop([scenario], { numRuns: 1000 })(
    'prices, ladder, packages and options keep their order, and nothing is without value and reason',
    (s) => {
      const facts = at(s);
      const [r, m, t, o] = [facts.reservation, facts.floorOfLadder, facts.target, facts.opening].map(
        ({ price }) => price.value,
      );
      if (r != null && m != null && t != null && o != null) {
        const roof = Math.min(s.list, s.cap === null ? Number.POSITIVE_INFINITY : s.arr * (1 + s.cap / 100));
        const order = [r, m, t, o, roof];
        for (const [index, price] of order.slice(1).entries())
          expect(price).toBeGreaterThanOrEqual((order[index] ?? 0) - 0.01);
        const steps = facts.ladder.map((step) => step.concession.value ?? 0);
        if (steps.length > 0) expect(steps.reduce((sum, step) => sum + step, 0)).toBeCloseTo(o - m, 4);
        for (const [index, step] of steps.slice(1).entries()) expect(step).toBeLessThan(steps[index] ?? 0);
        for (const one of facts.packages) {
          expect(one.price.value).toBeGreaterThanOrEqual(r - 0.01);
          expect(one.price.value).toBeLessThanOrEqual(o + 0.01);
        }
      }
      const values = facts.packages.map((one) => one.value.value ?? 0);
      if (values.length > 0)
        expect(Math.max(...values)).toBeLessThanOrEqual(1.02 * Math.min(...values) + 0.01);
      for (const { price, value, breakEvenProbability, probability } of Object.values(facts.options)) {
        for (const fact of [price, value, breakEvenProbability, probability])
          expect(fact.value === null).toBe(fact.reason !== null);
        expect(probability.value ?? 0.5).toBeGreaterThanOrEqual(0);
        expect(probability.value ?? 0.5).toBeLessThanOrEqual(1);
        if (s.ask !== null && value.value !== null && price.value !== s.ask)
          expect(price.value).toBeGreaterThan(s.ask);
      }
    },
  );

  test.prop([scenario, fc.constantFrom(10, 100)], { numRuns: 1000 })(
    'another currency changes no decision',
    (s, factor) => {
      expect(decisions(at(s, factor))).toEqual(decisions(at(s)));
    },
  );

  test.prop([scenario], { numRuns: 1000 })('names that keep their order change no decision', (s) => {
    const renamed = at(s, 1, { text: policy.replaceAll('id: ', 'id: x-'), rivalName: 'X Other' });
    const plain = at(s);
    expect(decisions(renamed)).toEqual(decisions(plain));
    expect(renamed.packages.map((one) => [one.give, one.get].map(shown))).toEqual(
      plain.packages.map((one) => [one.give, one.get].map((fact) => `x-${shown(fact)}`)),
    );
  });

  test.prop([scenario], { numRuns: 1000 })('fragile is what turns with the odds ten points off', (s) => {
    const p0 = s.p0;
    fc.pre(p0 !== null && p0 > 0.15 && p0 < 0.85);
    const facts = at(s);
    const [low, high] = [-0.1, 0.1].map((shift) => shown(at({ ...s, p0: (p0 ?? 0) + shift }).advice));
    expect([facts.adviceLow, facts.adviceHigh].map(shown)).toEqual([low, high]);
    if (facts.advice.value !== null)
      expect(shown(facts.fragile)).toBe([low, high].some((advice) => advice !== shown(facts.advice)));
  });

  test.prop([scenario, fc.double({ min: 0.01, max: 0.2, noNaN: true })], { numRuns: 1000 })(
    'better odds never make a higher price less advisable',
    (s, more) => {
      fc.pre(s.p0 !== null && s.p0 + more < 1);
      const [low, high] = [at(s), at({ ...s, p0: (s.p0 ?? 0) + more })];
      for (const name of ['counter', 'hold'] as const) {
        const [worse, better] = [low.options[name].probability, high.options[name].probability];
        if (worse.value !== null) expect(better.value).toBeGreaterThanOrEqual(worse.value);
      }
      if (low.advice.value === 'hold') expect(['accept', 'escalate']).not.toContain(high.advice.value);
    },
  );
});
