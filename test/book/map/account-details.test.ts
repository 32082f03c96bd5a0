import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { formatPlace } from '../../../src/facts/cell.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms, told } from '../../support/map-books.ts';

describe('details of accounts', () => {
  const map = (columns: string) => `
files: {firms: {file: firms.csv}}
tables:${accounts}
      details:
        - from: deals.csv
          by: firm
          where: {ended: {empty: true}}
          columns: ${columns}
`;
  const deals = [
    'deal,firm,fee,ended,plan,since,renews',
    'D1,A1,100.10,,Pro,2025-01-01,yes',
    'D2,A1,7,2025-06-30,Basic,2024-01-01,no',
    'D3,A1,200.20,,Pro,2025-05-01,yes',
    'D4,A2,5,2025-06-30,Basic,2024-01-01,no',
  ].join('\n');
  const read = (columns: string, more = '') =>
    mappedBook(map(columns), { 'firms.csv': `${firms}A3,Gamma\n`, 'deals.csv': `${deals}\n${more}` });

  it.each([
    ['arr', '{sum: fee}', 300.3, 'deals.csv:2,4:fee'],
    ['seats', '{count: rows}', 2, 'deals.csv:2,4:deal'],
    ['seats', '{distinct: plan}', 1, 'deals.csv:2,4:plan'],
    ['contract_start', '{min: since}', '2025-01-01', 'deals.csv:2:since'],
    ['contract_end', '{max: since}', '2025-05-01', 'deals.csv:4:since'],
    ['product', '{same: plan}', 'Pro', 'deals.csv:2,4:plan'],
    ['product', '{same: deal}', null, 'deals.csv:2,4:deal'],
    ['auto_renew', '{same: renews}', true, 'deals.csv:2,4:renews'],
    ['notes', '{latest: deal, by: since}', 'D3', 'deals.csv:4:deal'],
  ] as const)('%s: %s is %s', (column, operation, value, place) => {
    const { row } = accountOf(read(`{${column}: ${operation}}`));
    expect(told(row[column])).toEqual([value, place]);
  });

  it('of which none is left are no sum; an account without any is unknown, not zero', () => {
    const book = read('{arr: {sum: fee}, seats: {count: rows}}');
    expect(book.accounts.map(({ row }) => [row.arr.value, row.seats.value])).toEqual([
      [300.3, 2],
      [null, 0],
      [null, null],
    ]);
    expect(formatPlace(accountOf(book, 'A3').row.arr.place)).toBe('deals.csv:fee');
  });

  it('of which one cannot be read leave the sum unknown, not smaller', () => {
    const book = read('{arr: {sum: fee}}', 'D5,A1,tbd,,Pro,2025-01-01,yes');
    expect(accountOf(book).row.arr.value).toBeNull();
    expect(formatProblems(book.problems).filter((line) => line.includes('tbd'))).toEqual([
      'deals.csv:6:fee (record 5, account A1): found "tbd"; expected a number in every row that is added up. Without it arr counts as unknown: fix the cell, or leave such rows out with where.',
    ]);
  });

  it('that contradict each other on the newest day are unknown, and reported', () => {
    const book = read('{product: {latest: plan, by: since}}', 'D5,A1,1,,Max,2025-05-01,yes');
    expect(accountOf(book).row.product.value).toBeNull();
    expect(formatProblems(book.problems).filter((line) => line.includes('newest'))).toEqual([
      'deals.csv:4:plan (record 3, account A1): found "Max and Pro"; expected one plan on the newest day. product counts as unknown.',
    ]);
  });

  it('go to accounts of several files, and none of these is taken for unknown', () => {
    const several = map('{arr: {sum: fee}}').replace('file: firms.csv', 'file: firms-*.csv');
    const book = mappedBook(several, {
      'firms-1.csv': 'id,firm\nA1,Acme\n',
      'firms-2.csv': 'firm,id\nBeta,A2\n',
      'deals.csv': `${deals}\nD5,A2,9,,Pro,2025-01-01,yes`,
    });
    expect(book.accounts.map(({ row }) => row.arr.value)).toEqual([300.3, 9]);
    expect(book.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('of an account that is not there are reported', () => {
    const book = read('{arr: {sum: fee}}', 'D5,A9,1,,Pro,2025-01-01,yes\nD6,A9,1,,Pro,2025-01-01,yes');
    expect(formatProblems(book.problems).filter((line) => line.includes('A9'))).toEqual([
      'deals.csv:6:firm (record 5, account A9): found "A9"; expected an account_id that stands in accounts. Its rows were left out. 2 rows, 1 account in all.',
    ]);
  });
});
