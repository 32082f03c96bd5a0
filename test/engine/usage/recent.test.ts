import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOfMonth } from '../../../src/engine/usage/months.ts';
import { classifyRecentChange, computeRecentMoves } from '../../../src/engine/usage/recent.ts';
import type { MonthPoint } from '../../../src/engine/usage/trend.ts';
import { addDays, addMonths } from '../../../src/facts/dates.ts';
import { roundHalfAway } from '../../../src/facts/round.ts';
import { examples } from '../statistics/examples.ts';
import { in28Years, pointAt, seriesOf } from './series-of.ts';

const runs = { numRuns: 1000 };
/** The twelve months of an example run from 2024-11 to 2025-10. */
const asOf = '2025-11-15';
type Months = readonly MonthPoint[];
const lastChange = (points: Months) => computeRecentMoves(points, asOf).lastChange;
const dropAlert = (points: Months, day: string) => computeRecentMoves(points, day).dropAlert;
const recentChange = (points: Months, day: string) => computeRecentMoves(points, day).recentChange;
const rounded = (value: number | null) => roundHalfAway(value ?? Number.NaN, 4);
const twoMonths = (before: number, after: number) => seriesOf([before, after], '2025-09');

describe('lastChange', () => {
  it('compares the last month with the one before', () => {
    expect(rounded(lastChange(seriesOf(examples.droppingLast)).value)).toBe(-0.2708);
    expect(lastChange(twoMonths(50, 60))).toEqual({ value: 0.2, reason: null });
  });

  it('says why there is none', () => {
    expect(lastChange([])).toEqual({ value: null, reason: 'tooFew' });
    expect(lastChange(seriesOf([5]))).toEqual({ value: null, reason: 'tooFew' });
    expect(lastChange(seriesOf([5, 6, null, 7]))).toEqual({ value: null, reason: 'gap' });
    expect(lastChange(seriesOf([5, 0, 7]))).toEqual({ value: null, reason: 'previousZero' });
    expect(lastChange(seriesOf([5, 0]))).toEqual({ value: -1, reason: null });
  });
});

describe('dropAlert', () => {
  it('is raised by the example', () => {
    expect(dropAlert(seriesOf(examples.droppingLast), asOf)).toEqual({ value: true, reason: null });
    expect(dropAlert(seriesOf(examples.rising, '2025-03'), asOf)).toEqual({ value: false, reason: null });
  });

  it.each([
    [100_000, 80_000, false],
    [100_000, 79_999, false],
    [100_000, 79_996, false],
    [100_000, 79_995, true],
    [100_000, 79_990, true],
    [100_000, 200_000, false],
  ])('needs more than 20% as it is shown: %i to %i, %s', (before, after, expected) => {
    expect(dropAlert(twoMonths(before, after), asOf).value).toBe(expected);
  });

  it('is not raised by a month that ended over 45 days ago', () => {
    const points = twoMonths(100, 10);
    expect(dropAlert(points, addDays('2025-10-31', 45))).toEqual({ value: true, reason: null });
    expect(dropAlert(points, addDays('2025-10-31', 46))).toEqual({ value: null, reason: 'stale' });
    expect(lastChange(points).value).toBe(-0.9);
  });

  it('says why there is none', () => {
    expect(dropAlert([], asOf)).toEqual({ value: null, reason: 'tooFew' });
    expect(dropAlert(seriesOf([5], '2025-10'), asOf)).toEqual({ value: null, reason: 'tooFew' });
    expect(dropAlert(seriesOf([50, null, 5], '2025-08'), asOf)).toEqual({ value: null, reason: 'gap' });
    expect(dropAlert(twoMonths(0, 5), asOf)).toEqual({ value: null, reason: 'previousZero' });
    expect(dropAlert(twoMonths(0, 0), asOf)).toEqual({ value: null, reason: 'previousZero' });
  });
});

describe('recentChange', () => {
  it('reproduces the example: stable over the term, falling now', () => {
    const change = recentChange(seriesOf(examples.fallingLately), asOf).value ?? Number.NaN;
    expect(rounded(change)).toBe(-0.1602);
    expect(classifyRecentChange(change, 0.15)).toBe('falling');
  });

  it('looks at the last six months alone', () => {
    const six = [10, 20, 30, 20, 20, 23];
    expect(recentChange(seriesOf([7, null, 900, ...six], '2025-02'), asOf).value).toBeCloseTo(0.05, 12);
  });

  it('says why there is none', () => {
    const six = [10, 20, 30, 20, 20, 23];
    expect(recentChange([], asOf)).toEqual({ value: null, reason: 'tooFew' });
    expect(recentChange(seriesOf(six.slice(1), '2025-06'), asOf)).toEqual({ value: null, reason: 'tooFew' });
    expect(recentChange(seriesOf([5, 10, null, ...six.slice(1)], '2025-03'), asOf)).toEqual({
      value: null,
      reason: 'gap',
    });
    expect(recentChange(seriesOf([0, 0, 0, 1, 2, 3], '2025-05'), asOf)).toEqual({
      value: null,
      reason: 'previousZero',
    });
    expect(recentChange(seriesOf(six, '2025-05'), '2025-12-15').reason).toBeNull();
    expect(recentChange(seriesOf(six, '2025-05'), '2025-12-16')).toEqual({ value: null, reason: 'stale' });
  });
});

describe('classifyRecentChange', () => {
  it.each([
    [-0.15, 'falling'],
    [-0.149_95, 'falling'],
    [-0.149_94, 'steady'],
    [0, 'steady'],
    [0.149_94, 'steady'],
    [0.149_95, 'rising'],
    [0.15, 'rising'],
  ])('%d is %s', (change, expected) => {
    expect(classifyRecentChange(change, 0.15)).toBe(expected);
  });
});

describe('what does not change them', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { freq: 12 }), { maxLength: 12 });
  const age = fc.integer({ min: 1, max: 60 });

  it('the order of the input, 28 years, or the scale of the values', () => {
    fc.assert(
      fc.property(values, age, fc.integer({ min: 2, max: 1000 }), (xs, days, factor) => {
        const points = seriesOf(xs);
        const today = addDays(lastDayOfMonth(points.at(-1)?.month ?? '2025-10'), days);
        const later = addMonths(today, 28 * 12);
        const scaled = points.map(({ t, x }) => pointAt(t, x * factor));
        const alert = dropAlert(points, today);
        expect(dropAlert([...points].reverse(), today)).toEqual(alert);
        expect(dropAlert(in28Years(points), later)).toEqual(alert);
        expect(dropAlert(scaled, today)).toEqual(alert);
        const change = recentChange(points, today);
        expect(recentChange([...points].reverse(), today)).toEqual(change);
        expect(recentChange(in28Years(points), later)).toEqual(change);
        const scaledChange = recentChange(scaled, today);
        expect(scaledChange.reason).toBe(change.reason);
        expect(scaledChange.value ?? -9).toBeCloseTo(change.value ?? -9, 10);
      }),
      runs,
    );
  });
});
