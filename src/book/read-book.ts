import type { BookMap } from '../config/book-map.ts';
import type { Account } from './account.ts';
import { assembleAccounts, type Strays, strayKey } from './assemble-accounts.ts';
import { type FileReport, unreadReport } from './file-report.ts';
import type { FileForm } from './files/file-form.ts';
import type { RawTable } from './files/raw-table.ts';
import { readMapped } from './map/read-mapped.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { type AccountFinder, everyAccount, readTables } from './read-tables.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import type { BigFile, BigTable } from './stream/big-table.ts';
import type { TableName } from './tables.ts';
import {
  type BookFile,
  type FoundTable,
  recordsInFile,
  tablesInFile,
  type UnopenedFile,
} from './tables-in-file.ts';

export type Book = {
  readonly accounts: readonly Account[];
  readonly problems: readonly Problem[];
  readonly files: readonly FileReport[];
};

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
  return finishBook(namesOf(files), beginBook(files, options, map, everyAccount), []);
}

/**
 * Reads a book with files that are too big to be held; each is read when the accounts are known, one after the other.
 * Where a single account is asked for, the others come without most of their rows, and what is said of the files counts
 * only the rows that were read.
 */
export async function readBigBook(
  files: readonly (BookFile | UnopenedFile | BigFile)[],
  options: ReadingOptions,
  map: BookMap | null,
  findAccount: AccountFinder = everyAccount,
): Promise<Book> {
  const held = files.filter((file): file is BookFile | UnopenedFile => !('read' in file));
  const begun = beginBook(held, options, map, findAccount);
  const bigTables: BigTable[] = [];
  const others: (BookFile | UnopenedFile)[] = [];
  for (const file of begun.isFaulty ? [] : files) {
    if (!('read' in file)) continue;
    const read = await file.read({ options, accounts: begun.accounts });
    if ('report' in read) bigTables.push(read);
    else others.push(read);
  }
  const all = others.length === 0 ? begun : beginBook([...held, ...others], options, map, findAccount);
  return finishBook(namesOf(files), all, bigTables);
}

function namesOf(files: readonly { readonly name: string }[]): readonly string[] {
  return files.map(({ name }) => name);
}

type BegunBook = OpenedFiles & ReturnType<typeof readTables>;

/** Reads the tables of the files that are held. */
function beginBook(
  files: Files,
  options: ReadingOptions,
  map: BookMap | null,
  findAccount: AccountFinder,
): BegunBook {
  const opened = openFiles(files, options, map);
  return { ...opened, ...readTables(opened.found, options, findAccount) };
}

/** @param names of all files, in their order. */
function finishBook(names: readonly string[], begun: BegunBook, bigTables: readonly BigTable[]): Book {
  const { problems, reports } = begun;
  if (begun.isFaulty) return { accounts: [], problems, files: [] };
  const rows = new Map<TableName, ReadRow[]>();
  for (const { table, raw, form, by, isTold, ...read } of begun.tables) {
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
    if (isTold) addRows(rows, table, read.rows);
  }
  for (const { report, ...big } of bigTables) {
    for (const problem of big.problems) problems.push(problem);
    reports.push(report);
    if (big.isTold && report.table !== null) addRows(rows, report.table, big.rows);
  }
  const strays: Strays = new Map();
  const accounts = assembleAccounts(rows, bigTables, problems, strays);
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
  const order = new Map(names.map((name, index) => [name, index]));
  reports.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0));
  return { accounts, problems, files: reports.map((report) => withoutStrays(report, strays)) };
}

function addRows(rows: Map<TableName, ReadRow[]>, table: TableName, added: readonly ReadRow[]): void {
  const own = rows.get(table) ?? [];
  for (const row of added) own.push(row);
  rows.set(table, own);
}

function countRagged({ problems }: RawTable): number {
  return problems.filter(({ code }) => code === 'raggedRow' || code === 'brokenQuote').length;
}

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
