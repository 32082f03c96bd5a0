import { foldName } from './fold-name.ts';
import { type Problem, problemAt } from './problem.ts';
import type { RawRecord, RawTable } from './raw-table.ts';
import { type TableName, tableSynonyms, tables } from './tables.ts';

/** Tables found in a JSON document, each as a raw table whose places are JSON pointers. */
export type JsonTables = {
  readonly tables: ReadonlyMap<TableName, RawTable>;
  readonly problems: readonly Problem[];
};

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON document: an account, an array of accounts with the other tables nested in them, or an object of tables
 * (`{"accounts": […], "usage": […]}`). A single table's own file is an array of its rows.
 *
 * @param table the table that the file is, when its name says so.
 */
export function readJson(file: string, text: string, table: TableName | null): JsonTables {
  const problems: Problem[] = [];
  const found = new Map<TableName, JsonRow[]>();
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    problems.push(
      problemAt({ file }, { code: 'unreadable', severity: 'error', expected: `valid JSON (${detail})` }),
    );
    return { tables: new Map(), problems };
  }
  const collect = (name: TableName, rows: unknown, pointer: string, owner?: string) => {
    const list = Array.isArray(rows) ? rows : [rows];
    for (const [index, row] of list.entries()) {
      const at = Array.isArray(rows) ? `${pointer}/${index}` : pointer;
      if (isObject(row)) {
        const known = found.get(name) ?? [];
        known.push({ row, pointer: at, ...(owner === undefined ? {} : { owner }) });
        found.set(name, known);
      } else {
        problems.push(
          problemAt(
            { file, pointer: at },
            {
              code: 'invalidValue',
              severity: 'error',
              found: JSON.stringify(row) ?? 'nothing',
              expected: `an object with the columns of ${name}`,
            },
          ),
        );
      }
    }
  };
  if (table !== null && table !== 'accounts') {
    collect(table, document, '');
  } else if (isObject(document) && tableNamed('accounts', document) !== undefined) {
    for (const [key, value] of Object.entries(document)) {
      const name = tableOfKey(key);
      if (name === null) problems.push(unknownKey(file, key));
      else if (name === 'accounts') collectAccounts(value, `/${key}`, collect);
      else collect(name, value, `/${key}`);
    }
  } else {
    collectAccounts(document, '', collect);
  }
  return { tables: new Map([...found].map(([name, rows]) => [name, toTable(file, rows)])), problems };
}

type JsonRow = { readonly row: JsonObject; readonly pointer: string; readonly owner?: string };

function collectAccounts(
  document: unknown,
  base: string,
  collect: (name: TableName, rows: unknown, pointer: string, owner?: string) => void,
): void {
  const list = Array.isArray(document) ? document : [document];
  for (const [index, account] of list.entries()) {
    const pointer = Array.isArray(document) ? `${base}/${index}` : base;
    if (!isObject(account)) {
      collect('accounts', [account], base);
      continue;
    }
    const own: Record<string, unknown> = Object.create(null);
    const id = account.account_id ?? account.id;
    for (const [key, value] of Object.entries(account)) {
      const name = typeof value === 'object' && value !== null ? tableOfKey(key) : null;
      if (name === null || name === 'accounts') own[key === 'id' ? 'account_id' : key] = value;
      else collect(name, value, `${pointer}/${key}`, String(id ?? ''));
    }
    collect('accounts', own, pointer);
  }
}

function tableNamed(name: TableName, document: JsonObject): string | undefined {
  return Object.keys(document).find((key) => tableOfKey(key) === name && Array.isArray(document[key]));
}

let tableNames: ReadonlyMap<string, TableName> | undefined;

/** The table that a name stands for, its own or a synonym. */
export function tableOfKey(key: string): TableName | null {
  if (Object.hasOwn(tables, key)) return key as TableName;
  tableNames ??= new Map(
    (Object.keys(tables) as TableName[]).flatMap((name) =>
      [name, ...tableSynonyms[name]].map((word) => [foldName(word), name] as const),
    ),
  );
  return tableNames.get(foldName(key)) ?? null;
}

function unknownKey(file: string, key: string): Problem {
  return problemAt(
    { file, pointer: `/${key}` },
    {
      code: 'unknownTable',
      severity: 'notice',
      found: key,
      expected: `one of the tables ${Object.keys(tables).join(', ')}`,
    },
  );
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toTable(file: string, rows: readonly JsonRow[]): RawTable {
  const headers = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))];
  const records = rows.map(
    ({ row, pointer, owner }, index): RawRecord => ({
      texts: headers.map((header) => toText(Object.hasOwn(row, header) ? row[header] : null)),
      record: index + 1,
      pointer,
      ...(owner === undefined ? {} : { owner }),
    }),
  );
  return { file, headers, records, problems: [], isTyped: true };
}

/** A JSON value as the text that a CSV cell would hold; lists joined as lists are. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(toText).join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
