import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  isComplete,
  lastDayOfMonth,
  monthFromIndex,
  monthIndex,
} from '../../../src/engine/usage/months.ts';
import { addDays } from '../../../src/facts/dates.ts';

const runs = { numRuns: 1000 };
const index = fc.integer({ min: 1901 * 12, max: 2099 * 12 + 11 });

describe('monthIndex', () => {
  it('counts months across the turn of the year', () => {
    expect(monthIndex('2026-01')).toBe(24_312);
    expect(monthIndex('2026-01') - monthIndex('2025-12')).toBe(1);
    expect(monthIndex('2025-12') % 12).toBe(11);
  });

  it('is undone by monthFromIndex', () => {
    fc.assert(
      fc.property(index, (number) => {
        expect(monthIndex(monthFromIndex(number))).toBe(number);
      }),
      runs,
    );
    expect(monthFromIndex(monthIndex('0987-03'))).toBe('0987-03');
  });

  it.each(['2025-13', '2025-00', '2025-1', '2025-01-01', '202501', ''])('refuses %j', (text) => {
    expect(() => monthIndex(text)).toThrow(RangeError);
  });
});

describe('the days of a month', () => {
  it.each([
    ['2025-02', 28],
    ['2024-02', 29],
    ['2000-02', 29],
    ['1900-02', 28],
    ['2100-02', 28],
    ['2025-04', 30],
    ['2025-12', 31],
  ])('%s has %i', (month, days) => {
    expect(daysInMonth(month)).toBe(days);
    expect(lastDayOfMonth(month)).toBe(`${month}-${days}`);
  });

  it('end the day before the next month begins', () => {
    fc.assert(
      fc.property(index, (number) => {
        expect(addDays(lastDayOfMonth(monthFromIndex(number)), 1)).toBe(`${monthFromIndex(number + 1)}-01`);
      }),
      runs,
    );
  });
});

describe('isComplete', () => {
  it.each([
    ['2025-09', '2025-10-01', true],
    ['2025-09', '2025-09-30', false],
    ['2025-09', '2025-09-29', false],
    ['2025-10', '2025-09-30', false],
    ['2024-02', '2024-02-29', false],
    ['2024-02', '2024-03-01', true],
    ['2025-12', '2026-01-01', true],
  ])('%s on %s: %s', (month, asOf, expected) => {
    expect(isComplete(month, asOf)).toBe(expected);
  });
});
