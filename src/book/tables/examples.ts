import type { TableName } from '../tables.ts';
import { customerExamples } from './customer-examples.ts';
import type { ExampleRows } from './example-row.ts';
import { productExamples } from './product-examples.ts';

/**
 * Rows that show how the tables of a made-up account are filled in. The first of a table goes into its starter file; the
 * others show columns that only another kind of row has.
 */
export const exampleRows: ExampleRows<TableName> = { ...productExamples, ...customerExamples };
