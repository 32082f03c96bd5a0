import type { Account, AccountRow } from './account.ts';
import { decodeText } from './decode-text.ts';
import { tableByHeader, tableOfFile, unknownTable } from './find-table.ts';
import { type Problem, problemAt } from './problem.ts';
import type { RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import { checkAccount, settleRows, strayRow } from './row-rules.ts';
import { AccountOfBigBook } from './stream/account-of-big-book.ts';
import type { BigTable } from './stream/big-table.ts';
import type { UsageRows } from './stream/table-reader.ts';
import { type TableName, tables } from './tables.ts';

/** A file of the user's data as it stands on the disk. */
export type BookFile = { readonly name: string; readonly bytes: Uint8Array };

/** How a file was read: as which table, how many rows, and which headers nobody knew. */
export type FileReport = {
  readonly file: string;
  readonly table: TableName | null;
  readonly rows: number;
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly string[];
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
 *
 * @param bigTables files that were too big to be given as a whole, and have been read already.
 */
export function readBook(
  files: readonly BookFile[],
  _options: ReadingOptions = nothingSettled,
  bigTables: readonly BigTable[] = [],
): Book {
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  const rows = new Map<TableName, ReadRow[]>();
  for (const { table, raw } of files.flatMap((file) => rawTables(file, problems, reports))) {
    const read = readRows(table, raw);
    const settled = settleRows(table, raw.file, read.rows);
    addAll(problems, read.problems);
    addAll(problems, settled.problems);
    reports.push({
      file: raw.file,
      table,
      rows: settled.rows.length,
      mapped: read.mapped,
      unknownColumns: read.unknownColumns,
    });
    addAll(listOf(rows, table), settled.rows);
  }
  for (const { name: file, table, rowCount, mapped, unknownColumns, ...big } of bigTables) {
    addAll(problems, big.problems);
    reports.push({ file, table, rows: rowCount, mapped, unknownColumns });
    if (table !== null) addAll(listOf(rows, table), big.rows);
  }
  const accounts = assemble(
    rows,
    bigTables.flatMap((table) => table.usage ?? []),
    problems,
  );
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
  return { accounts, problems, files: reports };
}

function rawTables(
  file: BookFile,
  problems: Problem[],
  reports: FileReport[],
): readonly { readonly table: TableName; readonly raw: RawTable }[] {
  const named = tableOfFile(file.name);
  const text = decodeText(file.bytes);
  if (text === null) {
    problems.push(
      problemAt(
        { file: file.name },
        {
          code: 'unreadable',
          severity: 'error',
          expected: 'text in UTF-8',
          hint: 'Export it again as CSV UTF-8.',
        },
      ),
    );
    return [];
  }
  if (file.name.toLowerCase().endsWith('.json')) {
    const json = readJson(file.name, text, named);
    problems.push(...json.problems);
    return [...json.tables].map(([table, raw]) => ({ table, raw }));
  }
  const raw = readCsv(file.name, text);
  const table = named ?? tableByHeader(raw.headers);
  if (table !== null) return [{ table, raw }];
  problems.push(...raw.problems, unknownTable(file.name, raw.headers));
  reports.push({ file: file.name, table: null, rows: 0, mapped: [], unknownColumns: raw.headers });
  return [];
}

/** Tables whose rows without an account speak of all accounts. */
const sharedTables = new Set<TableName>(['differentiators', 'faq']);

function assemble(
  rows: ReadonlyMap<TableName, readonly ReadRow[]>,
  bigUsage: readonly UsageRows[],
  problems: Problem[],
): readonly Account[] {
  const accountRows = rows.get('accounts') ?? [];
  const ids = new Set(accountRows.map((row) => row.account));
  const byAccount = new Map<string, Map<TableName, ReadRow[]>>();
  for (const [table, all] of rows) {
    if (table === 'accounts') continue;
    for (const row of all) {
      const owners = row.account === '' && sharedTables.has(table) ? [...ids] : [row.account];
      if (owners[0] !== undefined && !ids.has(owners[0])) {
        problems.push(
          strayRow(row.cells.account_id?.place ?? { file: '', column: 'account_id' }, row.account),
        );
      }
      for (const owner of owners) {
        const own = byAccount.get(owner) ?? new Map<TableName, ReadRow[]>();
        listOf(own, table).push(row);
        byAccount.set(owner, own);
      }
    }
  }
  for (const usage of bigUsage) {
    addAll(
      problems,
      usage.strays((id) => ids.has(id)),
    );
  }
  const given = Object.fromEntries(tableNames.map((table) => [table, rows.has(table)])) as Account['given'];
  return accountRows.map((row): Account => {
    const checked = checkAccount(row.cells.account_id?.place.file ?? 'accounts.csv', row);
    problems.push(...checked.problems);
    const own = byAccount.get(row.account);
    const tablesOfAccount = own === undefined ? noTables : withRows(own);
    const parts = {
      id: row.account,
      name: String(row.cells.name?.value ?? row.account),
      row: checked.cells as unknown as AccountRow,
      rows: tablesOfAccount as unknown as Account['rows'],
      given,
    };
    return bigUsage.length === 0 ? parts : new AccountOfBigBook(parts, bigUsage);
  });
}

type Tables = Readonly<Record<string, readonly ReadRow['cells'][]>>;

/** The tables of an account of which the book says nothing else. */
const noTables: Tables = Object.fromEntries(
  tableNames.filter((table) => table !== 'accounts').map((table) => [table, []]),
);

function withRows(own: ReadonlyMap<TableName, readonly ReadRow[]>): Tables {
  return {
    ...noTables,
    ...Object.fromEntries([...own].map(([table, reads]) => [table, reads.map((read) => read.cells)])),
  };
}

function listOf<T>(lists: Map<TableName, T[]>, table: TableName): T[] {
  const known = lists.get(table);
  if (known !== undefined) return known;
  const list: T[] = [];
  lists.set(table, list);
  return list;
}

/** There may be more of them than a call can have arguments. */
function addAll<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
