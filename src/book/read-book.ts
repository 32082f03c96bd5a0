import type { Account, AccountRow } from './account.ts';
import { decodeText } from './decode-text.ts';
import type { FileForm } from './files/file-form.ts';
import { columnsOf, foldName, mapHeaders } from './map-headers.ts';
import { type Problem, problemAt } from './problem.ts';
import type { RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readJson, tableOfKey } from './read-json.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import { checkAccount, settleRows } from './row-rules.ts';
import { type TableName, tables } from './tables.ts';

/** A file of the user's data as it stands on the disk. */
export type BookFile = { readonly name: string; readonly bytes: Uint8Array };

/** How a file was read: as which table, how many rows, and which headers nobody knew. */
export type FileReport = {
  readonly file: string;
  readonly table: TableName | null;
  readonly rows: number;
  /** Rows that stand in the file and count for nothing: unreadable, repeated, contradicted, or of no account. */
  readonly leftOut: number;
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly string[];
  readonly form?: FileForm;
  readonly decisions?: readonly ReadingDecision[];
};

/** Something that was decided about the reading of a column, without words. */
export type ReadingDecision = {
  readonly code: string;
  readonly header: string;
  readonly column: string;
  readonly params: Readonly<Record<string, string | number>>;
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
export function readBook(files: readonly BookFile[], _options: ReadingOptions = nothingSettled): Book {
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  const rows = new Map<TableName, ReadRow[]>();
  for (const { table, raw } of files.flatMap((file) => rawTables(file, problems, reports))) {
    const read = readRows(table, raw);
    const settled = settleRows(table, raw.file, read.rows);
    problems.push(...read.problems, ...settled.problems);
    reports.push({
      file: raw.file,
      table,
      rows: settled.rows.length,
      leftOut: raw.records.length + countRagged(raw) - settled.rows.length,
      mapped: read.mapped,
      unknownColumns: read.unknownColumns,
    });
    rows.set(table, [...(rows.get(table) ?? []), ...settled.rows]);
  }
  const strays: Strays = new Map();
  const accounts = assemble(rows, problems, strays);
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
  return { accounts, problems, files: reports.map((report) => withoutStrays(report, strays)) };
}

function countRagged({ problems }: RawTable): number {
  return problems.filter((problem) => problem.code === 'raggedRow').length;
}

/** Rows of accounts that are not in the book, by table and file. */
type Strays = Map<string, number>;

const strayKey = (table: TableName | null, file: string) => `${table}\u0000${file}`;

function withoutStrays(report: FileReport, strays: Strays): FileReport {
  const own = strays.get(strayKey(report.table, report.file)) ?? 0;
  return { ...report, rows: report.rows - own, leftOut: report.leftOut + own };
}

function rawTables(
  file: BookFile,
  problems: Problem[],
  reports: FileReport[],
): readonly { readonly table: TableName; readonly raw: RawTable }[] {
  const stem = file.name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  const named = tableOfKey(stem);
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
  problems.push(
    ...raw.problems,
    problemAt(
      { file: file.name },
      {
        code: 'unknownTable',
        severity: 'notice',
        found: raw.headers.join(', '),
        expected: `a file named after a table (${tableNames.join(', ')})`,
        hint: 'It was left unread.',
      },
    ),
  );
  reports.push({
    file: file.name,
    table: null,
    rows: 0,
    leftOut: raw.records.length,
    mapped: [],
    unknownColumns: raw.headers,
  });
  return [];
}

/** The one table whose required columns all stand in the header, most columns known; null when that is not clear. */
function tableByHeader(headers: readonly string[]): TableName | null {
  const candidates = tableNames
    .map((table) => {
      const { columns } = mapHeaders(table, headers);
      const names = new Set([...columns.values()].map((column) => column.name));
      const isComplete = columnsOf(table).every(
        (column) => !column.info.isRequired || names.has(column.name),
      );
      return {
        table,
        score: isComplete
          ? names.size / Math.max(1, headers.filter((header) => foldName(header) !== '').length)
          : 0,
      };
    })
    .filter((candidate) => candidate.score >= 0.6)
    .sort((a, b) => b.score - a.score);
  const [best, next] = candidates;
  return best !== undefined && best.score > (next?.score ?? 0) ? best.table : null;
}

/** Tables whose rows without an account speak of all accounts. */
const sharedTables = new Set<TableName>(['differentiators', 'faq']);

function assemble(
  rows: ReadonlyMap<TableName, readonly ReadRow[]>,
  problems: Problem[],
  strays: Strays,
): readonly Account[] {
  const accountRows = rows.get('accounts') ?? [];
  const ids = new Set(accountRows.map((row) => row.account));
  const byAccount = new Map<string, Map<TableName, ReadRow[]>>();
  for (const [table, all] of rows) {
    if (table === 'accounts') continue;
    for (const row of all) {
      const owners = row.account === '' && sharedTables.has(table) ? [...ids] : [row.account];
      if (owners[0] !== undefined && !ids.has(owners[0])) {
        const problem = strayRow(row);
        problems.push(problem);
        const key = strayKey(table, problem.file);
        strays.set(key, (strays.get(key) ?? 0) + 1);
      }
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
