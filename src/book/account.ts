import type { Cell } from '../facts/cell.ts';
import type { TableColumn, ValueOf } from './column.ts';
import type { TableName, tables } from './tables.ts';

type ColumnValue<C> = C extends TableColumn ? ValueOf<C> : never;

/** A row of a table: every one of its columns as a cell, those the file does not have as unknown. */
export type Row<T extends TableName> = {
  readonly [C in keyof (typeof tables)[T]]: Cell<ColumnValue<(typeof tables)[T][C]>>;
};

/** The account's own row; an ask given as a change off today's price stands in a cell of its own. */
export type AccountRow = Row<'accounts'> & { readonly customer_ask_change: Cell<number> };

/** One account with all that the book says of it. */
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly row: AccountRow;
  readonly rows: { readonly [T in Exclude<TableName, 'accounts'>]: readonly Row<T>[] };
  /** Which tables the book has at all: without one nothing is known; with one, no row means none. */
  readonly given: Readonly<Record<TableName, boolean>>;
  /**
   * The account for somebody who asks for no usage but that of some metrics: rows of others may be missing. Only of an
   * account whose rows are made when they are asked for.
   */
  readonly ofMetrics?: (metrics: ReadonlySet<string>) => Account;
};
