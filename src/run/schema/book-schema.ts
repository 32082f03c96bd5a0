import { type TableName, tables } from '../../book/tables.ts';
import type { TableWords } from '../../templating/terminal-words.ts';
import { type JsonSchema, rowSchema } from './row-schema.ts';

const tableNames = Object.keys(tables) as TableName[];
const nested = tableNames.filter((table) => table !== 'accounts');

/**
 * The JSON Schema of a book in one JSON file: an account with its tables nested in it, a list of such accounts, or an
 * object of tables. A nested row belongs to the account around it and needs no `account_id`.
 */
export function bookSchema(words: Readonly<Record<TableName, TableWords>>): JsonSchema {
  const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
  const rowsOf = (table: TableName, row: JsonSchema) => ({
    description: words[table].description,
    type: 'array',
    items: row,
  });
  const schemas = new Map(tableNames.map((table) => [table, rowSchema(table, words[table])]));
  const requiredOf = (table: TableName) => schemas.get(table)?.required ?? [];
  const ofAnAccount = (table: TableName) =>
    requiredOf(table).includes('account_id')
      ? { allOf: [ref(table)], type: 'object', required: ['account_id'] }
      : ref(table);
  return {
    title: 'book',
    anyOf: [ref('account'), { type: 'array', items: ref('account') }, ref('book')],
    $defs: {
      ...Object.fromEntries(
        [...schemas].map(([table, schema]) => [
          table,
          { ...schema, required: schema.required.filter((name) => name !== 'account_id') },
        ]),
      ),
      account: {
        allOf: [ref('accounts')],
        type: 'object',
        properties: Object.fromEntries(nested.map((table) => [table, rowsOf(table, ref(table))])),
        required: ['account_id'],
      },
      book: {
        type: 'object',
        properties: {
          accounts: rowsOf('accounts', ref('account')),
          ...Object.fromEntries(nested.map((table) => [table, rowsOf(table, ofAnAccount(table))])),
        },
        required: ['accounts'],
      },
    },
  };
}
