import type { RawRecord } from '../files/raw-table.ts';
import type { ReadRow } from '../read-row.ts';
import { settleRows } from '../row-rules.ts';
import { settleTable } from '../table-rules/settle-table.ts';
import { type BatchReader, recordsIn } from './batch-reader.ts';
import type { BlockScanner } from './block-scanner.ts';
import { ProblemTally } from './problem-tally.ts';
import type { RecordBatches } from './record-batches.ts';

/** Reads any table row by row and keeps them all: its text is never there as a whole. */
export function makeRowReader(batches: RecordBatches, scanner: BlockScanner): BatchReader {
  const { table, file, context } = batches.reader;
  const rows: ReadRow[] = [];
  const readRecords = (records: readonly RawRecord[]) => {
    for (const row of batches.read(records)) rows.push(row);
  };
  return {
    readRecords,
    scanner,
    readScanned: ({ recordAt }) => readRecords(recordsIn(scanner, recordAt)),
    finish: () => {
      const together = settleTable(table, rows, batches.layout, context.options);
      const settled = settleRows(table, file, together.rows);
      const between = new ProblemTally();
      for (const problem of [...together.problems, ...settled.problems]) between.add(problem);
      return {
        rows: settled.rows,
        usage: null,
        rowCount: settled.rows.length,
        recordCount: new Set(settled.rows.map(({ record }) => record)).size,
        problems: [...batches.problems, ...between.problems],
        decisions: [...batches.decisions(rows.length), ...together.statements],
      };
    },
  };
}
