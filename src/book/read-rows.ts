import { ambiguityTrouble } from './columns/column-problems.ts';
import { decideColumn, needsDecision } from './columns/decide-column.ts';
import { type ColumnDecision, plainDecision, type Statement } from './columns/decision.ts';
import { nothingDeclared } from './columns/declaration.ts';
import type { RawRecord, RawTable } from './files/raw-table.ts';
import { headerProblems } from './header-problems.ts';
import { mapHeaders } from './map-headers.ts';
import type { UnknownColumn } from './nearest-column.ts';
import { ownerFinder } from './owner.ts';
import { placeOf } from './place-of.ts';
import { type Problem, problemAt } from './problem.ts';
import { blankRow, type ReadRow, readRecord, type TableReader, type ToldColumn } from './read-row.ts';
import { emptyContext, type ReadingContext } from './reading-context.ts';
import { layOut, type TableLayout } from './table-layout.ts';
import { settleTable } from './table-rules/settle-table.ts';
import type { TableName } from './tables.ts';
import { readWideRecord } from './wide-usage.ts';

export type ReadTable = {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly UnknownColumn[];
  /** What was decided for the columns of the file, each once. */
  readonly decisions: readonly Statement[];
  /** Whether all columns are there that a row must have. */
  readonly isComplete: boolean;
};

/** A table whose columns are decided and whose records can be read; without a reader where a column is missing. */
export type OpenedTable = {
  readonly layout: TableLayout;
  readonly reader: TableReader | null;
  /** What is said of the table before its records are read. */
  readonly problems: readonly Problem[];
};

/**
 * Reads the records of a table into cells: first every column is decided as a whole, then its cells are read. A row
 * without a value that it must have is left out and reported.
 *
 * @param only the account whose rows are wanted, and with them those that are no account's of the book; null for all.
 */
export function readRows(
  table: TableName,
  raw: RawTable,
  context: ReadingContext = emptyContext,
  only: string | null = null,
): ReadTable {
  const { layout, reader, problems: openingProblems } = openTable(table, raw, context);
  const { mapped, unknownColumns } = layout;
  const problems = [...openingProblems];
  if (reader === null)
    return { rows: [], problems, mapped, unknownColumns, decisions: [], isComplete: false };
  const records = only === null ? raw.records : recordsFor(only, reader, raw.records);
  const rows = readRecords({ layout, reader }, records, problems);
  const settled = settleTable(table, rows, layout, context.options);
  return {
    rows: settled.rows,
    problems: [...problems, ...settled.problems],
    mapped,
    unknownColumns,
    isComplete: true,
    decisions: [...decisionsOf({ layout, reader }, rows.length), ...settled.statements],
  };
}

/**
 * Finds out how the records of a table are read.
 *
 * @param raw all of its records, or so many of the first that they tell how the others are written.
 */
export function openTable(table: TableName, raw: RawTable, context: ReadingContext): OpenedTable {
  const map = mapHeaders(table, raw.headers);
  const layout = layOut(table, map, raw, context);
  const { unknownColumns, absent } = layout;
  const problems: Problem[] = [
    ...raw.problems,
    ...headerProblems(raw.file, table, map, unknownColumns),
    ...absent.map(({ name }) =>
      problemAt(
        { file: raw.file, column: name },
        {
          code: 'missingColumn',
          severity: 'error',
          expected: `a column ${name}`,
          hint: `Without it no row of ${table} can be read.`,
        },
      ),
    ),
    ...headerOnly(raw),
  ];
  if (absent.length > 0) return { layout, reader: null, problems };
  const decisions = decideColumns(layout, raw, context);
  problems.push(...openProblems(layout, raw, decisions));
  const reader: TableReader = {
    file: raw.file,
    table,
    headers: raw.headers,
    sources: raw.sources ?? [],
    columns: layout.columns,
    positions: layout.positions,
    decisions,
    told: toldColumns(layout, decisions),
    blank: blankRow(raw.file, layout.columns),
    ownerOf: ownerFinder(layout.owner, context.accounts),
    hasNames: layout.owner?.isName === true,
    hasMinorUnits: [...decisions.values()].some(({ isMinor }) => isMinor),
    declaredCurrency: onlyCurrency(decisions),
    context,
  };
  return { layout, reader, problems };
}

function toldColumns(
  { columns, positions }: TableLayout,
  decisions: ReadonlyMap<string, ColumnDecision>,
): readonly ToldColumn[] {
  const told: ToldColumn[] = [];
  for (const column of columns) {
    const index = positions.get(column.name);
    if (index !== undefined || column.name === 'account_id')
      told.push({ column, index, decision: decisions.get(column.name) ?? plainDecision, last: null });
  }
  return told;
}

