import type { BookMap } from '../config/book-map.ts';
import type { Account, AccountRow } from './account.ts';
import { decodeText } from './decode-text.ts';
import { readMapped } from './map/read-mapped.ts';
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
 * used is. A map turns the files that it names into tables; with a fault in it nothing is read.
 */
export function readBook(
  files: readonly BookFile[],
  options: ReadingOptions = nothingSettled,
  map: BookMap | null = null,
): Book {
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  const rows = new Map<TableName, ReadRow[]>();
  const found: FoundTable[] = [];
  let unmapped = files;
  if (map !== null) {
    const mapped = readMapped(map, files, options, (file) => foreignTable(file, problems));
    if (mapped.faults.length > 0)
      return { accounts: [], problems: [...problems, ...mapped.faults], files: [] };
    found.push(...mapped.tables);
    problems.push(...mapped.problems);
    reports.push(...mapped.reports);
    unmapped = mapped.rest;
  }
  found.push(...unmapped.flatMap((file) => rawTables(file, problems, reports)));
  for (const { table, raw } of found) {
    const read = readRows(table, raw);
    const settled = settleRows(table, raw.file, read.rows);
    problems.push(...read.problems, ...settled.problems);
    addReport(reports, {
      file: raw.file,
      table,
      rows: settled.rows.length,
      mapped: read.mapped,
      unknownColumns: read.unknownColumns,
    });
    rows.set(table, [...(rows.get(table) ?? []), ...settled.rows]);
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
  return { accounts, problems, files: reports };
}

/** A file that a map reads into one table by several ways is reported once. */
function addReport(reports: FileReport[], report: FileReport): void {
  const at = reports.findIndex(({ file, table }) => file === report.file && table === report.table);
  const first = reports[at];
  if (first === undefined) reports.push(report);
  else
    reports[at] = {
      ...first,
      rows: first.rows + report.rows,
      mapped: [
        ...first.mapped,
        ...report.mapped.filter(
          (pair) => !first.mapped.some((known) => JSON.stringify(known) === JSON.stringify(pair)),
        ),
      ],
    };
}

type FoundTable = { readonly table: TableName; readonly raw: RawTable };

function rawTables(file: BookFile, problems: Problem[], reports: FileReport[]): readonly FoundTable[] {
  const stem = file.name.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  const named = tableOfKey(stem);
  const text = textOf(file, problems);
  if (text === null) return [];
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
  reports.push({ file: file.name, table: null, rows: 0, mapped: [], unknownColumns: raw.headers });
  return [];
}

/** The records of a file that a map speaks of, whatever they mean; null where it cannot be read. */
function foreignTable(file: BookFile, problems: Problem[]): RawTable | null {
  const text = textOf(file, problems);
  if (text === null) return null;
  if (!file.name.toLowerCase().endsWith('.json')) return readCsv(file.name, text);
  // A list of objects is read alike whatever table it is said to be, but for accounts, which may hold others.
  const json = readJson(file.name, text, 'usage');
  problems.push(...json.problems);
  return json.tables.get('usage') ?? null;
}

function textOf(file: BookFile, problems: Problem[]): string | null {
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
  }
  return text;
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
