import type { RawRecord } from '../raw-table.ts';
import type { ReadRow } from '../read-rows.ts';
import { settleRows } from '../row-rules.ts';
import type { TableName } from '../tables.ts';
import type { BlockScanner } from './block-scanner.ts';
import { ProblemTally } from './problem-tally.ts';
import type { RecordBatches } from './record-batches.ts';
import type { TableReader } from './table-reader.ts';

/** Reads any table row by row and keeps them all: its text is never there as a whole. */
export function makeRowReader(
  table: TableName,
  file: string,
  batches: RecordBatches,
  scanner: BlockScanner,
): TableReader {
  const rows: ReadRow[] = [];
  const readRecords = (records: readonly RawRecord[]) => {
    for (const row of batches.read(records)) rows.push(row);
  };
  return {
    readRecords,
    scanner,
    readScanned: ({ recordAt }) => {
      const records: RawRecord[] = [];
      for (let row = 0; row < scanner.rows; row += 1) {
        const record = recordAt(row);
        if (record !== null) records.push(record);
      }
      readRecords(records);
    },
    finish: () => {
      const settled = settleRows(table, file, rows);
      const between = new ProblemTally();
      for (const problem of settled.problems) between.add(problem);
      return {
        rows: settled.rows,
        usage: null,
        rowCount: settled.rows.length,
        problems: [...batches.problems, ...between.problems],
      };
    },
  };
}
