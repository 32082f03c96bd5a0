import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/book/problem.ts';
import { type Book, readBook } from '../../src/book/read-book.ts';
import { bookFile } from '../support/books.ts';

const accounts = bookFile('accounts.csv', 'account_id,name\nA1,Acme\nA2,Beta\n');
const bookWith = (usage: string) => readBook([accounts, bookFile('usage.csv', usage)]);

/** The values of usage, each with where it stands. */
function valuesOf(book: Book) {
  return book.accounts.flatMap(({ id, rows }) =>
    rows.usage.map(({ month, metric, value, group }) => [
      `${id}${group.value === null ? '' : `/${group.value}`}`,
      month.value,
      metric.value,
      value.value,
      `${value.place.line}:${value.place.column}`,
    ]),
  );
}

const decisions = (book: Book) =>
  book.files[1]?.decisions.map(({ header, code, params }) => [header, code, params]);

describe('usage with a column for each month', () => {
  it('in any form of a month', () => {
    const book = bookWith(
      '客户编号,指标,2026-01,Feb 2026,2026年3月,2026/4\nA1,MAU,10,11,,13\nA2,exports,1,,3,n/a\n',
    );
    expect(valuesOf(book)).toEqual([
      ['A1', '2026-01', 'active_users', 10, '2:2026-01'],
      ['A1', '2026-02', 'active_users', 11, '2:Feb 2026'],
      ['A1', '2026-04', 'active_users', 13, '2:2026/4'],
      ['A2', '2026-01', 'exports', 1, '3:2026-01'],
      ['A2', '2026-03', 'exports', 3, '3:2026年3月'],
    ]);
    expect(book.problems).toEqual([]);
    expect(decisions(book)).toEqual([
      ['2026-01', 'wideMonths', { columns: 4, first: '2026-01', last: '2026-04' }],
    ]);
    expect(book.files[1]?.mapped).toContainEqual({ header: 'Feb 2026', column: 'value' });
    expect(book.files[1]?.unknownColumns).toEqual([]);
  });

  it('a decimal comma in one month decides for all of them', () => {
    const book = bookWith('account_id,metric,2026-01,2026-02\nA1,hours,"1.234","1,5"\n');
    expect(valuesOf(book).map(([, , , value]) => value)).toEqual([1234, 1.5]);
    expect(decisions(book)?.map(([, code]) => code)).toEqual(['wideMonths', 'decimalMark']);
  });

  it('what nothing decides is one problem, at the first cell that shows it', () => {
    const book = bookWith('account_id,metric,2026-01,2026-02\nA1,a,"1,234","2,345"\nA2,a,"3,456",5000\n');
    expect(formatProblems(book.problems)).toEqual([
      'usage.csv:2:2026-01 (record 1, account A1): found "1,234"; expected a column in which some number tells decimals from thousands. Say --decimal point or --decimal comma; until then 3 cells count as unknown.',
    ]);
    expect(valuesOf(book)).toEqual([['A2', '2026-02', 'a', 5000, '3:2026-02']]);
  });

  it('a cell that cannot be read is a problem at its own place', () => {
    const book = bookWith('account_id,metric,2026-01,2026-02,2026-13\nA1,a,1,#REF!,3\n');
    expect(formatProblems(book.problems)).toEqual([
      'usage.csv:2:2026-02 (record 1, account A1): found "#REF!"; expected a number such as 1,234.5. The formula behind this cell broke: mend it in the spreadsheet and export again. It counts as unknown.',
      'usage.csv:2026-13: found "2026-13"; expected a column of usage. It was left unread.',
    ]);
  });

  it('needs a column that says the metric', () => {
    const book = bookWith('account_id,2026-01,2026-02\nA1,1,2\n');
    expect(formatProblems(book.problems)).toEqual([
      'usage.csv:metric: expected a column metric. Without it no row of usage can be read.',
    ]);
  });
});

describe('usage with a column for each metric', () => {
  it('metrics with a meaning under any name, others under their own', () => {
    const book = bookWith(
      'account_id,月份,部门,活跃用户,Data Completeness (%),Exports,comment,export_id\nA1,2026-01,Ops,10,85,7,fine,901\nA1,2026-02,Ops,12,,8,fine,902\n',
    );
    expect(valuesOf(book)).toEqual([
      ['A1/Ops', '2026-01', 'active_users', 10, '2:活跃用户'],
      ['A1/Ops', '2026-01', 'data_completeness', 0.85, '2:Data Completeness (%)'],
      ['A1/Ops', '2026-01', 'Exports', 7, '2:Exports'],
      ['A1/Ops', '2026-02', 'active_users', 12, '3:活跃用户'],
      ['A1/Ops', '2026-02', 'Exports', 8, '3:Exports'],
    ]);
    expect(book.problems.map(({ code, column }) => [code, column])).toEqual([
      ['unknownColumn', 'comment'],
      ['unknownColumn', 'export_id'],
    ]);
    expect(decisions(book)).toEqual([
      ['活跃用户', 'wideMetrics', { columns: 3, metrics: 'active_users, data_completeness, Exports' }],
      ['Data Completeness (%)', 'percent', { by: 'header' }],
    ]);
  });

  it('a month that cannot be read is reported once for its row', () => {
    const book = bookWith('account_id,month,active_users,exports\nA1,2026-13,1,2\nA1,2026-02,1,2\n');
    expect(formatProblems(book.problems)).toEqual([
      'usage.csv:2:month (record 1, account A1): found "2026-13"; expected a month such as 2026-01. Fix the cell; the row was left out.',
    ]);
    expect(valuesOf(book)).toHaveLength(2);
  });

  it('a month told twice differently is a gap of that metric alone', () => {
    const book = bookWith('account_id,month,active_users,exports\nA1,2026-01,1,5\nA1,2026-01,2,5\n');
    expect(valuesOf(book)).toEqual([['A1', '2026-01', 'exports', 5, '2:exports']]);
    expect(formatProblems(book.problems)).toEqual([
      'usage.csv:2:value (record 1, account A1): found "1 and 2"; expected one value for a month. line 3 says otherwise: the month is left as a gap.',
    ]);
  });

  it('in JSON the place is the key', () => {
    const book = readBook([
      bookFile(
        'book.json',
        '{"account_id":"A1","name":"Acme","usage":[{"month":"2026-01","active_users":7}]}',
      ),
    ]);
    expect(book.accounts[0]?.rows.usage[0]?.value.place.pointer).toBe('/usage/0/active_users');
  });

  it('a table in rows stays one in rows', () => {
    const book = bookWith('account_id,month,metric,value,extra\nA1,2026-01,active_users,5,9\n');
    expect(valuesOf(book)).toEqual([['A1', '2026-01', 'active_users', 5, '2:value']]);
    expect(decisions(book)).toEqual([]);
  });
});
