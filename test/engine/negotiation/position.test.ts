import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  buildPosition,
  type Credit,
  type PositionInputs,
  positionClassOf,
} from '../../../src/engine/negotiation/position.ts';
import { mainRival, type Rival } from '../../../src/engine/negotiation/rivals.ts';
import { absent, given } from '../../../src/facts/expression.ts';
import { roundedValue } from '../../../src/facts/fact.ts';

const nothing = absent<number>({ code: 'missing' });
const credit = (s: number): Credit => ({ s: given(s), freshness: 1 });
const unknown: Credit = { s: nothing, freshness: 0 };

/** METHODS: X: .8785/.2792/.6250/.5000/.2188/unknown. */
const accountX: PositionInputs = {
  login: credit(0.88),
  activeUsers: credit(0.86667),
  coreFeatures: credit(0.88889),
  value: credit(0.2792),
  relationship: given(62.5),
  support: nothing,
  receivables: nothing,
  oneOff: given(60_000),
  annualPrice: given(120_000),
  threat: given(78.125),
  hasRivals: true,
  rivalEvaluation: given('present'),
};
const weights = { usage: 0.2, value: 0.2, relationship: 0.15, switching: 0.2, rival: 0.15, hygiene: 0.1 };
const position = (change: Partial<PositionInputs> = {}, scale = 1) =>
  buildPosition({ ...accountX, ...change }, (part) => given(weights[part] * scale));
const creditOf = (facts: ReturnType<typeof position>, id: string) => {
  const part = facts.positionParts.find((candidate) => candidate.id === id);
  return part?.s.value ?? part?.s.reason?.code;
};

