import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthFromIndex, monthIndex } from '../../../src/engine/usage/months.ts';
import { computeTrend, type MonthPoint, type Trend } from '../../../src/engine/usage/trend.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { examples } from '../statistics/examples.ts';
import { in28Years, pointAt, seriesOf, settings } from './series-of.ts';

const runs = { numRuns: 1000 };
const trendOf = (values: readonly (number | null)[]) => computeTrend(seriesOf(values), settings);

/** The numbers as they are shown. */
function shown(trend: Trend) {
  const round = (value: number | null) => (value === null ? null : roundHalfAway(value, 4));
  return {
    class: trend.class,
    strong: trend.strong,
    s: trend.s,
    p: round(trend.p),
    slope: round(trend.slope),
    relativeSlope: round(trend.relativeSlope),
  };
}

describe('computeTrend', () => {
  it.each([
    ['rising', { class: 'growing', strong: true, s: 24, p: 0.0017, slope: 1.6667, relativeSlope: 0.0366 }],
    [
      'droppingLast',
      { class: 'declining', strong: true, s: -60, p: 0, slope: -2.7321, relativeSlope: -0.0248 },
    ],
    ['level', { class: 'stable', strong: false, s: -6, p: 0.6896, slope: 0, relativeSlope: 0 }],
    [
      'fallingLately',
      { class: 'stable', strong: false, s: -8, p: 0.6384, slope: -1.125, relativeSlope: -0.0053 },
    ],
    ['byHand', { class: 'growing', strong: true, s: 54, p: 0.0024, slope: 0.5667, relativeSlope: 0.0362 }],
  ] as const)('reproduces the series %s', (name, expected) => {
    expect(shown(trendOf(examples[name]))).toEqual(expected);
  });

  it('counts a gap as the months that it took', () => {
    const trend = trendOf([50, 53, 55, null, 61, 64, null, 70]);
    expect(shown(trend)).toMatchObject({ class: 'growing', s: 15, p: 0.0028, slope: 2.8571 });
    expect(trend.n).toBe(6);
  });

  it('finds the month that opens a new level', () => {
    const trend = computeTrend(seriesOf(examples.stepDown, '2025-01'), settings);
    expect(trend.shiftMonth).toBe('2025-07');
    expect(roundHalfAway(trend.shiftSize ?? Number.NaN, 4)).toBe(-0.199);
    expect(trendOf(examples.rising)).toMatchObject({ shiftMonth: null, shiftSize: null });
  });

  it('is not troubled by there being nothing', () => {
    expect(computeTrend([], settings)).toEqual({
      n: 0,
      class: 'insufficient',
      strong: null,
      indicative: null,
      volatile: null,
      slope: null,
      relativeSlope: null,
      s: null,
      p: null,
      yoyPairs: null,
      yoyP: null,
      seasonalS: null,
      seasonalP: null,
      shiftMonth: null,
      shiftSize: null,
    });
  });
});

describe('the class of a few months', () => {
  it('is insufficient up to three, which still have a slope', () => {
    expect(trendOf([50])).toMatchObject({ class: 'insufficient', slope: null, p: null });
    expect(trendOf([50, 90])).toMatchObject({ class: 'insufficient', slope: null, s: null, p: null });
    expect(shown(trendOf([50, 70, 90]))).toEqual({
      class: 'insufficient',
      strong: null,
      s: 3,
      p: 0.3333,
      slope: 20,
      relativeSlope: 0.2857,
    });
    expect(trendOf([50, 50, 50]).class).toBe('insufficient');
  });

  it('is indicative at best for four, and proven from five on', () => {
    expect(trendOf([50, 60, 70, 80])).toMatchObject({ class: 'stable', strong: false, indicative: true });
    expect(trendOf([50, 60, 70, 80, 90])).toMatchObject({
      class: 'growing',
      strong: true,
      indicative: false,
    });
    expect(trendOf([90, 80, 70, 60, 50])).toMatchObject({ class: 'declining', strong: true });
  });

  it('takes as many months as the settings ask for', () => {
    const six = seriesOf([50, 60, 70, 80, 90, 100]);
    expect(computeTrend(six, { ...settings, trendPoints: 7 })).toMatchObject({
      class: 'stable',
      indicative: true,
    });
    expect(computeTrend(six, { ...settings, trendPoints: 6 })).toMatchObject({ class: 'growing' });
    expect(computeTrend(six.slice(0, 4), { ...settings, trendPoints: 4, alpha: 0.1 }).class).toBe('growing');
  });
});

