import { mapHeaders } from '../map-headers.ts';
import type { RawRecord } from '../raw-table.ts';
import type { RecordBatches } from './record-batches.ts';
import type { RecordLines } from './record-lines.ts';
import type { TableReader } from './table-reader.ts';
import { UsageCodes } from './usage-codes.ts';
import { makeColumns, NO_ROW, takePlainRows, type UsageLayout } from './usage-columns.ts';
import { makeRowsOf } from './usage-rows.ts';
import { UsageTable } from './usage-table.ts';

/**
 * Reads a table of usage into a compact store. Rows of the usual forms become numbers straight from their bytes; the
 * others in a block are read together the ordinary way, and then all are told in their order.
 */
export function makeUsageReader(
  file: string,
  headers: readonly string[],
  batches: RecordBatches,
  lines: RecordLines,
): TableReader {
  const codes = new UsageCodes();
  const table = new UsageTable(file, codes, lines);
  const positions = new Map(
    [...mapHeaders('usage', headers).columns].map(([index, column]) => [column.name, index]),
  );
  const layout = layoutOf(positions, headers.length, codes);
  let columns = makeColumns(0);

  const readOthers = (records: readonly RawRecord[], firstRecord: number) => {
    for (const row of batches.read(records)) codes.encode(row, columns, row.record.record - firstRecord);
  };
  const makeRoom = (count: number) => {
    if (columns.accounts.length < count) columns = makeColumns(count);
  };

  return {
    readScanned: ({ bytes, spans, firstRow, record, recordAt }) => {
      const count = spans.rows - firstRow;
      makeRoom(count);
      const others = takePlainRows(bytes, spans, firstRow, layout, columns);
      readOthers(
        others.map(recordAt).filter((other) => other !== null),
        record,
      );
      table.tellAll(columns, count, record);
    },
    readRecords: (records) => {
      const first = records[0]?.record ?? 0;
      const count = (records.at(-1)?.record ?? -1) - first + 1;
      makeRoom(count);
      columns.accounts.fill(NO_ROW, 0, count);
      readOthers(records, first);
      table.tellAll(columns, count, first);
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

function layoutOf(positions: ReadonlyMap<string, number>, width: number, codes: UsageCodes): UsageLayout {
  const positionOf = (name: string) => positions.get(name) ?? -1;
  return {
    width,
    account: positionOf('account_id'),
    month: positionOf('month'),
    metric: positionOf('metric'),
    value: positionOf('value'),
    kind: positionOf('kind'),
    group: positionOf('group'),
    codes: codes.inBytes,
  };
}
