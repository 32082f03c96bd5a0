import type { TableName, tables } from '../tables.ts';

type ExampleRow<T extends TableName> = { readonly [C in keyof (typeof tables)[T]]?: string };

/** Rows of tables as the cells of a CSV file; of each table at least one. */
export type ExampleRows<T extends TableName> = {
  readonly [K in T]: readonly [ExampleRow<K>, ...ExampleRow<K>[]];
};
