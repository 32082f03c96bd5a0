import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms } from '../../support/map-books.ts';

describe('filters', () => {
  const map = (where: string) =>
    `files: {firms: {file: firms.csv}}\ntables:${accounts}  tickets:\n    - from: rows.csv\n      columns: {account_id: firm, ticket_id: id}\n      where: ${where}\n`;
  const rows = [
    'id,firm,kind,paid,amount,day,due',
    'T1,A1,Bug,TRUE,5,2026-01-05,2026-02-01',
    'T2,A1,,no,12.0,2026-03-01,2026-02-01',
    'T3,A1,Task,,1e2,n/a,',
  ].join('\n');

  it.each([
    ['{kind: bug}', 'T1'],
    ['{kind: [bug, task]}', 'T1 T3'],
    ['{kind: {not: bug}}', 'T2 T3'],
    ['{kind: {not: [bug, task]}}', 'T2'],
    ['{kind: {empty: true}}', 'T2'],
    ['{day: {empty: false}}', 'T1 T2'],
    ['{paid: true}', 'T1'],
    ['{paid: false}', 'T2'],
    ['{amount: 12}', 'T2'],
    ['{amount: {greater: 5}}', 'T2 T3'],
    ['{amount: {less: 12, greater: 1}}', 'T1'],
    ['{day: {before: 2026-02-01}}', 'T1'],
    ['{day: {after: 2026-02-01}}', 'T2'],
    ['{day: {after: {column: due}}}', 'T2'],
    ['{kind: {not: task}, paid: true}', 'T1'],
  ])('%s keeps %s', (where, ids) => {
    const book = mappedBook(map(where), { 'firms.csv': firms, 'rows.csv': rows });
    expect(
      accountOf(book)
        .rows.tickets.map((row) => row.ticket_id.value)
        .join(' '),
    ).toBe(ids);
  });

  it('report a cell that they cannot read, and leave the row out', () => {
    const book = mappedBook(map('{day: {before: 2026-02-01}}'), {
      'firms.csv': firms,
      'rows.csv': 'id,firm,day\nT1,A1,soon\nT2,A1,03/04/2026\nT3,A1,soon\n',
    });
    expect(accountOf(book).rows.tickets).toEqual([]);
    expect(formatProblems(book.problems)).toEqual([
      'rows.csv:3:day (record 2): found "03/04/2026"; expected a column in which some date tells day from month. Say date_order of the file in the map, or --date-order, or write the year first; until then this cell counts as unknown.',
      'rows.csv:2:day (record 1, account A1): found "soon"; expected a date such as 2026-01-05. Its condition counts as not met. 2 rows, 1 account in all.',
    ]);
  });
});
