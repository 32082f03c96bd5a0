import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { startMapping } from '../../../src/book/map/map-book.ts';
import { columnsOf } from '../../../src/book/map-headers.ts';
import { readBook } from '../../../src/book/read-book.ts';
import { type TableName, tables } from '../../../src/book/tables.ts';
import { bookFile, fixtureFiles, mappedBook, textOf } from '../../support/books.ts';
import { parseMap } from '../../support/parse-config.ts';

const map = `
files:
  firms: {file: firms.csv, key: id}
  deals: {file: deals.csv, key: deal, links: {firm: {file: firms, by: firm}}}
  log: {file: log.csv, links: {deal: {file: deals, by: deal}}}
tables:
  accounts:
    - from: firms
      columns: {account_id: id, name: id}
      details:
        - from: deals
          by: firm
          where: {fee: {greater: 1}}
          columns:
            arr: {sum: fee}
            seats: {count: rows}
            contract_start: {min: since}
            product: {same: plan}
            notes: {latest: plan, by: since}
  usage:
    - from: log
      columns: {account_id: deal.firm.id, month: day, group: plan}
      constants: {metric: uses}
      aggregate: {value: {sum: uses}}
      complete: true
    - from: log
      columns: {account_id: deal.firm, month: day}
      constants: {metric: users}
      aggregate: {value: {distinct: user}}
`;

const parsed = parseMap(map, 'map.yaml').map;
if (parsed === null) throw new Error('the map has a fault');

const pick = (...values: readonly string[]) => fc.constantFrom(...values);
const amount = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map((cents) => String(cents / 100)),
  pick('1e15', '-1e15', '0.1', '0.2', '', 'many', '(3.3)'),
);
const day = fc.oneof(
  fc
    .integer({ min: 1, max: 28 })
    .chain((date) =>
      fc
        .integer({ min: 1, max: 12 })
        .map((month) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
    ),
  pick('', 'soon'),
);
const deal = fc.tuple(
  pick('D1', 'D2', 'D3', 'D4'),
  pick('A1', 'A2', 'A9'),
  amount,
  day,
  pick('Pro', 'Max', ''),
);
const event = fc.tuple(
  pick('D1', 'D2', 'D3', 'D9', ''),
  day,
  amount,
  pick('ann', 'bob', ''),
  pick('x', 'y', ''),
);
const shuffled = <T>(rows: fc.Arbitrary<readonly T[]>) =>
  rows.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
  );
const uniqueDeals = fc.uniqueArray(deal, { selector: ([id]) => id, maxLength: 4 });

function filesOf(deals: readonly (readonly string[])[], log: readonly (readonly string[])[]) {
  const csv = (header: string, rows: readonly (readonly string[])[]) =>
    `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
  return {
    'firms.csv': 'id\nA1\nA2\n',
    'deals.csv': csv('deal,firm,fee,since,plan', deals),
    'log.csv': csv('deal,day,uses,user,plan', log),
  };
}

/** All values of a book, without their places, which move with the rows. */
function valuesOf(files: Readonly<Record<string, string>>) {
  const given = Object.entries(files).map(([name, text]) => bookFile(name, text));
  return readBook(given, undefined, parsed).accounts.map(({ id, row, rows }) => ({
    id,
    row: Object.values(row).map((cell) => cell.value),
    usage: rows.usage
      .map(({ metric, month, group, value }) => [metric.value, month.value, group.value, value.value])
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  }));
}

describe('what must not matter to a map', () => {
  test.prop([shuffled(uniqueDeals), shuffled(fc.array(event, { maxLength: 40 }))], { numRuns: 60 })(
    'the order of rows',
    ([deals, otherDeals], [log, otherLog]) => {
      expect(valuesOf(filesOf(otherDeals, otherLog))).toEqual(valuesOf(filesOf(deals, log)));
    },
  );

  test.prop(
    [
      uniqueDeals,
      fc.array(event, { maxLength: 30 }),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }),
    ],
    { numRuns: 60 },
  )('into which batches they come', (deals, log, sizes) => {
    const tablesOf = (isBatched: boolean) => {
      const raws = Object.entries(filesOf(deals, log)).map(([file, text]) => {
        const [header = '', ...lines] = text.trimEnd().split('\n');
        const records = lines.map((line, index) => ({
          texts: line.split(','),
          line: index + 2,
          record: index + 1,
        }));
        return { file, headers: header.split(','), records };
      });
      const { mapping } = startMapping(parsed, { heads: raws, names: [] });
      for (const name of mapping?.files ?? []) {
        const records = raws.find(({ file }) => file === name)?.records ?? [];
        if (!isBatched) mapping?.add(name, records);
        for (let at = 0, turn = 0; isBatched && at < records.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          mapping?.add(name, records.slice(at, at + size));
          at += size;
        }
      }
      return mapping?.finish();
    };
    expect(tablesOf(true)).toEqual(tablesOf(false));
  });
});

describe('a map over a book', () => {
  const files = fixtureFiles('northwind');
  const plain = readBook(files);
  const sourceOf = (isNamed: boolean) => (file: (typeof files)[number]) => {
    const table = file.name.replace('.csv', '') as TableName;
    const [header = ''] = textOf(file).split('\n');
    const known = new Set(columnsOf(table).map(({ name }) => name));
    const columns = header.split(',').filter((name) => known.has(name));
    const named = `      columns: {${columns.map((name) => `${name}: ${name}`).join(', ')}}\n`;
    return `  ${table}:\n    - from: ${file.name}\n${isNamed ? named : ''}`;
  };
  const read = (isNamed: boolean) => {
    expect(files.every(({ name }) => Object.hasOwn(tables, name.replace('.csv', '')))).toBe(true);
    const text = `tables:\n${files.map(sourceOf(isNamed)).join('')}`;
    return mappedBook(text, Object.fromEntries(files.map((file) => [file.name, textOf(file)])));
  };

  it('that names no column is the book itself, with its problems', () => {
    const mapped = read(false);
    expect(mapped.accounts).toEqual(plain.accounts);
    expect(new Set(mapped.problems)).toEqual(new Set(plain.problems));
  });

  it('that names every column is the book itself', () => {
    const mapped = read(true);
    expect(mapped.accounts).toEqual(plain.accounts);
    const lost = (problems: typeof plain.problems) => problems.filter(({ code }) => code !== 'unknownColumn');
    expect(new Set(lost(mapped.problems))).toEqual(new Set(lost(plain.problems)));
  });
});
