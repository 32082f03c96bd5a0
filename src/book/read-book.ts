import type { Account, AccountRow } from './account.ts';
import type { Statement } from './columns/decision.ts';
import { decodeText } from './decode-text.ts';
import { type Problem, problemAt } from './problem.ts';
import type { RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import { readJson, tableOfKey } from './read-json.ts';
import type { ReadRow } from './read-row.ts';
import { readTables } from './read-tables.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import { type RecognisedBy, recogniseTable } from './recognise-table.ts';
import { checkAccount } from './row-rules.ts';
import { type TableName, tables } from './tables.ts';

/** A file of the user's data as it stands on the disk. */
export type BookFile = { readonly name: string; readonly bytes: Uint8Array };

/** How a file was read: as which table, how many rows, which headers nobody knew, what was decided for its columns. */
export type FileReport = {
  readonly file: string;
  readonly table: TableName | null;
  /** Null where it is no table. */
  readonly recognisedBy: RecognisedBy | null;
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
export function readBook(files: readonly BookFile[], options: ReadingOptions = nothingSettled): Book {
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  const rows = new Map<TableName, ReadRow[]>();
  const found = files.flatMap((file) => rawTables(file, problems, reports));
  for (const { table, raw, by, isTold, ...read } of readTables(found, options)) {
    for (const problem of read.problems) problems.push(problem);
    reports.push({
      file: raw.file,
      table,
      recognisedBy: by,
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
  return { accounts, problems, files: reports };
}

function rawTables(
  file: BookFile,
  problems: Problem[],
  reports: FileReport[],
): readonly { readonly table: TableName; readonly raw: RawTable; readonly by: RecognisedBy }[] {
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
    return [...json.tables].map(([table, raw]) => ({ table, raw, by: 'key' }));
  }
  const raw = readCsv(file.name, text);
  const recognised = recogniseTable(file.name, raw.headers);
  if (recognised.table !== null) return [{ ...recognised, raw }];
  problems.push(...raw.problems, unknownTable(raw, recognised.candidates));
  reports.push({
    file: file.name,
    table: null,
    recognisedBy: null,
    rows: 0,
    mapped: [],
    unknownColumns: raw.headers,
    decisions: [],
  });
  return [];
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