type ReadableTable = { readonly layout: TableLayout; readonly reader: TableReader };

function recordsFor(
  only: string,
  { ownerOf, context }: TableReader,
  records: readonly RawRecord[],
): readonly RawRecord[] {
  return records.filter((record) => {
    const { account } = ownerOf(record);
    return account === only || !context.accounts.byId.has(account);
  });
}

/** @param problems what is wrong with the records is added to them. */
export function readRecords(
  { layout: { wide }, reader }: ReadableTable,
  records: readonly RawRecord[],
  problems: Problem[],
): readonly ReadRow[] {
  if (wide !== null) return records.flatMap((record) => readWideRecord(reader, wide, record, problems));
  const rows: ReadRow[] = [];
  for (const record of records) {
    const row = readRecord(reader, record, problems);
    if (row !== null) rows.push(row);
  }
  return rows;
}

/** What was decided for the columns of a table of which so many rows were read. */
export function decisionsOf({ layout, reader }: ReadableTable, rowCount: number): readonly Statement[] {
  return [
    ...joined(layout, rowCount),
    ...[...reader.decisions.values()].flatMap(({ statements }) => statements),
    ...(layout.wide?.statements ?? []),
  ];
}

/** A map has seen the rows that there were, and may have left out all of them. */
function headerOnly(raw: RawTable): readonly Problem[] {
  if (
    raw.sources !== undefined ||
    raw.headers.length === 0 ||
    raw.records.length > 0 ||
    raw.problems.length > 0
  )
    return [];
  return [
    problemAt(
      { file: raw.file },
      { code: 'headerOnly', severity: 'notice', expected: 'rows under the header' },
    ),
  ];
}

/** The decisions of the columns that are not read as documented. */
function decideColumns(
  { columns, positions, meanings }: TableLayout,
  raw: RawTable,
  { options }: ReadingContext,
): ReadonlyMap<string, ColumnDecision> {
  const decisions = new Map<string, ColumnDecision>();
  for (const column of columns) {
    const index = positions.get(column.name);
    if (index === undefined || !needsDecision(column.info.kind)) continue;
    const decision = decideColumn({
      column,
      header: raw.headers[index] ?? '',
      declaration: meanings.get(index)?.declaration ?? nothingDeclared,
      conversion: meanings.get(index)?.conversion ?? null,
      texts: raw.records.map(({ texts }) => texts[index] ?? ''),
      isTyped: raw.typed?.has(index) ?? false,
      isPart: raw.isPart ?? false,
      settled: options,
    });
    if (decision !== plainDecision) decisions.set(column.name, decision);
  }
  return decisions;
}

/** One problem for each column that nothing decides, at the first cell that needs it. */
function openProblems(
  { positions, wide, owner }: TableLayout,
  raw: RawTable,
  decisions: ReadonlyMap<string, ColumnDecision>,
): readonly Problem[] {
  const accountOf = (record: RawRecord) =>
    record.owner ?? (owner === null ? undefined : record.texts[owner.index]?.trim());
  const open = [...decisions].flatMap(([column, { unsettled }]) =>
    unsettled.flatMap((item) => {
      const record = raw.records[item.index];
      const key = raw.headers[positions.get(column) ?? -1];
      return record === undefined
        ? []
        : [{ place: placeOf(raw.file, record, column, key), record, open: item }];
    }),
  );
  const side = (wide?.unsettled ?? []).map(({ header, record, open: item }) => ({
    place: placeOf(raw.file, record, header),
    record,
    open: item,
  }));
  return [...open, ...side].map(({ place, record, open: item }) => {
    const account = accountOf(record);
    return problemAt(place, { ...ambiguityTrouble(item), ...(account === undefined ? {} : { account }) });
  });
}

/** The currency that the headers declare; null where they declare none, or different ones. */
function onlyCurrency(decisions: ReadonlyMap<string, ColumnDecision>): string | null {
  const declared = new Set([...decisions.values()].flatMap(({ currency }) => currency ?? []));
  const [only, other] = declared;
  return only === undefined || other !== undefined ? null : only;
}

/** That the rows were given to accounts by name. */
function joined({ owner, headers }: TableLayout, rows: number): readonly Statement[] {
  if (owner === null || !owner.isName || rows === 0) return [];
  const header = headers[owner.index] ?? '';
  return [{ code: 'joinedByName', header, column: 'account_id', params: { rows } }];
}
