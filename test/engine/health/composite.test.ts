import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { freshness, isStale } from '../../../src/engine/freshness.ts';
import { computeComposite, interpolate } from '../../../src/engine/health/composite.ts';
import { bandOf, confidenceLevel, gradeOf } from '../../../src/engine/health/grade.ts';
import { netPromoterScore } from '../../../src/engine/health/nps.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';

const bands = { green: 80, yellow: 60 };

/** Account X of METHODS §4: weight and s of each item; null while unknown. */
const accountX: readonly (readonly [number, number | null])[] = [
  [10, 0.88],
  [10, 13 / 15],
  [10, 8 / 9],
  [15, 0.5584142857 / 2],
  [10, 0.5],
  [5, null],
  [10, 7 / 15],
  [5, 0.9375],
  [10, 0.5],
  [5, null],
  [5, 0],
  [5, 0],
];

const items = (pairs: readonly (readonly [number, number | null])[], fresh = 1) =>
  pairs.map(([weight, s]) => ({ weight, s, freshness: fresh }));

describe('composite (METHODS §0, §4)', () => {
  it('scores account X', () => {
    const card = computeComposite(items(accountX));
    expect(roundHalfAway(card.score ?? 0, 1)).toBe(55.4);
    expect(roundHalfAway(card.lower ?? 0, 1)).toBe(49.9);
    expect(roundHalfAway(card.upper ?? 0, 1)).toBe(59.9);
    expect(card.coverage).toBeCloseTo(0.9, 10);
  });

  it('gives a worse lower bound no better grade when bad items are hidden', () => {
    const hidden = accountX.map(([weight, s], index): readonly [number, number | null] =>
      index >= 10 ? [weight, null] : [weight, s],
    );
    const card = computeComposite(items(hidden));
    expect(roundHalfAway(card.score ?? 0, 1)).toBe(62.4);
    expect(roundHalfAway(card.lower ?? 0, 1)).toBe(49.9);
    expect(card.coverage).toBeCloseTo(0.8, 10);
    expect(gradeOf({ score: 62.4, lower: 49.9, coverage: 0.8 }, bands)).toBe('yellow');
    expect(bandOf(49.9, bands)).toBe('red');
  });

  it('reproduces a published weighted score (GOLD)', () => {
    const card = computeComposite(
      items([
        [20, 0.47],
        [15, 0.59],
        [22, 0.21],
      ]),
    );
    expect(roundHalfAway(card.score ?? 0, 2)).toBe(40.12);
  });

  it('has an interval but no score while nothing is known, and nothing at all without items', () => {
    expect(computeComposite(items([[10, null]]))).toEqual({
      score: null,
      lower: 0,
      upper: 100,
      coverage: 0,
      confidence: 0,
    });
    expect(computeComposite([]).lower).toBeNull();
  });

  const pairs = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 50 }), fc.option(fc.double({ min: 0, max: 1, noNaN: true }))),
    { minLength: 1, maxLength: 14 },
  );

  test.prop([pairs], { numRuns: 1000 })('0 ≤ lower ≤ score ≤ upper ≤ 100', (card) => {
    const { score, lower, upper, coverage, confidence } = computeComposite(items(card));
    expect(lower).toBeGreaterThanOrEqual(0);
    expect(upper).toBeLessThanOrEqual(100 + 1e-9);
    expect(coverage).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1 + 1e-12);
    if (score !== null) {
      expect(lower ?? 0).toBeLessThanOrEqual(score + 1e-9);
      expect(score).toBeLessThanOrEqual((upper ?? 100) + 1e-9);
    }
  });

  test.prop([pairs, fc.nat()], { numRuns: 1000 })(
    'an item that becomes unknown never raises the lower bound',
    (card, pick) => {
      const index = pick % card.length;
      const hidden = card.map(([weight, s], i): [number, number | null] => [weight, i === index ? null : s]);
      expect(computeComposite(items(hidden)).lower ?? 0).toBeLessThanOrEqual(
        (computeComposite(items(card)).lower ?? 0) + 1e-9,
      );
    },
  );

  test.prop([pairs, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true })], { numRuns: 1000 })(
    'a better item never lowers the score',
    (card, pick, lift) => {
      const index = pick % card.length;
      const better = card.map(([weight, s], i): [number, number | null] => [
        weight,
        i === index && s !== null ? s + (1 - s) * lift : s,
      ]);
      expect(computeComposite(items(better)).score ?? 0).toBeGreaterThanOrEqual(
        (computeComposite(items(card)).score ?? 0) - 1e-9,
      );
    },
  );

  test.prop([pairs, fc.integer({ min: 2, max: 9 })], { numRuns: 1000 })(
    'weights count only by their proportion',
    (card, factor) => {
      const scaled = computeComposite(
        items(card.map(([weight, s]): [number, number | null] => [weight * factor, s])),
      );
      const plain = computeComposite(items(card));
      expect(scaled.score ?? -1).toBeCloseTo(plain.score ?? -1, 8);
      expect(scaled.lower ?? -1).toBeCloseTo(plain.lower ?? -1, 8);
    },
  );
});

describe('grade', () => {
  it.each([
    [79.9, 70, 0.9, 'yellow'],
    [80, 60, 0.9, 'green'],
    [80, 59.9, 0.9, 'yellow'],
    [90, 80, 0.69, 'yellow'],
    [90, 80, 0.49, 'none'],
    [59.9, 40, 0.5, 'red'],
  ] as const)('%f with lower %f at coverage %f is %s', (score, lower, coverage, grade) => {
    expect(gradeOf({ score, lower, coverage }, bands)).toBe(grade);
  });

  it.each([
    [0.8, 'high'],
    [0.7999, 'medium'],
    [0.6, 'medium'],
    [0.4, 'low'],
    [0.3999, 'insufficient'],
  ] as const)('confidence %f is %s', (share, level) => {
    expect(confidenceLevel(share)).toBe(level);
  });
});

describe('anchors', () => {
  it.each([
    [0, 0],
    [3, 0.7],
    [4.2, 0.88],
    [5, 1],
    [9, 1],
    [-1, 0],
  ])('login %f days → %f', (days, s) => {
    expect(
      interpolate(
        [
          [0, 0],
          [3, 0.7],
          [5, 1],
        ],
        days,
      ),
    ).toBeCloseTo(s, 10);
  });

  it('reads a falling scale: reply of 30 hours → .9375', () => {
    expect(
      interpolate(
        [
          [24, 1],
          [72, 0.5],
          [120, 0],
        ],
        30,
      ),
    ).toBeCloseTo(0.9375, 10);
  });
});

describe('freshness and NPS', () => {
  it('NPS aged 250 days counts .61', () => {
    expect(roundHalfAway(freshness(250, 180, 0.5), 2)).toBe(0.61);
    expect(freshness(null, 180, 0.5)).toBe(0.5);
    expect(freshness(180, 180, 0.5)).toBe(1);
    expect(isStale(360, 180)).toBe(true);
    expect(isStale(359, 180)).toBe(false);
  });

  it('3 promoters, 2 passives, 1 detractor → 33.33 ± 30.43', () => {
    const nps = netPromoterScore([9, 10, 9, 7, 8, 6]);
    expect(nps.score).toBeCloseTo(33.33, 2);
    expect(nps.standardError).toBeCloseTo(30.43, 2);
  });
});
