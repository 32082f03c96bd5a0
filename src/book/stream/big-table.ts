import type { TableName } from '../tables.ts';
import type { ReadTogether } from './table-reader.ts';

/** A file of the book that was too big to be held as a whole, and was read as it came. */
export type BigTable = ReadTogether & {
  readonly name: string;
  /** Null where nobody knows which table it is; then it was left unread. */
  readonly table: TableName | null;
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly string[];
};
