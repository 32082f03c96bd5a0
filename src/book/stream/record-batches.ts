import type { Statement } from '../columns/decision.ts';
import type { RawRecord } from '../files/raw-table.ts';
import type { Problem } from '../problem.ts';
import type { ReadRow, TableReader } from '../read-row.ts';
import { decisionsOf, type OpenedTable, readRecords } from '../read-rows.ts';
import type { TableLayout } from '../table-layout.ts';
import { ProblemTally } from './problem-tally.ts';

/**
 * Reads the records of one table in batches the ordinary way. Problems of the records are counted rather than kept when
 * there are many.
 */
export class RecordBatches {
  readonly layout: TableLayout;
  readonly reader: TableReader;
  readonly #problems = new ProblemTally();

  constructor(opened: Pick<OpenedTable, 'layout' | 'problems'> & { readonly reader: TableReader }) {
    this.layout = opened.layout;
    this.reader = opened.reader;
    for (const problem of opened.problems) this.#problems.add(problem);
  }

  read(records: readonly RawRecord[]): readonly ReadRow[] {
    if (records.length === 0) return [];
    const problems: Problem[] = [];
    const rows = readRecords(this, records, problems);
    for (const problem of problems) this.#problems.add(problem);
    return rows;
  }

  get problems(): readonly Problem[] {
    return this.#problems.problems;
  }

  decisions(rowCount: number): readonly Statement[] {
    return decisionsOf(this, rowCount);
  }
}
