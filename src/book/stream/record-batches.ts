import type { Problem } from '../problem.ts';
import type { RawRecord } from '../raw-table.ts';
import { type ReadRow, type ReadTable, readRows } from '../read-rows.ts';
import type { TableName } from '../tables.ts';
import { ProblemTally } from './problem-tally.ts';

/**
 * Reads the records of one table in batches the ordinary way. What is said of the header is said once, and problems of
 * the records are counted rather than kept when there are many.
 */
export class RecordBatches {
  readonly #table: TableName;
  readonly #file: string;
  readonly #headers: readonly string[];
  readonly #problems = new ProblemTally();
  /** What the header alone says. */
  readonly opening: ReadTable;

  constructor(table: TableName, file: string, headers: readonly string[]) {
    this.#table = table;
    this.#file = file;
    this.#headers = headers;
    this.opening = readRows(table, { file, headers, records: [], problems: [] });
    for (const problem of this.opening.problems)
      if (problem.code !== 'headerOnly') this.#problems.add(problem);
  }

  read(records: readonly RawRecord[]): readonly ReadRow[] {
    if (records.length === 0) return [];
    const { rows, problems } = readRows(this.#table, {
      file: this.#file,
      headers: this.#headers,
      records,
      problems: [],
    });
    for (const problem of problems) if (problem.line !== undefined) this.#problems.add(problem);
    return rows;
  }

  get problems(): readonly Problem[] {
    return this.#problems.problems;
  }
}