describe('our position (METHODS §12)', () => {
  it('of account X is 50.90, at least 45.81, with 90% known', () => {
    const facts = position();
    expect(roundedValue(facts.position)).toBe(50.9);
    expect(roundedValue(facts.positionLower)).toBe(45.81);
    expect(roundedValue(facts.positionUpper)).toBe(55.81);
    expect(roundedValue(facts.positionCoverage)).toBe(0.9);
    expect(roundedValue(facts.positionClass)).toBe('balanced');
  });

  it('splits usage over three items and hygiene over two, receivables the other way round', () => {
    const clean = position({ support: given(80), receivables: given(10) });
    expect(creditOf(clean, 'hygiene')).toBeCloseTo((0.8 + 0.9) / 2, 10);
    expect(roundedValue(clean.positionCoverage)).toBe(1);
    const half = position({ support: given(80) });
    expect(roundedValue(half.positionCoverage)).toBe(0.95);
    const twoOfThree = position({ login: unknown });
    expect(roundedValue(twoOfThree.positionCoverage)).toBe(0.8333);
    expect(creditOf(twoOfThree, 'usage')).toBeCloseTo((0.86667 + 0.88889) / 2, 10);
  });

  it('counts switching in full from a year of our price on', () => {
    expect(creditOf(position({ oneOff: given(180_000) }), 'switching')).toBe(1);
    expect(creditOf(position({ oneOff: nothing }), 'switching')).toBe('missing');
    expect(creditOf(position({ annualPrice: given(0) }), 'switching')).toBe('zeroDenominator');
  });

  it('without a rival row only a confirmed "none" keeps rivals away', () => {
    const none = { hasRivals: false, threat: nothing, oneOff: nothing };
    expect(creditOf(position({ ...none, rivalEvaluation: given('confirmed_none') }), 'rival')).toBe(1);
    for (const rivalEvaluation of [given('present'), absent<string>({ code: 'missing' })])
      expect(creditOf(position({ ...none, rivalEvaluation }), 'rival')).toBe('missing');
    expect(creditOf(position({ rivalEvaluation: given('confirmed_none') }), 'rival')).toBe(0.21875);
  });

  it('leaves out what cannot apply, and is none at all where nothing is known', () => {
    const free = position({ value: { s: absent({ code: 'notApplicable' }), freshness: 0 } });
    expect(roundedValue(free.positionCoverage)).toBe(0.875);
    const blank = buildPosition(
      {
        ...accountX,
        login: unknown,
        activeUsers: unknown,
        coreFeatures: unknown,
        value: unknown,
        relationship: nothing,
        oneOff: nothing,
        threat: nothing,
      },
      (part) => given(weights[part]),
    );
    expect(blank.position.reason?.code).toBe('nothingKnown');
    expect([blank.positionLower, blank.positionUpper].map(roundedValue)).toEqual([0, 100]);
    expect(blank.positionClass.value).toBeNull();
  });

  it('has no class while less than half is known, and is as sure as its evidence is fresh', () => {
    const little = position({ relationship: nothing, oneOff: nothing, threat: nothing });
    expect(roundedValue(little.positionCoverage)).toBe(0.4);
    expect(little.positionClass.reason?.code).toBe('notEnoughCoverage');
    expect(position().position.confidence).toBeCloseTo(0.9, 10);
    const stale = position({ value: { s: given(0.2792), freshness: 0.5 } });
    expect(stale.position.confidence).toBeCloseTo(0.9 * (0.8 / 0.9), 10);
  });

  it.each([
    [65, 'strong'],
    [64.994, 'balanced'],
    [64.995, 'strong'],
    [40, 'balanced'],
    [39.99, 'weak'],
  ] as const)('%f is %s, by the rounded value', (value, name) => {
    expect(positionClassOf(value)).toBe(name);
  });

  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const maybe = fc.option(share);
  const inputs = fc
    .tuple(maybe, maybe, maybe, maybe, maybe, maybe, maybe, maybe, maybe)
    .map(([login, active, core, value, relationship, support, receivables, oneOff, threat]) => {
      const asCredit = (s: number | null) => (s === null ? unknown : credit(s));
      const index = (s: number | null) => (s === null ? nothing : given(100 * s));
      return {
        login: asCredit(login),
        activeUsers: asCredit(active),
        coreFeatures: asCredit(core),
        value: asCredit(value),
        relationship: index(relationship),
        support: index(support),
        receivables: index(receivables),
        oneOff: oneOff === null ? nothing : given(120_000 * oneOff),
        threat: index(threat),
      } satisfies Partial<PositionInputs>;
    });

  test.prop([inputs, fc.double({ min: 0.1, max: 50, noNaN: true })], { numRuns: 1000 })(
    'lower ≤ position ≤ upper within 0–100, and the scale of the weights does not matter',
    (change, scale) => {
      const facts = position(change);
      const [lo, hi] = [facts.positionLower.value ?? 0, facts.positionUpper.value ?? 100];
      expect(lo).toBeGreaterThanOrEqual(0);
      expect(hi).toBeLessThanOrEqual(100 + 1e-9);
      if (facts.position.value !== null) {
        expect(facts.position.value).toBeGreaterThanOrEqual(lo - 1e-9);
        expect(facts.position.value).toBeLessThanOrEqual(hi + 1e-9);
        expect(position(change, scale).position.value).toBeCloseTo(facts.position.value, 8);
      }
    },
  );

  test.prop([inputs, share, share], { numRuns: 1000 })(
    'more of a good thing never weakens it, and one that becomes unknown never raises the lower bound',
    (change, one, other) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const at = (s: number | null) =>
        position({ ...change, relationship: s === null ? nothing : given(100 * s) });
      expect(at(high).position.value ?? 0).toBeGreaterThanOrEqual((at(low).position.value ?? 0) - 1e-9);
      expect(at(null).positionLower.value ?? 0).toBeLessThanOrEqual(
        (at(low).positionLower.value ?? 0) + 1e-9,
      );
    },
  );
});

describe('the rival who counts', () => {
  const rival = (slug: string, threat: number | null): Rival => ({
    slug,
    name: slug,
    stage: 'quote',
    price: nothing,
    oneOff: nothing,
    riskPremium: nothing,
    threat: threat === null ? nothing : given(threat),
  });

  it('is the highest threat, ties by slug, and those whom nobody has rated last', () => {
    expect(mainRival([rival('b', 50), rival('a', 70)])?.slug).toBe('a');
    expect(mainRival([rival('b', 50.001), rival('a', 50)])?.slug).toBe('a');
    expect(mainRival([rival('a', null), rival('b', 10)])?.slug).toBe('b');
    expect(mainRival([rival('b', null), rival('a', null)])?.slug).toBe('b');
    expect(mainRival([])).toBeNull();
  });

  const threats = fc.array(fc.option(fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 6 });
  test.prop([threats, fc.integer({ min: 0, max: 9 })], { numRuns: 1000 })(
    'does not depend on the order, nor on names that keep their order',
    (levels, turn) => {
      const rated = levels.filter((level) => level !== null).map((level, index) => rival(`r${index}`, level));
      fc.pre(rated.length > 0);
      const turned = rated.map((_, index) => rated[(index + turn) % rated.length] ?? rival('', null));
      const chosen = mainRival(rated)?.slug;
      expect(mainRival(turned)?.slug).toBe(chosen);
      const renamed = turned.map((one) => ({ ...one, slug: `x-${one.slug}` }));
      expect(mainRival(renamed)?.slug).toBe(`x-${chosen}`);
    },
  );
});
