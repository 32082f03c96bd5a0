import type { BookMap } from '../config/book-map.ts';
import type { Account, AccountRow } from './account.ts';
import type { Statement } from './columns/decision.ts';
import type { FileForm } from './files/file-form.ts';
import type { RawTable } from './files/raw-table.ts';
import { readMapped } from './map/read-mapped.ts';
import type { UnknownColumn } from './nearest-column.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { readTables } from './read-tables.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import type { RecognisedBy } from './recognise-table.ts';
import { checkAccount } from './row-rules.ts';
import { type TableName, tables } from './tables.ts';
import {
  type BookFile,
  type FoundTable,
  recordsInFile,
  tablesInFile,
  type UnopenedFile,
} from './tables-in-file.ts';

/**
 * How a file was read: in which form, as which table, how many rows, which headers nobody knew, and what was decided
 * for its columns.
 */
export type FileReport = {
  readonly file: string;
  /** Null where the file holds nothing that can be read, or a map leaves it out. */
  readonly form: FileForm | null;
  readonly table: TableName | null;
  /** Null where nothing knows it; `map` also for a file that a map reads for other tables, or leaves out. */
  readonly recognisedBy: RecognisedBy | null;
  readonly rows: number;
  /** Rows that stand in the file and count for nothing: unreadable, repeated, contradicted, or of no account. */
  readonly leftOut: number;
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly decisions: readonly Statement[];
};

export type Book = {
  readonly accounts: readonly Account[];
  readonly problems: readonly Problem[];
  readonly files: readonly FileReport[];
};

const tableNames = Object.keys(tables) as TableName[];

type Files = readonly (BookFile | UnopenedFile)[];

/**
 * Reads a book. Nothing that stands in it can stop the reading: all problems are collected, and every row that can be
 * used is. A map turns the files that it names into tables; with a fault in it nothing is read.
 */
export function readBook(
  files: Files,
  options: ReadingOptions = nothingSettled,
  map: BookMap | null = null,
): Book {
  const opened = openFiles(files, options, map);
  const { problems, reports } = opened;
  if (opened.isFaulty) return { accounts: [], problems, files: [] };
  const rows = new Map<TableName, ReadRow[]>();
  for (const { table, raw, form, by, isTold, ...read } of readTables(opened.found, options)) {
    // One by one: a hundred thousand of them are more arguments than a call can take.
    for (const problem of read.problems) problems.push(problem);
    addReport(reports, {
      file: raw.file,
      form,
      table,
      recognisedBy: by,
      rows: read.rows.length,
      // A record of a wide table holds several rows side by side.
      leftOut: raw.records.length + countRagged(raw) - new Set(read.rows.map(({ record }) => record)).size,
      mapped: read.mapped,
      unknownColumns: read.unknownColumns,
      decisions: [...(raw.decisions ?? []), ...read.decisions],
    });
    if (isTold) rows.set(table, [...(rows.get(table) ?? []), ...read.rows]);
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
  const order = new Map(files.map(({ name }, index) => [name, index]));
  reports.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  return { accounts, problems, files: reports.map((report) => withoutStrays(report, strays)) };
}

function countRagged({ problems }: RawTable): number {
  return problems.filter(({ code }) => code === 'raggedRow' || code === 'brokenQuote').length;
}

/** Rows of accounts that are not in the book, by table and file. */
type Strays = Map<string, number>;

const strayKey = (table: TableName | null, file: string) => `${table}\u0000${file}`;

function withoutStrays(report: FileReport, strays: Strays): FileReport {
  const own = strays.get(strayKey(report.table, report.file)) ?? 0;
  return { ...report, rows: report.rows - own, leftOut: report.leftOut + own };
}

type OpenedFiles = {
  readonly found: readonly FoundTable[];
  readonly problems: Problem[];
  readonly reports: FileReport[];
  readonly isFaulty: boolean;
};

/** The tables that the files hold, or a map makes of them; a file without any has its report already. */
function openFiles(files: Files, options: ReadingOptions, map: BookMap | null): OpenedFiles {
  const found: FoundTable[] = [];
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  let unmapped = files;
  if (map !== null) {
    const forms = new Map<string, FileForm | null>();
    const mapped = readMapped(map, files, options, (file) => {
      const content = recordsInFile(file, options);
      forms.set(file.name, content.form);
      problems.push(...content.problems);
      return content.raw;
    });
    if (mapped.faults.length > 0)
      return { found: [], problems: [...problems, ...mapped.faults], reports: [], isFaulty: true };
    for (const { table, raw } of mapped.tables)
      found.push({ table, raw, form: forms.get(raw.file) ?? null, by: 'map' });
    for (const problem of mapped.problems) problems.push(problem);
    for (const silent of mapped.silent)
      reports.push({
        ...unreadReport(silent.file, forms.get(silent.file) ?? null),
        ...silent,
        recognisedBy: 'map',
      });
    unmapped = mapped.rest;
  }
  for (const file of unmapped) {
    const content = tablesInFile(file, options);
    for (const problem of content.problems) problems.push(problem);
    found.push(...content.tables);
    if (content.tables.length === 0)
      reports.push({
        ...unreadReport(file.name, content.form),
        unknownColumns: content.headers.map((header) => ({ header, nearest: null })),
      });
  }
  return { found, problems, reports, isFaulty: false };
}

function unreadReport(file: string, form: FileForm | null): FileReport {
  return {
    file,
    form,
    table: null,
    recognisedBy: null,
    rows: 0,
    leftOut: 0,
    mapped: [],
    unknownColumns: [],
    decisions: [],
  };
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
      leftOut: first.leftOut + report.leftOut,
      mapped: [
        ...first.mapped,
        ...report.mapped.filter(
          (pair) => !first.mapped.some((known) => JSON.stringify(known) === JSON.stringify(pair)),
        ),
      ],
    };
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
        const told = own.get(table);
        if (told === undefined) own.set(table, [row]);
        else told.push(row);
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
