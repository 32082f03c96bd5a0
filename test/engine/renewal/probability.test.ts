import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  type CurveAnchors,
  curveThrough,
  renewalProbability,
  withHistory,
} from '../../../src/engine/renewal/probability.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';

const anchors: CurveAnchors = [
  [60, 0.8],
  [80, 0.92],
];

describe('renewal probability (METHODS §5)', () => {
  it('runs through its anchors with a = −1.781864 and b = 0.052803', () => {
    const { intercept, slope } = curveThrough(anchors);
    expect(roundHalfAway(intercept, 6)).toBe(-1.781864);
    expect(roundHalfAway(slope, 6)).toBe(0.052803);
    expect(renewalProbability(60, anchors)).toBeCloseTo(0.8, 12);
    expect(renewalProbability(80, anchors)).toBeCloseTo(0.92, 12);
  });

  it.each([
    [55.4, 0.7583],
    [49.9, 0.7012],
    [59.9, 0.7992],
    [0, 0.1441],
    [100, 0.9706],
  ])('a score of %f → %f', (score, p) => {
    expect(roundHalfAway(renewalProbability(score, anchors), 4)).toBe(p);
  });

  it('13 of 20 own outcomes move a prior of .80 to .7000', () => {
    expect(withHistory(0.8, { renewed: 13, total: 20 }, 10)).toBeCloseTo(0.7, 12);
    expect(withHistory(0.8, { renewed: 0, total: 0 }, 10)).toBeCloseTo(0.8, 12);
    expect(withHistory(0.8, { renewed: 0, total: 0 }, 0)).toBe(0.8);
  });

  const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const score = fc.double({ min: 0, max: 100, noNaN: true });
  const curve = fc.tuple(score, fc.double({ min: 1, max: 60, noNaN: true }), share, share).map(
    ([x, width, p, q]): CurveAnchors => [
      [x, Math.min(p, q)],
      [x + width, Math.max(p, q)],
    ],
  );

  test.prop([curve, score, score], { numRuns: 1000 })(
    'stays between 0 and 1, and a higher score never lowers it',
    (points, a, b) => {
      const [low, high] = [
        renewalProbability(Math.min(a, b), points),
        renewalProbability(Math.max(a, b), points),
      ];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(high).toBeGreaterThanOrEqual(low);
    },
  );

  test.prop([share, fc.nat(500), fc.nat(500), fc.double({ min: 0, max: 100, noNaN: true })], {
    numRuns: 1000,
  })(
    'own history keeps it between 0 and 1, and one more renewal never lowers it',
    (prior, renewed, lost, weight) => {
      const total = renewed + lost + 1;
      const [before, after] = [
        withHistory(prior, { renewed, total }, weight),
        withHistory(prior, { renewed: renewed + 1, total }, weight),
      ];
      expect(before).toBeGreaterThanOrEqual(0);
      expect(after).toBeLessThanOrEqual(1 + 1e-12);
      expect(after).toBeGreaterThanOrEqual(before);
    },
  );
});
