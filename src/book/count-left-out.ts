import type { RawTable } from './files/raw-table.ts';
import { countProblems } from './problem.ts';
import type { ReadRow } from './read-row.ts';

/** How many rows of a file count for nothing. A record of a wide table holds several rows of the book side by side. */
export function countLeftOut({ records, problems }: RawTable, rows: readonly ReadRow[]): number {
  const broken = problems.filter(({ code }) => code === 'raggedRow' || code === 'brokenQuote');
  return records.length + countProblems(broken) - new Set(rows.map(({ record }) => record)).size;
}
