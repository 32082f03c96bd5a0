import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { parseDate, parseDateTime } from '../../../src/facts/parse/date.ts';
import { parseMonth } from '../../../src/facts/parse/month.ts';
import { parseNumeral, parseShare } from '../../../src/facts/parse/numeral.ts';
import type { Parsed } from '../../../src/facts/parse/parsed.ts';

const outcome = <T>(parsed: Parsed<T>): T | string => (parsed.kind === 'known' ? parsed.value : parsed.kind);

describe('numerals', () => {
  it.each([
    ['1234.5', 1234.5],
    ['$1,234.50', 1234.5],
    ['(1,200)', -1200],
    ['-1,200', -1200],
    ['\u22125', -5],
    ['1.234,56 €', 'invalid'],
    ['12万', 120_000],
    ['1.5亿元', 150_000_000],
    ['￥98,000', 98_000],
    ['98000元', 98_000],
    ['1.2M', 1_200_000],
    ['3k', 3000],
    ['1e5', 100_000],
    ['１２３', 123],
    ['1 234', 1234],
    ['0', 0],
    ['', 'unknown'],
    ['n/a', 'unknown'],
    ['N/A', 'unknown'],
    ['#N/A', 'unknown'],
    ['—', 'unknown'],
    ['null', 'unknown'],
    ['not applicable', 'notApplicable'],
    ['不适用', 'notApplicable'],
    ['1,5', 'invalid'],
    ['1,23', 'invalid'],
    ['1,2345', 'invalid'],
    ['12,34,567', 1_234_567],
    ['12,345,67', 'invalid'],
    ['#REF!', 'invalid'],
    ['1e400', 'invalid'],
    ['1.2.3', 'invalid'],
    ['abc', 'invalid'],
    ['NaN', 'invalid'],
    ['Infinity', 'invalid'],
    ['0x10', 'invalid'],
    ['5 apples', 'invalid'],
  ])('%s', (text, expected) => {
    expect(outcome(parseNumeral(text, 'a number'))).toBe(expected);
  });

  it.each([
    ['1.234,56 €', 'comma', 1234.56],
    ['EUR 98.000,00', 'comma', 98_000],
    ['1.234', 'comma', 1234],
    ['1,5', 'comma', 1.5],
    ['1.5', 'comma', 'invalid'],
    ['1,234.50', 'comma', 'invalid'],
    ['1,234.50', null, 1234.5],
    ['1.234,50', null, 1234.5],
    ['1,234', null, 'ambiguous'],
    ['1.234', null, 'ambiguous'],
    ['1234', null, 1234],
  ] as const)('%s where the column writes decimals with a %s', (text, decimal, expected) => {
    expect(outcome(parseNumeral(text, 'a number', decimal))).toBe(expected);
  });

  it.each([
    ['0.15', 0.15],
    ['15%', 0.15],
    ['15 %', 0.15],
    ['15％', 0.15],
    ['3.5%', 0.035],
    ['100%', 1],
    ['15', 'invalid'],
    ['-0.5', -0.5],
    ['', 'unknown'],
  ])('rate %s', (text, expected) => {
    expect(outcome(parseShare(text))).toBe(expected);
  });

  test.prop([fc.string()], { numRuns: 2000 })('any text is read as a finite number or not at all', (text) => {
    const parsed = parseNumeral(text, 'a number');
    if (parsed.kind === 'known') expect(Number.isFinite(parsed.value)).toBe(true);
  });

  test.prop([fc.double({ min: -1e12, max: 1e12, noNaN: true })], { numRuns: 1000 })(
    'what JavaScript prints is read back',
    (value) => {
      expect(outcome(parseNumeral(String(value), 'a number'))).toBeCloseTo(value, 2);
    },
  );
});

describe('dates', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['2026.1.5', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    ['5-Jan-26', '2026-01-05'],
    ['5 January 2026', '2026-01-05'],
    ['Jan 5, 2026', '2026-01-05'],
    ['2026-01-05T14:30:00Z', '2026-01-05'],
    ['2026-01-05 14:30', '2026-01-05'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['２０２６-０１-０５', '2026-01-05'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', 'invalid'],
    ['2026-02-31', 'invalid'],
    ['2026-13-01', 'invalid'],
    ['03/04/2026', 'ambiguous'],
    ['Q1 2026', 'invalid'],
    ['45000', 'invalid'],
    ['', 'unknown'],
  ])('%s', (text, expected) => {
    expect(outcome(parseDate(text))).toBe(expected);
  });

  it.each([
    ['2026-01', '2026-01'],
    ['2026/1', '2026-01'],
    ['2026年1月', '2026-01'],
    ['Jan 2026', '2026-01'],
    ['January-2026', '2026-01'],
    ['2026-01-31', '2026-01'],
    ['2026-13', 'invalid'],
    ['2026-00', 'invalid'],
    ['Foo 2026', 'invalid'],
  ])('month %s', (text, expected) => {
    expect(outcome(parseMonth(text))).toBe(expected);
  });

  it('keeps a time where there is one', () => {
    expect(outcome(parseDateTime('2026-01-05 9:30'))).toBe('2026-01-05T09:30');
    expect(outcome(parseDateTime('2026-01-05'))).toBe('2026-01-05');
  });
});
