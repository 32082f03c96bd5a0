import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms, usageOf } from '../../support/map-books.ts';

describe('events in months', () => {
  const map = (aggregate: string, { columns = '', file = 'log.csv', rest = '' } = {}) => `
files: {firms: {file: firms.csv}}
tables:${accounts}
  usage:
    - from: ${file}
      columns: {account_id: firm, month: day${columns}}
      constants: {metric: uses}
      aggregate: {value: ${aggregate}}
      ${rest}
`;
  const complete = map('{sum: uses}', { rest: 'complete: true' });
  const log = [
    'day,firm,user,uses,team',
    '2026-01-05,A1,ann,0.1,Sales',
    '2026-01-09,A1,bob,0.2,Ops',
    '2026-01-31 23:10,A1,ann,0.3,Sales',
    '2026-03-01,A1,ann,4,Sales',
    '2026-03-02,A2,eve,5,Ops',
  ].join('\n');
  const read = (text: string, source = map('{sum: uses}')) =>
    mappedBook(source, { 'firms.csv': firms, 'log.csv': text });

  it.each([
    ['{sum: uses}', 0.6, 'log.csv:2–4:uses', 'sum'],
    ['{count: rows}', 3, 'log.csv:2–4:day', 'sum'],
    ['{count: user}', 3, 'log.csv:2–4:user', 'sum'],
    ['{distinct: user}', 2, 'log.csv:2–4:user', 'distinct'],
    ['{max: uses}', 0.3, 'log.csv:4:uses', null],
    ['{min: uses}', 0.1, 'log.csv:2:uses', null],
    ['{latest: uses, by: day}', 0.3, 'log.csv:4:uses', null],
  ])('%s is %s', (aggregate, value, place, kind) => {
    const book = read(log, map(aggregate));
    expect(usageOf(book)[0]).toEqual(['2026-01', 'uses', value, place]);
    expect(accountOf(book).rows.usage[0]?.kind.value).toBe(kind);
    expect(book.problems.filter((problem) => problem.severity === 'error')).toEqual([]);
  });

  it('are kept apart by account, month and group', () => {
    expect(usageOf(read(log), 'A2')).toEqual([['2026-03', 'uses', 5, 'log.csv:6:uses']]);
    const book = read(log, map('{sum: uses}', { columns: ', group: team' }));
    const [first, second] = accountOf(book).rows.usage;
    expect([first?.group.value, first?.value.value, second?.group.value]).toEqual(['Ops', 0.2, 'Sales']);
  });

  it('leave a month without any as a gap, unless every event is in the export', () => {
    expect(usageOf(read(log)).map(([month]) => month)).toEqual(['2026-01', '2026-03']);
    expect(usageOf(read(log, complete))).toEqual([
      ['2026-01', 'uses', 0.6, 'log.csv:2–4:uses'],
      ['2026-03', 'uses', 4, 'log.csv:5:uses'],
      ['2026-02', 'uses', 0, 'log.csv:uses'],
    ]);
  });

  it('show an account that has stopped: its months run to the last of the whole export', () => {
    const text = 'day,firm,user,uses\n2025-12-05,A1,ann,1\n2026-02-05,A2,eve,1\n';
    const stopped = read(text, complete);
    expect(usageOf(stopped).map(([month, , value]) => [month, value])).toEqual([
      ['2025-12', 1],
      ['2026-01', 0],
      ['2026-02', 0],
    ]);
    expect(usageOf(stopped, 'A2').map(([month]) => month)).toEqual(['2026-02']);
  });

  it.each([
    ['a gap', map('{sum: uses}')],
    ['a gap and no zero', complete],
  ])('make their month %s where one cannot be read, and say so', (_, source) => {
    const bad = ['2026-03-07,A1,ann,many,', '2026-03-08,A1,ann,,', 'soon,A1,ann,1,', ',A1,ann,1,'];
    const book = read([log, ...bad].join('\n'), source);
    const months = usageOf(book).map(([month, , value]) => `${month} ${value}`);
    expect(months.filter((month) => !month.startsWith('2026-02'))).toEqual(['2026-01 0.6']);
    expect(formatProblems(book.problems.filter((problem) => problem.severity === 'error'))).toEqual([
      'log.csv:7:uses (record 6, account A1): found "many"; expected a number in every row that is added up. Without it value counts as unknown: fix the cell, or leave such rows out with where.',
      'log.csv:8:uses (record 7, account A1): found ""; expected a number in every row that is added up. Without it value counts as unknown: fix the cell, or leave such rows out with where.',
      'log.csv:9:day (record 8): found "soon"; expected a month such as 2026-01. The row was left out.',
      'log.csv:10:day (record 9): found ""; expected a value in every row of usage. The row was left out.',
    ]);
  });

  it('count those that are no longer listed: a fact leads back to its cells, however many they are', () => {
    const many = Array.from({ length: 30 }, (_, index) => `2026-01-01,A1,ann,${index % 2},Sales`);
    const book = read(['day,firm,user,uses,team', ...many].join('\n'));
    expect(usageOf(book)).toEqual([['2026-01', 'uses', 15, 'log.csv:2–13,+18:uses']]);
  });

  it('come from several files of one export', () => {
    const book = mappedBook(map('{sum: uses}', { file: 'log-*.csv' }), {
      'firms.csv': firms,
      'log-1.csv': 'day,firm,user,uses,team\n2026-01-05,A1,ann,1,Sales\n',
      'log-2.csv': 'firm,day,user,uses,team\nA1,2026-01-06,ann,2,Sales\n',
    });
    expect(usageOf(book)).toEqual([['2026-01', 'uses', 3, 'log-1.csv:2,+1:uses']]);
  });

  it('whose day can be read in two ways are left out until the map says which', () => {
    const text = 'day,firm,user,uses,team\n03/04/2026,A1,ann,1,Sales\n';
    expect(formatProblems(read(text).problems.filter(({ severity }) => severity === 'error'))).toEqual([
      'log.csv:2:day (record 1): found "03/04/2026"; expected a column in which some date tells day from month. Say date_order of the file in the map, or --date-order, or write the year first; until then this cell counts as unknown.',
    ]);
  });
});
