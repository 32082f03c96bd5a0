import { describe, expect, it } from 'vitest';
import { fitsPattern } from '../../../src/book/map/file-pattern.ts';

describe('fitsPattern', () => {
  it.each([
    ['cases.csv', 'cases.csv', true],
    ['Cases.CSV', 'cases.csv', true],
    ['cases.csv', 'cases.json', false],
    ['Cases 2026-11.csv', 'cases*.csv', true],
    ['cases.csv', 'cases*.csv', true],
    ['cases.csv', '*', true],
    ['log-1.csv', 'log-?.csv', true],
    ['log-10.csv', 'log-?.csv', false],
    ['a.csv.bak', '*.csv', false],
    ['a+b(1).csv', 'a+b(1).csv', true],
    ['abab.csv', '*ab.csv', true],
  ])('%s, %s: %s', (file, pattern, fits) => {
    expect(fitsPattern(file, pattern)).toBe(fits);
  });

  it('is not kept busy by a pattern of many stars', () => {
    expect(fitsPattern('a'.repeat(2000), `${'*a'.repeat(500)}b`)).toBe(false);
  });
});
