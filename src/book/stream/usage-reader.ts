import { type ColumnDecision, plainDecision } from '../columns/decision.ts';
import type { RawRecord } from '../files/raw-table.ts';
import { type BatchReader, recordsIn } from './batch-reader.ts';
import type { BlockScanner } from './block-scanner.ts';
import { ColumnScanner } from './column-scanner.ts';
import type { RecordBatches } from './record-batches.ts';
import type { RecordLines } from './record-lines.ts';
import { UsageCodes } from './usage-codes.ts';
import { makeColumns, NO_ROW, type UsageColumns } from './usage-columns.ts';
import { makeRowsOf } from './usage-rows.ts';
import { UsageTable } from './usage-table.ts';

/**
 * Reads a table of usage into a compact store. Rows of the usual forms become numbers straight from their bytes; the
 * others in a block are read together the ordinary way, and then all are told in their order.
 *
 * @param delimiter one byte; null where it is none.
 * @param cells the scanner for values that are not written plainly, and for a delimiter of several bytes.
 * @param mostRows that are scanned at a time.
 */
export function makeUsageReader(
  batches: RecordBatches,
  lines: RecordLines,
  delimiter: number | null,
  cells: BlockScanner,
  mostRows: number,
): BatchReader {
  const { reader, layout } = batches;
  const codes = new UsageCodes(reader);
  const table = new UsageTable(reader.file, codes, lines);
  const positions = new Map(layout.positions);
  if (layout.owner !== null) positions.set('account_id', layout.owner.index);
  const isPlain = delimiter !== null && arePlain(reader.decisions.get('value'));
  const names = new Map([...positions].map(([name, index]) => [index, name]));
  const columns = isPlain
    ? new ColumnScanner(
        layout.headers.map((_, index) => codes.columnKind(names.get(index), index)),
        delimiter,
        mostRows,
      )
    : null;

  const readOthers = (records: readonly RawRecord[], into: UsageColumns, firstRecord: number) => {
    for (const row of batches.read(records)) codes.encode(row, into, row.record.record - firstRecord);
  };
  const readRecords = (records: readonly RawRecord[]) => {
    const firstRecord = records[0]?.record ?? 0;
    const count = (records.at(-1)?.record ?? -1) - firstRecord + 1;
    const parsed = makeColumns(count);
    readOthers(records, parsed, firstRecord);
    table.tellAll(parsed, count, firstRecord);
  };
  const scan =
    columns === null
      ? {
          scanner: cells,
          readScanned: ({ recordAt }: Parameters<BatchReader['readScanned']>[0]) =>
            readRecords(recordsIn(cells, recordAt)),
        }
      : scanColumns(columns, columnsOf(columns, positions, mostRows), readOthers, table);

  return {
    ...scan,
    readRecords,
    finish: () => ({
      rows: [],
      usage: {
        rowsOf: makeRowsOf(table, new Set(positions.keys())),
        strays: (isKnown) => table.strays(isKnown),
      },
      rowCount: table.rowCount,
      recordCount: table.rowCount,
      problems: [...batches.problems, ...table.problems],
      decisions: batches.decisions(table.readRows),
    }),
  };
}

/** Rows straight from their bytes, and the others among them the ordinary way. */
function scanColumns(
  scanner: ColumnScanner,
  scanned: UsageColumns,
  readOthers: (records: readonly RawRecord[], into: UsageColumns, firstRecord: number) => void,
  table: UsageTable,
): Pick<BatchReader, 'scanner' | 'readScanned'> {
  return {
    scanner,
    readScanned: ({ firstRecord, recordAt }) => {
      for (const row of scanner.others) scanned.accounts[row] = NO_ROW;
      const others = scanner.others.map(recordAt).filter((record) => record !== null);
      readOthers(others, scanned, firstRecord);
      table.tellAll(scanned, scanner.rows, firstRecord);
    },
  };
}

/** Whether numbers without groups are what they look like: no decimal comma, and nothing to multiply them by. */
function arePlain({ decimal, rateScale, unit, factor }: ColumnDecision = plainDecision): boolean {
  return decimal !== 'comma' && rateScale === 'fraction' && unit === 1 && factor === 1;
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
