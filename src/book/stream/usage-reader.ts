import { mapHeaders } from '../map-headers.ts';
import type { RawRecord } from '../raw-table.ts';
import { ColumnScanner } from './column-scanner.ts';
import type { RecordBatches } from './record-batches.ts';
import type { RecordLines } from './record-lines.ts';
import type { TableReader } from './table-reader.ts';
import { UsageCodes } from './usage-codes.ts';
import { makeColumns, NO_ROW, type UsageColumns } from './usage-columns.ts';
import { makeRowsOf } from './usage-rows.ts';
import { UsageTable } from './usage-table.ts';

/** A file of usage whose header is known. */
type UsageFile = {
  readonly file: string;
  readonly headers: readonly string[];
  readonly delimiter: number;
  readonly batches: RecordBatches;
  readonly lines: RecordLines;
};

/**
 * Reads a table of usage into a compact store. Rows of the usual forms become numbers straight from their bytes; the
 * others in a block are read together the ordinary way, and then all are told in their order.
 *
 * @param mostRows that are scanned at a time.
 */
export function makeUsageReader(
  { file, headers, delimiter, batches, lines }: UsageFile,
  mostRows: number,
): TableReader {
  const codes = new UsageCodes();
  const table = new UsageTable(file, codes, lines);
  const { columns } = mapHeaders('usage', headers);
  const scanner = new ColumnScanner(
    headers.map((_, index) => codes.columnKind(columns.get(index)?.name)),
    delimiter,
    mostRows,
  );
  const positions = new Map([...columns].map(([index, column]) => [column.name, index]));
  const scanned = columnsOf(scanner, positions, mostRows);

  const readOthers = (records: readonly RawRecord[], into: UsageColumns, firstRecord: number) => {
    for (const row of batches.read(records)) codes.encode(row, into, row.record.record - firstRecord);
  };

  return {
    scanner,
    readScanned: ({ firstRecord, recordAt }) => {
      for (const row of scanner.others) scanned.accounts[row] = NO_ROW;
      const others = scanner.others.map(recordAt).filter((record) => record !== null);
      readOthers(others, scanned, firstRecord);
      table.tellAll(scanned, scanner.rows, firstRecord);
    },
    readRecords: (records) => {
      const firstRecord = records[0]?.record ?? 0;
      const count = (records.at(-1)?.record ?? -1) - firstRecord + 1;
      const parsed = makeColumns(count);
      readOthers(records, parsed, firstRecord);
      table.tellAll(parsed, count, firstRecord);
    },
    finish: () => ({
      rows: [],
      usage: {
        rowsOf: makeRowsOf(table, new Set(positions.keys())),
        strays: (isKnown) => table.strays(isKnown),
      },
      rowCount: table.rowCount,
      problems: [...batches.problems, ...table.problems],
    }),
  };
}

/** The columns of usage among those of a scanner; what the file does not have is unknown everywhere. */
function columnsOf(
  scanner: ColumnScanner,
  positions: ReadonlyMap<string, number>,
  mostRows: number,
): UsageColumns {
  const codesOf = (name: string) => scanner.codes[positions.get(name) ?? -1] ?? new Int32Array(mostRows);
  return {
    accounts: codesOf('account_id'),
    metrics: codesOf('metric'),
    groups: codesOf('group'),
    kinds: codesOf('kind'),
    months: codesOf('month'),
    values: scanner.numbers[positions.get('value') ?? -1] ?? new Float64Array(mostRows),
  };
}
