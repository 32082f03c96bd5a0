import type { Account, AccountRow } from './account.ts';
import type { Statement } from './columns/decision.ts';
import type { FileForm } from './files/file-form.ts';
import type { RawTable } from './files/raw-table.ts';
import { readCsv } from './files/read-csv.ts';
import { isJson, readJson } from './files/read-json.ts';
import { readText } from './files/read-text.ts';
import { mapHeaders } from './map-headers.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { readTables } from './read-tables.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import { recogniseTable } from './recognise-table.ts';
import { checkAccount } from './row-rules.ts';
import { tableOfKey } from './table-of-key.ts';
import { type TableName, tables } from './tables.ts';

/** A file of the user's data as it stands on the disk. */
export type BookFile = { readonly name: string; readonly bytes: Uint8Array };

/** A file that was found and not opened, with the reason. */
export type UnopenedFile = { readonly name: string; readonly problem: Problem };

/**
 * How a file was read: in which form, as which table, how many rows, which headers nobody knew, and what was decided
 * for its columns.
 */
export type FileReport = {
  readonly file: string;
  /** Null where the file holds nothing that can be read. */
  readonly form: FileForm | null;
  readonly table: TableName | null;
  readonly rows: number;
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly string[];
  readonly decisions: readonly Statement[];
};

export type Book = {
  readonly accounts: readonly Account[];
  readonly problems: readonly Problem[];
  readonly files: readonly FileReport[];
};

const tableNames = Object.keys(tables) as TableName[];

/**
 * Reads a book. Nothing that stands in it can stop the reading: all problems are collected, and every row that can be
 * used is.
 */
export function readBook(
  files: readonly (BookFile | UnopenedFile)[],
  options: ReadingOptions = nothingSettled,
): Book {
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  const rows = new Map<TableName, ReadRow[]>();
  const found = files.flatMap((file) => rawTables(file, options, problems, reports));
  for (const { table, raw, form, isTold, ...read } of readTables(found, options)) {
    // One by one: a hundred thousand of them are more arguments than a call can take.
    for (const problem of read.problems) problems.push(problem);
    reports.push({
      file: raw.file,
      form,
      table,
      rows: read.rows.length,
      mapped: read.mapped,
      unknownColumns: read.unknownColumns,
      decisions: read.decisions,
    });
    if (isTold) rows.set(table, [...(rows.get(table) ?? []), ...read.rows]);
  }
  const accounts = assemble(rows, problems);
  if (accounts.length === 0) {
    problems.unshift(
      problemAt(
        { file: 'accounts.csv' },
        {
          code: 'noAccounts',
          severity: 'error',
          expected: 'a table of accounts with account_id and name, and a row in it',
          hint: 'Put an accounts.csv into the folder.',
        },
      ),
    );
  }
  const order = new Map(files.map(({ name }, index) => [name, index]));
  reports.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  return { accounts, problems, files: reports };
}

type TableOfFile = { readonly table: TableName; readonly raw: RawTable; readonly form: FileForm };

/** The tables of a file; one that has none gets its report here. */
function rawTables(
  file: BookFile | UnopenedFile,
  options: ReadingOptions,
  problems: Problem[],
  reports: FileReport[],
): readonly TableOfFile[] {
  const unread = (form: FileForm | null, unknownColumns: readonly string[], ...said: readonly Problem[]) => {
    problems.push(...said);
    reports.push({ file: file.name, form, table: null, rows: 0, mapped: [], unknownColumns, decisions: [] });
    return [];
  };
  if ('problem' in file) return unread(null, [], file.problem);
  const read = readText(file.name, file.bytes, options.encoding);
  if ('code' in read) return unread(null, [], read);
  problems.push(...read.problems);
  const encoding = { encoding: read.encoding.name, encodingFrom: read.encoding.from };
  const named = tableOfKey(file.name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, ''));
  if (/\.(?:json|ndjson|jsonl)$/i.test(file.name) || isJson(read.text)) {
    const byHeader = (headers: readonly string[]) => recogniseTable(file.name, headers).table;
    const content = readJson(file.name, read.text, named, byHeader);
    const form = { ...encoding, ...content.form };
    if (content.tables.size === 0) return unread(form, [], ...content.problems);
    problems.push(...content.problems);
    return [...content.tables].map(([table, raw]) => ({ table, raw, form }));
  }
  const content = readCsv(file.name, read.text, (texts) => countKnown(named, texts));
  const form = { ...encoding, ...content.form };
  if ('code' in content.raw) return unread(form, [], content.raw);
  const { raw } = content;
  const recognised = recogniseTable(file.name, raw.headers);
  if (recognised.table !== null) return [{ table: recognised.table, raw, form }];
  return unread(form, raw.headers, ...raw.problems, unknownTable(raw, recognised.candidates));
}

