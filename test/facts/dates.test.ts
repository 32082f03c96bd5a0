import fc from 'fast-check';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, isIsoDate } from '../../src/facts/dates.ts';

const runs = { numRuns: 1000 };
const dayMs = 86_400_000;
const firstDay = Date.UTC(1901, 0, 1) / dayMs;
const lastDay = Date.UTC(2099, 11, 31) / dayMs;

const isoOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const dayNumber = fc.integer({ min: firstDay, max: lastDay });

describe('isIsoDate', () => {
  it.each(['2025-12-31', '2024-02-29', '2000-02-29', '1901-01-01', '2099-12-31'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-1-1',
    '2025-12',
    '20251231',
    '31.12.2025',
    '2025-12-31T10:00',
    '2025-12-31[u-ca=hebrew]',
    ' 2025-12-31',
    '2025-12-31\n',
    '+002025-12-31',
    '٢٠٢٥-12-31',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2025-10-15', '2026-01-01', 78],
    ['2025-10-15', '2025-11-01', 17],
    ['2026-01-01', '2025-10-15', -78],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-02-28', '2025-03-01', 1],
    ['2025-03-29', '2025-03-31', 2],
  ])('counts from %s to %s %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });

  it('is 0 and not −0 on the same day', () => {
    expect(daysBetween('2025-10-15', '2025-10-15')).toBe(0);
  });

  it('counts the days of the calendar from 1901 to 2099', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (from, to) => {
        expect(daysBetween(isoOf(from), isoOf(to))).toBe(to - from);
      }),
      runs,
    );
  });

  it('does not change when both dates move by 28 years', () => {
    const shiftable = fc.integer({ min: firstDay, max: Date.UTC(2071, 11, 31) / dayMs });
    fc.assert(
      fc.property(shiftable, shiftable, (from, to) => {
        const [a, b] = [addMonths(isoOf(from), 336), addMonths(isoOf(to), 336)];
        expect(daysBetween(a, b)).toBe(to - from);
        expect(a.slice(4)).toBe(isoOf(from).slice(4));
      }),
      runs,
    );
  });
});

describe('addDays', () => {
  it('finds the last notice day', () => {
    expect(addDays('2025-12-31', -60)).toBe('2025-11-01');
  });

  it('agrees with the calendar from 1901 to 2099, and undoes itself', () => {
    fc.assert(
      fc.property(dayNumber, dayNumber, (from, to) => {
        expect(addDays(isoOf(from), to - from)).toBe(isoOf(to));
        expect(addDays(addDays(isoOf(from), to - from), from - to)).toBe(isoOf(from));
      }),
      runs,
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-12-31', -1, '2025-11-30'],
    ['2025-12-31', -3, '2025-09-30'],
    ['2025-05-31', -3, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -336, '1996-02-29'],
    ['2025-12-15', 1, '2026-01-15'],
    ['2025-08-30', 0, '2025-08-30'],
  ])('takes %s by %i to %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('lands in the month that was asked for, on the same day or on its last', () => {
    fc.assert(
      fc.property(dayNumber, fc.integer({ min: -24, max: 24 }), (day, months) => {
        const date = isoOf(day);
        const result = addMonths(date, months);
        const [year = 0, month = 0] = date.split('-').map(Number);
        const target = year * 12 + month - 1 + months;
        const [toYear = 0, toMonth = 0, toDay = 0] = result.split('-').map(Number);
        expect(toYear * 12 + toMonth - 1).toBe(target);
        const last = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
        expect(toDay).toBe(Math.min(Number(date.slice(8)), last));
      }),
      runs,
    );
  });
});

describe('all four-digit years', () => {
  const anyDay = fc
    .record({ year: fc.integer({ min: 0, max: 9999 }), of: fc.integer({ min: 0, max: 365 }) })
    .map(({ year, of }) => PlainDate.addDays(PlainDate.create(year, 1, 1), of))
    .filter(({ year }) => year <= 9999);

  it('are counted as Temporal counts them, and what lies beyond is written as it does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800_000, max: 800_000 }), (day, shift) => {
        const text = PlainDate.toString(day);
        expect(isIsoDate(text)).toBe(true);
        expect(addDays(text, shift)).toBe(PlainDate.toString(PlainDate.addDays(day, shift)));
        expect(addMonths(text, shift % 30_000)).toBe(
          PlainDate.toString(PlainDate.addMonths(day, shift % 30_000)),
        );
      }),
      runs,
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e9, -1e9])('have no day %d away', (days) => {
    expect(() => addDays('2026-01-01', days)).toThrow(RangeError);
    expect(() => addMonths('2026-01-01', days)).toThrow(RangeError);
  });
});

describe('arithmetic on what is no date', () => {
  it.each(['2025-02-30', '2025-12-31T10:00', 'soon'])('refuses %j', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => addMonths(text, 1)).toThrow(RangeError);
    expect(() => daysBetween('2025-01-01', text)).toThrow(RangeError);
  });
});
