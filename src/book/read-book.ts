import type { BookMap } from '../config/book-map.ts';
import type { Account } from './account.ts';
import { type Assembled, assembleAccounts } from './assemble-accounts.ts';
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
import type { TableName } from './tables.ts';
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
  const rows = new Map<TableName, readonly ReadRow[]>();
  for (const { table, raw, form, by, isTold, ...read } of readTables(opened.found, options)) {
    // One by one: a hundred thousand of them are more arguments than a call can take.
    for (const problem of read.problems) problems.push(problem);
    addReport(reports, {
      file: raw.file,
      form,
      table,
      recognisedBy: by,
      rows: read.rows.length,
      leftOut: raw.records.length + countRagged(raw) - read.rows.length,
      mapped: read.mapped,
      unknownColumns: read.unknownColumns,
      decisions: read.decisions,
    });
    if (isTold) rows.set(table, rows.get(table)?.concat(read.rows) ?? read.rows);
  }
  const { accounts, strays, ...assembled } = assembleAccounts(rows);
  for (const problem of assembled.problems) problems.push(problem);
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
  const told = reports.map((report, index) => {
    const isFirst = reports[index - 1]?.file !== report.file;
    const ofMap = isFirst ? (opened.decisions.get(report.file) ?? []) : [];
    return withoutStrays({ ...report, decisions: [...ofMap, ...report.decisions] }, strays);
  });
  return { accounts, problems, files: told };
}

function countRagged({ problems }: RawTable): number {
  return problems.filter((problem) => problem.code === 'raggedRow').length;
}

function withoutStrays(report: FileReport, strays: Assembled['strays']): FileReport {
  const own = report.table === null ? 0 : (strays.get(report.table)?.get(report.file) ?? 0);
  return { ...report, rows: report.rows - own, leftOut: report.leftOut + own };
}

type OpenedFiles = {
  readonly found: readonly FoundTable[];
  readonly problems: Problem[];
  readonly reports: FileReport[];
  /** What was decided for columns that a map itself read, by file. */
  readonly decisions: ReadonlyMap<string, readonly Statement[]>;
  readonly isFaulty: boolean;
};

/** The tables that the files hold, or a map makes of them; a file without any has its report already. */
function openFiles(files: Files, options: ReadingOptions, map: BookMap | null): OpenedFiles {
  const found: FoundTable[] = [];
  const problems: Problem[] = [];
  const reports: FileReport[] = [];
  let unmapped = files;
  let decisions: OpenedFiles['decisions'] = new Map();
  if (map !== null) {
    const forms = new Map<string, FileForm | null>();
    const mapped = readMapped(map, files, options, (file) => {
      const content = recordsInFile(file, options);
      forms.set(file.name, content.form);
      problems.push(...content.problems);
      return content.raw;
    });
    if (mapped.faults.length > 0)
      return { found: [], problems: [...problems, ...mapped.faults], reports: [], decisions, isFaulty: true };
    for (const { table, raw } of mapped.tables)
      found.push({ table, raw, form: forms.get(raw.file) ?? null, by: 'map' });
    for (const problem of mapped.problems) problems.push(problem);
    for (const { file, rows } of mapped.silent)
      reports.push({ ...unreadReport(file, forms.get(file) ?? null), rows, recognisedBy: 'map' });
    unmapped = mapped.rest;
    decisions = mapped.decisions;
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
  return { found, problems, reports, decisions, isFaulty: false };
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
