import { columnsOf, mapHeaders } from '../map-headers.ts';
import { type Problem, problemAt } from '../problem.ts';
import { tableOfKey } from '../table-of-key.ts';
import type { TableName } from '../tables.ts';
import type { FileForm } from './file-form.ts';
import {
  collectRows,
  isObject,
  itemsOf,
  type JsonItem,
  type JsonObject,
  type JsonRow,
  type RowCollector,
} from './json-rows.ts';
import { type JsonScan, scanJson } from './json-scan.ts';
import { limits } from './limits.ts';
import { jsonFault, parseScanned } from './parse-json.ts';
import { problemList } from './problem-list.ts';
import type { RawRecord, RawTable } from './raw-table.ts';

type JsonForm = Omit<FileForm, 'encoding' | 'encodingFrom'>;

/** Tables found in a JSON document, each as a raw table whose places are JSON pointers or lines. */
export type JsonContent = {
  readonly tables: ReadonlyMap<TableName, RawTable>;
  readonly problems: readonly Problem[];
  readonly form: JsonForm;
};

/** The table whose columns a header names; null when that is not clear. */
export type RecogniseTable = (headers: readonly string[]) => TableName | null;

/**
 * Reads a JSON document: an account, an array of accounts with the other tables nested in them, an object of tables
 * (`{"accounts": […], "usage": […]}`), or the rows of one table; or any of these objects line by line (NDJSON).
 *
 * @param table the table that the file is, when its name says so.
 */
