import type { BookMap } from '../config/book-map.ts';
import type { Account } from './account.ts';
import { assembleAccounts, type Strays, strayKey } from './assemble-accounts.ts';
import { type FileReport, unreadReport } from './file-report.ts';
import type { RawTable } from './files/raw-table.ts';
import { readBigMapped } from './map/read-big-mapped.ts';
import { claimedBy, type Mapped, readMapped } from './map/read-mapped.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { type AccountFinder, everyAccount, readTables } from './read-tables.ts';
import { nothingSettled, type ReadingOptions } from './reading-options.ts';
import type { BigExport, BigFile, BigTable } from './stream/big-table.ts';
import type { TableName } from './tables.ts';
import { type BookFile, type FoundTable, tablesInFile, type UnopenedFile } from './tables-in-file.ts';

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
  const mapped = map === null ? null : readMapped(map, files, options);
  const unmapped = map === null ? files : unclaimed(map, files);
  return finishBook(namesOf(files), beginBook(unmapped, mapped, options, everyAccount), []);
}

/**
 * Reads a book with files that are too big to be held; each is read when the accounts are known, one after the other.
 * Where a single account is asked for, the others come without most of their rows, and what is said of the files counts
 * only the rows that were read.
 */
export async function readBigBook(
  files: readonly AnyFile[],
  options: ReadingOptions,
  map: BookMap | null,
  findAccount: AccountFinder = everyAccount,
): Promise<Book> {
  const mapped = map === null ? null : await readBigMapped(map, files.filter(isNoBigFile), options);
  const unmapped = map === null ? files : unclaimed(map, files);
  const held = unmapped.filter(isHeld);
  const begun = beginBook(held, mapped, options, findAccount);
  const bigTables: BigTable[] = [];
  const others: (BookFile | UnopenedFile)[] = [];
  for (const file of begun.isFaulty ? [] : unmapped) {
    if (!('read' in file)) continue;
    const read = await file.read({ options, accounts: begun.accounts });
    if ('report' in read) bigTables.push(read);
    else others.push(read);
  }
  const all = others.length === 0 ? begun : beginBook([...held, ...others], mapped, options, findAccount);
  return finishBook(namesOf(files), all, bigTables);
}

type AnyFile = BookFile | UnopenedFile | BigFile | BigExport;

function isNoBigFile(file: AnyFile): file is Exclude<AnyFile, BigFile> {
  return !('read' in file);
}

function isHeld(file: AnyFile): file is BookFile | UnopenedFile {
  return !('read' in file) && !('head' in file);
}

/** The files that a map leaves as they are. */
function unclaimed<F extends { readonly name: string }>(map: BookMap, files: readonly F[]): readonly F[] {
  const claimed = new Set<F>(claimedBy(map, files));
  return files.filter((file) => !claimed.has(file));
}

function namesOf(files: readonly { readonly name: string }[]): readonly string[] {
  return files.map(({ name }) => name);
}

type BegunBook = OpenedFiles & ReturnType<typeof readTables>;

/** Reads the tables of the files that are held, and those that a map made. */
function beginBook(
  files: Files,
  mapped: Mapped | null,
  options: ReadingOptions,
  findAccount: AccountFinder,
): BegunBook {
  const opened = openFiles(files, mapped, options);
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

/** The tables that files hold, and those that a map made of others; a file without any has its report already. */
function openFiles(files: Files, mapped: Mapped | null, options: ReadingOptions): OpenedFiles {
  if (mapped?.isFaulty) return { found: [], problems: [...mapped.problems], reports: [], isFaulty: true };
  const found: FoundTable[] = [];
  const problems: Problem[] = [...(mapped?.problems ?? [])];
  const reports: FileReport[] = [];
  if (mapped !== null) {
    const formOf = (file: string) => mapped.forms.get(file) ?? null;
    for (const { table, raw } of mapped.tables) found.push({ table, raw, form: formOf(raw.file), by: 'map' });
    for (const silent of mapped.silent)
      reports.push({ ...unreadReport(silent.file, formOf(silent.file)), ...silent, recognisedBy: 'map' });
  }
  for (const file of files) {
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