describe('the class around a median of 0', () => {
  it('is stable only if nothing happens', () => {
    expect(trendOf([0, 0, 0, 0])).toMatchObject({
      class: 'stable',
      strong: false,
      indicative: false,
      volatile: false,
      slope: 0,
      relativeSlope: null,
      s: 0,
      p: 1,
    });
  });

  it('is insufficient otherwise, and keeps slope and test', () => {
    const trend = trendOf([0, 0, 0, 0, 0, 3, 4]);
    expect(trend).toMatchObject({ class: 'insufficient', volatile: null, relativeSlope: null, s: 11 });
    expect(trend.slope).not.toBeNull();
  });
});

describe('thresholds', () => {
  // From 100,000 on, `step` a month: the slope over the median of nine months is step/(100,000 + 4·step).
  const ramp = (step: number) => trendOf(Array.from({ length: 9 }, (_, i) => 100_000 + step * i));

  it('test the relative slope as it is shown', () => {
    expect(roundHalfAway(ramp(1036).relativeSlope ?? 0, 5)).toBe(0.009_95);
    expect(ramp(1037).class).toBe('growing');
    expect(ramp(1036)).toMatchObject({ class: 'stable', strong: false, indicative: false });
    expect(ramp(2174)).toMatchObject({ class: 'growing', strong: true });
    expect(ramp(2110)).toMatchObject({ class: 'growing', strong: false });
  });

  it('test p as it is shown, and take what is equal', () => {
    const nine = seriesOf([50, 60, 70, 80, 90, 100, 110, 130, 120]);
    const p = computeTrend(nine, settings).p ?? Number.NaN;
    expect(computeTrend(nine, { ...settings, alpha: roundHalfAway(p, 4) }).class).toBe('growing');
    expect(computeTrend(nine, { ...settings, alpha: roundHalfAway(p, 4) - 1e-6 }).class).toBe('stable');
  });

  it('call volatile what scatters by more than a quarter of its median', () => {
    const zigzag = (size: number) => trendOf([100, 100 + size, 100 - size, 100 + size, 100 - size, 100, 100]);
    expect(zigzag(16.865).volatile).toBe(false);
    expect(zigzag(16.866)).toMatchObject({ class: 'stable', volatile: true });
    expect(trendOf([10, 60, 20, 90, 40, 130, 70, 160])).toMatchObject({ class: 'growing', volatile: true });
  });
});

describe('seasons', () => {
  const rising = (months: number) =>
    Array.from({ length: months }, (_, i) => 100 + ((i * 5) % 12) + Math.floor(i / 12));

  it('are no subject up to 12 months', () => {
    expect(trendOf(rising(12))).toMatchObject({
      yoyPairs: null,
      yoyP: null,
      seasonalS: null,
      seasonalP: null,
    });
  });

  it('are compared pair by pair from 13 to 23', () => {
    expect(trendOf(rising(13))).toMatchObject({ yoyPairs: 1, yoyP: 1, seasonalS: null });
    expect(trendOf(rising(18))).toMatchObject({ yoyPairs: 6, yoyP: 0.031_25, seasonalS: null });
    expect(trendOf(rising(23))).toMatchObject({ yoyPairs: 11, seasonalS: null });
  });

  it('are tested from 24 on, and do not change the class', () => {
    const trend = trendOf(rising(24));
    expect(trend).toMatchObject({ class: 'stable', yoyPairs: null, yoyP: null, seasonalS: 12 });
    expect(roundHalfAway(trend.seasonalP ?? Number.NaN, 4)).toBe(0.0015);
  });
});