export function readJson(
  file: string,
  text: string,
  table: TableName | null,
  recognise: RecogniseTable,
): JsonContent {
  const isArray = /^\s*\[/.test(text);
  if (/\.(?:ndjson|jsonl)$/i.test(file) && !isArray) return readLines(file, text, table, recognise);
  const scan = scanJson(text);
  if (scan.fault !== null) {
    if (isLines(text, scan)) return readLines(file, text, table, recognise);
    return {
      tables: new Map(),
      problems: [jsonFault(file, text, scan.fault, 1, 'file')],
      form: formOf('json', null),
    };
  }
  const { value, problems } = parseScanned(file, text, scan, 1);
  const collector = collectRows(file);
  const root = isObject(value) && !isTables(value) ? wrappedList(value) : null;
  if (root !== null && isObject(value)) {
    addItems(collector, itemsOf(value[root], `/${root}`), table, recognise);
  } else if (isObject(value) && isTables(value)) collector.addTables(value);
  else addItems(collector, itemsOf(value, ''), table, recognise);
  return contentOf(file, collector, problems, formOf('json', root === null ? null : `/${root}`));
}

/** Whether a text is JSON, whatever its file is called: no table of separated values begins with a bracket and goes on so. */
export function isJson(text: string): boolean {
  const first = text.trimStart()[0];
  if (first !== '[' && first !== '{') return false;
  const scan = scanJson(text);
  return scan.fault === null || isLines(text, scan);
}

/** Whether a whole object ends on its line, and more follows on others: one object a line. */
function isLines(text: string, { fault, end }: JsonScan): boolean {
  return fault?.kind === 'trailing' && /^\s*\{.*[\r\n]\s*$/.test(text.slice(0, end));
}

/** One object a line. A line that is no JSON is a problem; the others are read. */
function readLines(
  file: string,
  text: string,
  table: TableName | null,
  recognise: RecogniseTable,
): JsonContent {
  const problems = problemList(file);
  const items: JsonItem[] = [];
  for (const [index, lineText] of text.split(/\r\n|\n|\r/).entries()) {
    if (lineText.trim() === '') continue;
    const line = index + 1;
    const scan = scanJson(lineText);
    if (scan.fault !== null) {
      problems.add(jsonFault(file, lineText, scan.fault, line, 'line'));
      continue;
    }
    const document = parseScanned(file, lineText, scan, line);
    for (const problem of document.problems) problems.add(problem);
    items.push({ value: document.value, pointer: '', line });
  }
  const collector = collectRows(file);
  addItems(collector, items, table, recognise);
  return contentOf(file, collector, problems.all(), formOf('ndjson', null));
}

function addItems(
  collector: RowCollector,
  items: readonly JsonItem[],
  named: TableName | null,
  recognise: RecogniseTable,
): void {
  const table =
    named ??
    recognise(headersOf(items.slice(0, 20).flatMap(({ value }) => (isObject(value) ? [value] : []))));
  if (table === null || table === 'accounts') collector.addAccounts(items);
  else collector.addRows(table, items);
}

/** Whether an object is one of tables and no account: it holds accounts, or tables and nothing that an account has. */
function isTables(document: JsonObject): boolean {
  const entries = Object.entries(document);
  const lists = entries.filter(([key, value]) => Array.isArray(value) && tableOfKey(key) !== null);
  return (
    lists.some(([key]) => tableOfKey(key) === 'accounts') ||
    (lists.length > 0 && lists.length === entries.length)
  );
}

const wrappers = ['records', 'results', 'data', 'items', 'rows'];

/** The key under which an answer of a web service keeps its list of rows; null where the object is an account. */
function wrappedList(document: JsonObject): string | null {
  const named = [...mapHeaders('accounts', Object.keys(document)).columns.values()].map(({ name }) => name);
  if (named.includes('account_id') || named.includes('name')) return null;
  const lists = Object.keys(document).filter((key) => Array.isArray(document[key]));
  const [only] = lists;
  return only !== undefined && lists.length === 1 && wrappers.includes(only) ? only : null;
}

function formOf(kind: 'json' | 'ndjson', root: string | null): JsonForm {
  return {
    kind,
    delimiter: null,
    hasSeparatorLine: false,
    lineBreak: null,
    quoteEscape: null,
    headerLine: null,
    dropped: [],
    trailingCells: null,
    root,
  };
}

function contentOf(
  file: string,
  collector: RowCollector,
  textProblems: readonly Problem[],
  form: JsonForm,
): JsonContent {
  const problems = [...textProblems, ...collector.problems];
  const tables = new Map<TableName, RawTable>();
  for (const [table, rows] of collector.rows) {
    if (rows.length === 0) {
      tables.set(table, emptyTable(file, table));
      continue;
    }
    const headers = headersOf(rows.map(({ row }) => row));
    const excess =
      headers.length > limits.columns
        ? ['columns', headers.length, limits.columns]
        : headers.length * rows.length > limits.jsonCells
          ? ['cells', headers.length * rows.length, limits.jsonCells]
          : null;
    if (excess === null) tables.set(table, toTable(file, headers, rows));
    else problems.push(tooMany(file, table, excess));
  }
  return { tables, problems, form };
}

function tooMany(file: string, table: TableName, [what, found, most]: readonly (string | number)[]): Problem {
  return problemAt(
    { file },
    {
      code: 'limitExceeded',
      severity: 'error',
      found: `${found} ${what} in ${table}`,
      expected: `at most ${most} ${what}`,
      hint: 'The table was left unread.',
    },
  );
}

function headersOf(rows: readonly JsonObject[]): readonly string[] {
  const headers = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) headers.add(key);
  return [...headers];
}

/** An empty list is a table without rows, as a header alone is. */
function emptyTable(file: string, table: TableName): RawTable {
  const headers = columnsOf(table).flatMap(({ name, info }) => (info.isRequired ? [name] : []));
  return { file, headers, records: [], problems: [] };
}

function toTable(file: string, headers: readonly string[], rows: readonly JsonRow[]): RawTable {
  const records = rows.map(
    ({ row, pointer, line, owner }, index): RawRecord => ({
      texts: headers.map((header) => toText(Object.hasOwn(row, header) ? row[header] : null)),
      record: index + 1,
      ...(line === undefined ? {} : { line }),
      ...(line !== undefined && pointer === '' ? {} : { pointer }),
      ...(owner === undefined ? {} : { owner }),
    }),
  );
  return { file, headers, records, problems: [], typed: numbersOf(headers, rows) };
}

/** The columns in which JSON has nothing but numbers, so that no reader has to tell what their points are. */
function numbersOf(headers: readonly string[], rows: readonly JsonRow[]): ReadonlySet<number> {
  const isNumber = (value: unknown) => value === null || value === undefined || typeof value === 'number';
  return new Set(
    headers.flatMap((header, index) =>
      rows.every(({ row }) => !Object.hasOwn(row, header) || isNumber(row[header])) ? [index] : [],
    ),
  );
}

/** A JSON value as the text that a CSV cell would hold; lists joined as lists are. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(toText).join(';');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
