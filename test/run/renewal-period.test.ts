import { describe, expect, it } from 'vitest';
import { daysOf, parseRenewing, parseWithin } from '../../src/run/renewal-period.ts';

describe('the period of a batch', () => {
  it.each([
    ['2027', '2027-01', '2027-12'],
    ['2027-Q1', '2027-01', '2027-03'],
    ['2027-q4', '2027-10', '2027-12'],
    ['2027-02', '2027-02', '2027-02'],
    ['2027-01..2027-03', '2027-01', '2027-03'],
    ['2026-Q4..2027', '2026-10', '2027-12'],
  ])('renewing %s is %s to %s', (text, from, to) => {
    expect(parseRenewing(text)).toEqual({ kind: 'months', from, to });
  });

  it.each(['', '27', '2027-13', '2027-Q5', '2027-1', '2027-03..2027-01', '2027..', '2027..2028..2029', 'Q1'])(
    'renewing "%s" is none',
    (text) => {
      expect(parseRenewing(text)).toBeNull();
    },
  );

  it.each([
    ['120d', '2027-03-20'],
    ['2W', '2026-12-04'],
    ['3m', '2027-02-20'],
    ['0d', '2026-11-20'],
  ])('within %s of 2026-11-20 ends on %s', (text, to) => {
    const period = parseWithin(text);
    expect(period && daysOf(period, '2026-11-20')).toEqual({ from: '2026-11-20', to });
  });

  it.each(['', '120', 'd', '-1d', '1.5m', '1y', '12345d'])('within "%s" is none', (text) => {
    expect(parseWithin(text)).toBeNull();
  });

  it('holds the last day of its last month', () => {
    const { from, to } = daysOf({ kind: 'months', from: '2027-01', to: '2027-02' }, '2026-11-20');
    expect(from <= '2027-01-01' && '2027-02-28' <= to && to < '2027-03-01').toBe(true);
  });
});