describe('what does not change the trend', () => {
  const series: fc.Arbitrary<readonly MonthPoint[]> = fc
    .array(fc.option(fc.integer({ min: 0, max: 400 }), { freq: 8 }), { maxLength: 30 })
    .map((values) => seriesOf(values));

  it('the order of the input', () => {
    const shuffled = series.chain((points) =>
      fc.tuple(fc.constant(points), fc.shuffledSubarray([...points], { minLength: points.length })),
    );
    fc.assert(
      fc.property(shuffled, ([points, mixed]) => {
        expect(computeTrend(mixed, settings)).toEqual(computeTrend(points, settings));
      }),
      runs,
    );
  });

  it('28 years', () => {
    fc.assert(
      fc.property(series, (points) => {
        const trend = computeTrend(points, settings);
        const { shiftMonth } = trend;
        expect(computeTrend(in28Years(points), settings)).toEqual({
          ...trend,
          shiftMonth: shiftMonth === null ? null : monthFromIndex(monthIndex(shiftMonth) + 28 * 12),
        });
      }),
      runs,
    );
  });

  it('the scale of the values', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(0.01, 0.37, 1.1, 7, 1000), (points, factor) => {
        const scaled = points.map(({ t, x }) => pointAt(t, roundHalfAway(x * factor, 9)));
        const trend = computeTrend(points, settings);
        const other = computeTrend(scaled, settings);
        expect(other).toEqual({
          ...trend,
          slope: other.slope,
          relativeSlope: other.relativeSlope,
          shiftSize: other.shiftSize,
        });
        expect(other.slope ?? 0).toBeCloseTo((trend.slope ?? 0) * factor, 6);
        expect(other.relativeSlope ?? -9).toBeCloseTo(trend.relativeSlope ?? -9, 10);
        expect(other.shiftSize ?? -9).toBeCloseTo(trend.shiftSize ?? -9, 10);
      }),
      runs,
    );
  });

  it('the direction of time, but for signs', () => {
    const opposite = {
      growing: 'declining',
      declining: 'growing',
      stable: 'stable',
      insufficient: 'insufficient',
    };
    fc.assert(
      fc.property(series, (points) => {
        const trend = computeTrend(points, settings);
        const reversed = computeTrend(
          points.map(({ t, x }) => pointAt(2 * 24_400 - t, x)),
          settings,
        );
        expect(reversed.class).toBe(opposite[trend.class]);
        expect(reversed.p).toBe(trend.p);
        expect((reversed.s ?? 0) + (trend.s ?? 0)).toBe(0);
        expect((reversed.slope ?? 0) + (trend.slope ?? 0)).toBe(0);
        expect(reversed.strong).toBe(trend.strong);
        expect(reversed.indicative).toBe(trend.indicative);
      }),
      runs,
    );
  });
});

describe('what always holds', () => {
  it('of classes, flags and numbers', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 300 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(values, (xs) => {
        const trend = trendOf(xs);
        if (trend.strong === true) expect(['growing', 'declining']).toContain(trend.class);
        if (trend.indicative === true) expect(trend.class).toBe('stable');
        expect(trend.strong === null).toBe(trend.class === 'insufficient');
        if (trend.class === 'growing') expect(trend.s).toBeGreaterThan(0);
        if (trend.class === 'declining') expect(trend.s).toBeLessThan(0);
        expect(trend.slope === null).toBe(xs.length < 3);
        expect(trend.p === null).toBe(xs.length < 3);
        expect(trend.shiftMonth === null).toBe(trend.shiftSize === null);
        for (const value of Object.values(trend)) {
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
      }),
      runs,
    );
  });
});
