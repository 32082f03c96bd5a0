import { foldName } from '../fold-name.ts';
import { mapHeaders } from '../map-headers.ts';
import { type Problem, problemAt } from '../problem.ts';
import { tableOfKey } from '../table-of-key.ts';
import { type TableName, tables } from '../tables.ts';
import { escapeStep } from './json-scan.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A value of a list with its place: its pointer in the document, or the line of its own that it stands in. */
export type JsonItem = { readonly value: unknown; readonly pointer: string; readonly line?: number };

/** An object that is a row of a table. */
export type JsonRow = {
  readonly row: JsonObject;
  readonly pointer: string;
  readonly line?: number;
  /** The account that it stands in, where it is nested. */
  readonly owner?: string;
};

/** Takes rows out of a document, table by table. */
export type RowCollector = {
  readonly rows: ReadonlyMap<TableName, readonly JsonRow[]>;
  readonly problems: readonly Problem[];
  /** Rows of one table. */
  readonly addRows: (table: TableName, items: readonly JsonItem[], owner?: string) => void;
  /** Accounts, with the rows of other tables that are nested in them. */
  readonly addAccounts: (items: readonly JsonItem[]) => void;
  /** An object of tables: `{"accounts": […], "usage": […]}`. */
  readonly addTables: (document: JsonObject) => void;
};

export function collectRows(file: string): RowCollector {
  const rows = new Map<TableName, JsonRow[]>();
  const problems: Problem[] = [];
  const addRows = (table: TableName, items: readonly JsonItem[], owner?: string) => {
    if (items.length === 0 && !rows.has(table)) rows.set(table, []);
    for (const { value, ...place } of items) {
      if (!isObject(value)) problems.push(noRow(file, table, value, place));
      else if (owner !== undefined && isOfAnother(value, owner))
        problems.push(foreignRow(file, value, owner, place));
      else {
        const known = rows.get(table) ?? [];
        rows.set(table, known);
        known.push({ row: value, ...place, ...(owner === undefined ? {} : { owner }) });
      }
    }
  };
  const addAccounts = (items: readonly JsonItem[]) => {
    if (items.length === 0) addRows('accounts', []);
    for (const item of items) {
      const { value, pointer, line } = item;
      if (!isObject(value)) {
        addRows('accounts', [item]);
        continue;
      }
      const own: Record<string, unknown> = Object.create(null);
      const nested: [TableName, string, unknown][] = [];
      for (const [key, content] of Object.entries(value)) {
        const table = typeof content === 'object' && content !== null ? tableOfKey(key) : null;
        if (table === null || table === 'accounts') own[key] = content;
        else nested.push([table, key, content]);
      }
      const idKey = idKeyOf(own);
      const owner = String((idKey === null ? null : own[idKey]) ?? '');
      if (idKey === 'id') {
        own.account_id = own.id;
        delete own.id;
      }
      addRows('accounts', [{ ...item, value: own }]);
      for (const [table, key, content] of nested)
        addRows(table, itemsOf(content, `${pointer}/${escapeStep(key)}`, line), owner);
    }
  };
  const addTables = (document: JsonObject) => {
    for (const [key, content] of Object.entries(document)) {
      const table = tableOfKey(key);
      const pointer = `/${escapeStep(key)}`;
      if (table === null) problems.push(unknownTable(file, key, pointer));
      else if (table === 'accounts') addAccounts(itemsOf(content, pointer));
      else addRows(table, itemsOf(content, pointer));
    }
  };
  return { rows, problems, addRows, addAccounts, addTables };
}

/** The members of a list, or the one value that stands in its place. */
export function itemsOf(value: unknown, pointer: string, line?: number): readonly JsonItem[] {
  const place = line === undefined ? {} : { line };
  return Array.isArray(value)
    ? value.map((member: unknown, index) => ({ value: member, pointer: `${pointer}/${index}`, ...place }))
    : [{ value, pointer, ...place }];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The key of an account's object that holds its id; `id` itself is one where there is no other. */
function idKeyOf(account: JsonObject): string | null {
  if (Object.hasOwn(account, 'account_id')) return 'account_id';
  const keys = Object.keys(account);
  const position = [...mapHeaders('accounts', keys).columns].find(
    ([, { name }]) => name === 'account_id',
  )?.[0];
  if (position !== undefined) return keys[position] ?? null;
  return Object.hasOwn(account, 'id') ? 'id' : null;
}

/** Whether a nested row names another account than the one that it stands in. */
function isOfAnother(row: JsonObject, owner: string): boolean {
  const key = Object.keys(row).find((name) => foldName(name) === 'accountid');
  const said = key === undefined ? null : row[key];
  return said !== null && said !== undefined && String(said).trim() !== owner.trim();
}

type ItemPlace = Omit<JsonItem, 'value'>;

function noRow(file: string, table: TableName, value: unknown, place: ItemPlace): Problem {
  return problemAt(
    { file, ...place },
    {
      code: 'invalidValue',
      severity: 'error',
      found: JSON.stringify(value),
      expected: `an object with the columns of ${table}`,
      hint: 'It was left out.',
    },
  );
}

function foreignRow(file: string, row: JsonObject, owner: string, place: ItemPlace): Problem {
  return problemAt(
    { file, ...place },
    {
      code: 'contradiction',
      severity: 'error',
      account: owner,
      found: JSON.stringify(row),
      expected: 'a row of the account that it stands in',
      hint: 'It names another account and was left out.',
    },
  );
}

function unknownTable(file: string, key: string, pointer: string): Problem {
  return problemAt(
    { file, pointer },
    {
      code: 'unknownTable',
      severity: 'notice',
      found: key,
      expected: `one of the tables ${Object.keys(tables).join(', ')}`,
    },
  );
}