/** How many of the texts are headers of a table; of any table, where it is not known which. */
function countKnown(table: TableName | null, texts: readonly string[]): number {
  const candidates = table === null ? tableNames : [table];
  return Math.max(...candidates.map((candidate) => mapHeaders(candidate, texts).columns.size));
}

/** A file that is no table that anybody knows, or could be several. */
function unknownTable({ file, headers }: RawTable, candidates: readonly TableName[]): Problem {
  const found = headers.join(', ');
  if (candidates.length > 0) {
    const names = candidates.map((table) => `${table}.csv`).join(' or ');
    return problemAt(
      { file },
      {
        code: 'ambiguousTable',
        severity: 'error',
        found,
        expected: 'a file that can only be one table',
        hint: `It was left unread. Name it ${names}.`,
      },
    );
  }
  return problemAt(
    { file },
    {
      code: 'unknownTable',
      severity: 'notice',
      found,
      expected: `a file named after a table (${tableNames.join(', ')})`,
      hint: 'It was left unread.',
    },
  );
}

/** Tables whose rows without an account speak of all accounts. */
const sharedTables = new Set<TableName>(['differentiators', 'faq']);

function assemble(rows: ReadonlyMap<TableName, readonly ReadRow[]>, problems: Problem[]): readonly Account[] {
  const accountRows = rows.get('accounts') ?? [];
  const ids = new Set(accountRows.map((row) => row.account));
  const byAccount = new Map<string, Map<TableName, ReadRow[]>>();
  for (const [table, all] of rows) {
    if (table === 'accounts') continue;
    for (const row of all) {
      const owners = row.account === '' && sharedTables.has(table) ? [...ids] : [row.account];
      if (owners[0] !== undefined && !ids.has(owners[0])) problems.push(strayRow(row));
      for (const owner of owners) {
        const own = byAccount.get(owner) ?? new Map<TableName, ReadRow[]>();
        own.set(table, [...(own.get(table) ?? []), row]);
        byAccount.set(owner, own);
      }
    }
  }
  const given = Object.fromEntries(tableNames.map((table) => [table, rows.has(table)])) as Account['given'];
  return accountRows.map((row): Account => {
    const checked = checkAccount(row.cells.account_id?.place.file ?? 'accounts.csv', row);
    problems.push(...checked.problems);
    const own = byAccount.get(row.account);
    const tablesOfAccount = Object.fromEntries(
      tableNames
        .filter((table) => table !== 'accounts')
        .map((table) => [table, (own?.get(table) ?? []).map((read) => read.cells)]),
    );
    return {
      id: row.account,
      name: String(row.cells.name?.value ?? row.account),
      row: checked.cells as unknown as AccountRow,
      rows: tablesOfAccount as unknown as Account['rows'],
      given,
    };
  });
}

function strayRow(row: ReadRow): Problem {
  const place = row.cells.account_id?.place ?? { file: '', column: 'account_id' };
  return problemAt(place, {
    code: 'unknownAccount',
    severity: 'error',
    account: row.account,
    found: row.account,
    expected: 'an account_id that stands in accounts',
    hint: 'The row was left out.',
  });
}
