import type { Statement } from './columns/decision.ts';
import type { FileForm } from './files/file-form.ts';
import type { UnknownColumn } from './nearest-column.ts';
import type { RecognisedBy } from './recognise-table.ts';
import type { TableName } from './tables.ts';

/**
 * How a file was read: in which form, as which table, how many rows, which headers nobody knew, and what was decided
 * for its columns.
 */
export type FileReport = {
  readonly file: string;
  /** Null where the file holds nothing that can be read, or a map leaves it out. */
  readonly form: FileForm | null;
  readonly table: TableName | null;
  /** Null where nothing knows it; `map` also for a file that a map reads for other tables, or leaves out. */
  readonly recognisedBy: RecognisedBy | null;
  readonly rows: number;
  /** Rows that stand in the file and count for nothing: unreadable, repeated, contradicted, or of no account. */
  readonly leftOut: number;
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly decisions: readonly Statement[];
};

/** The report of a file that holds no table. */
export function unreadReport(file: string, form: FileForm | null): FileReport {
  return {
    file,
    form,
    table: null,
    recognisedBy: null,
    rows: 0,
    leftOut: 0,
    mapped: [],
    unknownColumns: [],
    decisions: [],
  };
}
