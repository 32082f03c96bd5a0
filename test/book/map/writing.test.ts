import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms, usageOf } from '../../support/map-books.ts';

/** Events that are added up by month, and the fee of each account's newest deal. */
const map = (file = '') => `files: {firms: {file: firms.csv}, log: {file: 'log.*'${file}}}
tables:${accounts}      details: [{from: log, by: firm, columns: {arr: {max: fee}, contract_end: {max: day}}}]
  usage:
    - from: log
      columns: {account_id: firm, month: day}
      constants: {metric: hours}
      aggregate: {value: {sum: hours}}
`;
const book = (log: string, file = '', name = 'log.csv') =>
  mappedBook(map(file), { 'firms.csv': firms, [name]: log });
const csv = (...rows: readonly string[]) => ['firm;day;hours;fee', ...rows].join('\n');
const errorsOf = (read: ReturnType<typeof book>) =>
  formatProblems(read.problems.filter(({ severity }) => severity === 'error'));

describe('a column that the map itself reads', () => {
  it('is decided from all of its cells', () => {
    const read = book(
      csv('A1;31/12/2026;12,5;1.234,50 €', 'A1;01/12/2026;1.234,5;€ 900', 'A2;03/04/2026;2,25;1'),
    );
    expect(errorsOf(read)).toEqual([]);
    expect(
      [usageOf(read), usageOf(read, 'A2')].map((rows) => rows.map(([month, , value]) => [month, value])),
    ).toEqual([[['2026-12', 1247]], [['2026-04', 2.25]]]);
    const { arr, contract_end } = accountOf(read).row;
    expect([arr.value, contract_end.value]).toEqual([1234.5, '2026-12-31']);
    expect(read.files.find(({ file }) => file === 'log.csv')?.decisions).toEqual([
      {
        code: 'dateOrder',
        header: 'day',
        column: 'day',
        params: { order: 'dmy', by: 'data', example: '31/12/2026' },
      },
      {
        code: 'decimalMark',
        header: 'hours',
        column: 'hours',
        params: { decimal: 'comma', by: 'data', example: '12,5' },
      },
      {
        code: 'decimalMark',
        header: 'fee',
        column: 'fee',
        params: { decimal: 'comma', by: 'data', example: '1.234,50 €' },
      },
    ]);
  });

  it('that nothing decides is unknown, and the problem names what settles it', () => {
    const read = book(csv('A1;03/04/2026;1;1.234', 'A1;04/05/2026;2;2.345'));
    expect(errorsOf(read)).toEqual([
      'log.csv:2:day (record 1): found "03/04/2026"; expected a column in which some date tells day from month. Say date_order of the file in the map, or --date-order, or write the year first; until then 2 cells count as unknown.',
      'log.csv:2:fee (record 1): found "1.234"; expected a column in which some number tells decimals from thousands. Say decimal of the file in the map, or --decimal; until then 2 cells count as unknown.',
    ]);
    expect(usageOf(read)).toEqual([]);
    const { arr, contract_end } = accountOf(read).row;
    expect([arr.value, contract_end.value]).toEqual([null, null]);
  });

  it('is read as the map says, two-digit years and groups included', () => {
    const read = book(csv('A1;05/06/26;1,234;1,234'), ', date_order: dmy, decimal: point');
    expect(errorsOf(read)).toEqual([]);
    expect(usageOf(read)[0]?.slice(0, 3)).toEqual(['2026-06', 'hours', 1234]);
    expect(accountOf(read).row.arr.value).toBe(1234);
    expect(accountOf(read).row.contract_end.value).toBe('2026-06-05');
  });
});

describe('what a map hands on to the book', () => {
  it('is never taken for thousands, whatever came out of a sum', () => {
    const read = book(csv('A1;2026-01-05;0.617;1', 'A1;2026-01-06;0.617;1'));
    expect(errorsOf(read)).toEqual([]);
    expect(usageOf(read)[0]?.slice(0, 3)).toEqual(['2026-01', 'hours', 1.234]);
  });

  const rows = (file: string) => `files: {firms: {file: firms.csv}, log: {file: 'log.*'${file}}}
tables:${accounts}  usage:
    - from: log
      columns: {account_id: firm, month: day, value: hours}
      constants: {metric: hours}
`;

  it.each([
    ['settled by the map', 'log.csv', csv('A1;2026-01;1,234;1'), ', decimal: comma'],
    ['a number of JSON', 'log.json', '[{"firm":"A1","day":"2026-01","hours":1.234,"fee":1}]', ''],
  ])('keeps its point: %s', (_, name, log, file) => {
    const read = mappedBook(rows(file), { 'firms.csv': firms, [name]: log });
    expect(errorsOf(read)).toEqual([]);
    expect(usageOf(read)[0]?.slice(0, 3)).toEqual(['2026-01', 'hours', 1.234]);
  });

  it.each([
    ['a text of JSON', 'log.json', '[{"firm":"A1","day":"2026-01","hours":"1.234","fee":1}]'],
    ['a cell of CSV', 'log.csv', csv('A1;2026-01;1.234;1')],
  ])('is ambiguous in the book where the map says nothing: %s', (_, name, log) => {
    const read = mappedBook(rows(''), { 'firms.csv': firms, [name]: log });
    expect(errorsOf(read).join()).toContain('Say --decimal point or --decimal comma');
  });
});
