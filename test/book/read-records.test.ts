import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { indexAccounts } from '../../src/book/account-index.ts';
import type { RawTable } from '../../src/book/files/raw-table.ts';
import type { Problem } from '../../src/book/problem.ts';
import { openTable, readRecords } from '../../src/book/read-rows.ts';
import { nothingSettled } from '../../src/book/reading-options.ts';
import type { TableName } from '../../src/book/tables.ts';

const accounts = indexAccounts([
  { id: 'A-1', name: 'Acme', currency: 'USD' },
  { id: 'B-2', name: 'Beta Ltd', currency: 'JPY' },
]);
const context = { options: nothingSettled, accounts };

const owner = fc.constantFrom<string>(
  'A-1',
  'B-2',
  ' A-1',
  'Acme',
  'acme',
  'Beta',
  'Nobody',
  '',
  '-',
  'A\u200b-1',
);
const value = fc.constantFrom<string>(
  '',
  '5',
  '$5',
  '5 €',
  '1,234',
  '12.5',
  '-',
  'ca. 7',
  'fee',
  'Fee',
  '2026',
  '2026-01-31',
  'x\u200b',
  '15%',
);

describe('readRecords', () => {
  const inMinorUnits: readonly [TableName, readonly string[]] = [
    'invoices',
    ['Account Name', 'invoice_id', 'amount (cents)', 'due'],
  ];
  const tableAndHeaders = fc.constantFrom<readonly [TableName, readonly string[]]>(
    ['costs', ['account_id', 'kind', 'amount', 'year']],
    inMinorUnits,
    ['accounts', ['account_id', 'name', 'currency', 'customer_ask']],
    ['invoices', ['account_id', 'invoice_id', 'amount', 'due']],
  );

  test.prop([tableAndHeaders, fc.array(fc.tuple(owner, value, value, value), { maxLength: 3 })], {
    numRuns: 300,
    examples: [
      [
        inMinorUnits,
        [
          ['Acme', 'I-1', '500', '2026-01-31'],
          ['Beta', 'I-2', '500', '2026-01-31'],
        ],
      ],
    ],
  })('a record is read as if it stood alone, whatever stands in the rows above', ([table, headers], rows) => {
    const records = [...rows, ...rows.toReversed()].map((texts, index) => ({
      texts,
      line: index + 2,
      record: index + 1,
    }));
    const raw: RawTable = { file: `${table}.csv`, headers, records, problems: [] };
    const read = (some: RawTable['records']) => {
      const { layout, reader, problems } = openTable(table, raw, context);
      if (reader === null) throw new Error(problems.map(({ code }) => code).join());
      const found: Problem[] = [];
      return { rows: readRecords({ layout, reader }, some, found), found };
    };
    const alone = records.map((record) => read([record]));
    expect(read(records)).toEqual({
      rows: alone.flatMap((one) => one.rows),
      found: alone.flatMap((one) => one.found),
    });
  });
});
