import type { Row } from '../account.ts';
import type { Statement } from '../columns/decision.ts';
import type { RawRecord } from '../files/raw-table.ts';
import type { Problem } from '../problem.ts';
import type { ReadRow } from '../read-row.ts';
import type { BlockScanner } from './block-scanner.ts';

/** Rows of usage, kept together so that millions of them fit. */
export type UsageRows = {
  /**
   * An account's rows, in the order in which they stand in the file.
   *
   * @param metrics those that are asked for; null for all.
   */
  readonly rowsOf: (accountId: string, metrics?: ReadonlySet<string> | null) => readonly Row<'usage'>[];
  /** Rows of accounts that the book does not have. */
  readonly strays: (isKnown: (accountId: string) => boolean) => readonly Problem[];
};

/** What the rows of a file came to. */
export type ReadTogether = {
  readonly rows: readonly ReadRow[];
  readonly usage: UsageRows | null;
  /** How many rows count. */
  readonly rowCount: number;
  /** How many records they stand in: one of a wide table holds several rows side by side. */
  readonly recordCount: number;
  /** What is wrong within the rows and between them. */
  readonly problems: readonly Problem[];
  readonly decisions: readonly Statement[];
};

/** Rows that a reader's scanner has scanned. Each takes one line. */
export type ScannedRows = {
  /** The record of the scanner's first row. */
  readonly firstRecord: number;
  /** A row as a record, to be asked for once; null where it is blank or ragged, which is reported. */
  readonly recordAt: (row: number) => RawRecord | null;
};

/** Takes rows as they come, in batches. */
export interface RowTaker {
  /** Scans those blocks whose rows are plain. */
  readonly scanner: BlockScanner;
  readonly readScanned: (rows: ScannedRows) => void;
  readonly readRecords: (records: readonly RawRecord[]) => void;
}

/** Takes the rows of a table. */
export interface BatchReader extends RowTaker {
  /** To be asked for after the last row. */
  readonly finish: () => ReadTogether;
}

/** All rows that a scanner has scanned, as records. */
export function recordsIn({ rows }: BlockScanner, recordAt: ScannedRows['recordAt']): readonly RawRecord[] {
  const records: RawRecord[] = [];
  for (let row = 0; row < rows; row += 1) {
    const record = recordAt(row);
    if (record !== null) records.push(record);
  }
  return records;
}
