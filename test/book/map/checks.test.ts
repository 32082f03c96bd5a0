import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accounts } from '../../support/map-books.ts';

describe('checks', () => {
  const map = (checks: string) => `
files:
  firms: {file: firms.csv, key: id, ignore: [since]}
  deals:
    file: deals.csv
    links: {firm: {file: firms, by: firm}}
    ignore: [from, to]
    checks:
      - ${checks}
tables:${accounts}
  tickets:
    - from: deals
      columns: {account_id: firm, ticket_id: deal}
`;
  const files = {
    'firms.csv': 'id,firm,since\nA1,Acme,2026-01-01\nA2,Beta,2026-01-01\n',
    'deals.csv': [
      'deal,firm,from,to',
      'D1,A1,2025-12-01,',
      'D2,A1,2026-02-01,2026-03-01',
      'D3,A2,2026-01-01,2026-01-31',
      'D4,A2,2026-02-01,',
      'D1,A2,2025-11-01,2025-12-31',
    ].join('\n'),
  };
  const lines = (checks: string) => formatProblems(mappedBook(map(checks), files).problems);

  it('count the rows that do what they must not, and leave them in', () => {
    expect(lines('{expected: a deal of a customer, when: {from: {before: {column: firm.since}}}}')).toEqual([
      'deals.csv:2:from (record 1, account A1): found "from 2025-12-01, firm.since 2026-01-01"; expected a deal of a customer. It was read all the same. 2 rows, 2 accounts in all.',
    ]);
    const book = mappedBook(map('{expected: a deal of a customer, when: {from: {empty: false}}}'), files);
    expect(book.accounts.map(({ rows }) => rows.tickets.length)).toEqual([2, 3]);
    expect(book.problems.map(({ account, rows, severity }) => [account, rows, severity])).toEqual([
      ['A1', 2, 'notice'],
      ['A2', 3, 'notice'],
    ]);
  });

  it('find what stands twice', () => {
    expect(lines('{expected: each deal once, duplicate: deal}')).toEqual([
      'deals.csv:6:deal (record 5, account A2): found "deal D1, as in line 2"; expected each deal once. It was read all the same.',
    ]);
  });

  it('find what overlaps; what has no end overlaps all that follows', () => {
    expect(lines('{expected: one deal at a time, overlap: {by: firm, from: from, to: to}}')).toEqual([
      'deals.csv:3:from (record 2, account A1): found "2026-02-01, while line 2 runs without an end"; expected one deal at a time. It was read all the same.',
    ]);
  });

  it('report a day that they cannot read, and name the file where several are read as one', () => {
    const several = map('{expected: one at a time, overlap: {by: firm, from: from, to: to}}');
    const book = mappedBook(several.replace('file: deals.csv', 'file: deals-*.csv'), {
      'firms.csv': files['firms.csv'],
      'deals-1.csv': 'deal,firm,from,to\nD1,A1,2026-01-01,\nD2,A1,soon,\n',
      'deals-2.csv': 'deal,firm,from,to\nD3,A1,2026-03-01,\n',
    });
    expect(formatProblems(book.problems)).toEqual([
      'deals-1.csv:3:from (record 2, account A1): found "soon"; expected a date such as 2026-01-05. Its condition counts as not met.',
      'deals-2.csv:2:from (record 1, account A1): found "2026-03-01, while line 2 of deals-1.csv runs without an end"; expected one at a time. It was read all the same.',
    ]);
  });
});
