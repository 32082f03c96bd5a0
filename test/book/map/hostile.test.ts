import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readBook } from '../../../src/book/read-book.ts';
import { bookFile, mappedBook } from '../../support/books.ts';
import { parseMap } from '../../support/parse-config.ts';

const { map } = parseMap(
  `
files:
  firms: {file: firms.csv, key: id, decimal: comma, date_order: dmy, checks: [{expected: x, duplicate: id}]}
  log:
    file: log.csv
    links: {firm: {file: firms, by: id}}
    checks:
      - {expected: y, when: {day: {before: {column: firm.day}}}}
      - {expected: z, overlap: {by: id, from: day, to: until}}
tables:
  accounts:
    - from: firms
      columns: {account_id: id, name: [name, id], arr: value, contract_end: day}
      enumerations: {name: {x: y, else: z}}
      scale: {arr: millions}
      details:
        - {from: log, by: id, where: {value: {greater: -5}}, columns: {seats: {sum: value}, contract_start: {max: day}, notes: {latest: name, by: day}}}
  usage:
    - from: log
      columns: {account_id: firm.id, month: day, group: name}
      constants: {metric: m}
      aggregate: {value: {sum: value}}
      complete: true
`,
  'map.yaml',
);

describe('a map over hostile data', () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'A1',
      '2026-01-05',
      '31/12/2026',
      '1.234,5',
      '-5',
      '1e308',
      '1e400',
      '12万',
      '',
      '"',
      '\n',
      '__proto__',
      '=1+1',
      '{{x}}',
    ),
  );
  const csv = fc
    .array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 8 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'));

  test.prop([csv, csv], { numRuns: 150 })(
    'never throws and never makes a number that is none',
    (left, right) => {
      const header = 'id,name,value,day,until\n';
      const files = [bookFile('firms.csv', header + left), bookFile('log.csv', header + right)];
      for (const { row, rows } of readBook(files, undefined, map).accounts) {
        for (const { value } of [row.arr, row.seats, ...rows.usage.map((usage) => usage.value)])
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
      }
    },
  );

  it('sums that no number can hold are unknown', () => {
    const book = mappedBook(
      'tables:\n  accounts:\n    - from: firms.csv\n      columns: {account_id: id, name: id}\n      details: [{from: log.csv, by: id, columns: {arr: {sum: fee}}}]\n',
      { 'firms.csv': 'id\nA1\n', 'log.csv': 'id,fee\nA1,1e308\nA1,1e308\n' },
    );
    expect(book.accounts[0]?.row.arr).toMatchObject({ value: null, state: 'invalid' });
  });

  it('names of prototypes are names like others', () => {
    const book = mappedBook(
      'files:\n  constructor: {file: firms.csv, key: id}\ntables:\n  accounts:\n    - {from: constructor, columns: {account_id: id, name: toString}}\n  __proto__: []\n',
      { 'firms.csv': 'id,toString\n__proto__,constructor\n' },
    );
    expect(book.accounts.map(({ id, name }) => [id, name])).toEqual([['__proto__', 'constructor']]);
    expect(Object.hasOwn(Object.prototype, 'from')).toBe(false);
  });
});
