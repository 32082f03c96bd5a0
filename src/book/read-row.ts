import type { Cell, Place } from '../facts/cell.ts';
import { parseCurrency } from '../facts/parse/currency.ts';
import type { ColumnDecision } from './columns/decision.ts';
import type { RawRecord } from './files/raw-table.ts';
import type { Column } from './map-headers.ts';
import type { Owner } from './owner.ts';
import type { CellValue } from './parse-cell.ts';
import { placeOf } from './place-of.ts';
import { type Problem, problemAt } from './problem.ts';
import { changeCell, type RowInProgress, readCell, unknownCell } from './read-cell.ts';
import type { ReadingContext } from './reading-context.ts';
import { checkCurrencies, type RowCells } from './row-currency.ts';
import type { TableName } from './tables.ts';

/** A record read: its cells by column, what it is known by, and whether it can be used. */
export type ReadRow = {
  readonly cells: Readonly<Record<string, Cell<CellValue>>>;
  readonly record: RawRecord;
  readonly account: string;
  /** The header that this row is of, where a record holds several rows side by side. */
  readonly part?: string;
};

/** How the records of a table are read: which columns stand where, and what was decided for them. */
export type TableReader = {
  readonly file: string;
  readonly table: TableName;
  readonly headers: readonly string[];
  /** By position, what the file calls a column that a map has given the book's name. */
  readonly sources: readonly (string | undefined)[];
  readonly columns: readonly Column[];
  readonly positions: ReadonlyMap<string, number>;
  readonly decisions: ReadonlyMap<string, ColumnDecision>;
  /** Those of the columns that a record can say something in. */
  readonly told: readonly ToldColumn[];
  /** A row that says nothing. A column that the file does not have has the same cell in all rows. */
  readonly blank: Readonly<RowCells>;
  readonly ownerOf: (record: RawRecord) => Owner;
  /** Whether the column that says whose a record is gives names in place of ids. */
  readonly hasNames: boolean;
  readonly hasMinorUnits: boolean;
  /** The currency that the headers declare, where they declare one. */
  readonly declaredCurrency: string | null;
  readonly context: ReadingContext;
};

/** A column that a record can say something in, and where; an owner that is known by nesting has no place in it. */
export type ToldColumn = {
  readonly column: Column;
  readonly index: number | undefined;
  readonly decision: ColumnDecision;
  /** The last cell that was read in it, where reading its text again would give the same and nothing else to say. */
  last: { readonly text: string; readonly cell: Cell<CellValue> } | null;
};

/** The cells of a row that says nothing, in the order of the columns. */
export function blankRow(file: string, columns: readonly Column[]): Readonly<RowCells> {
  const cells: RowCells = {};
  for (const column of columns) {
    const place = { file, column: column.name };
    cells[column.name] = unknownCell(place, column);
    if (column.info.kind === 'ask') cells[changeOf(column)] = changeCell(undefined, column, place);
  }
  return cells;
}

/** The name of the cell that holds an ask which is given as a change. */
function changeOf({ name }: Column): string {
  return `${name}_change`;
}

/** Reads a record. One without a value that it must have, or of an account nobody knows, is left out and reported. */
export function readRecord(reader: TableReader, record: RawRecord, problems: Problem[]): ReadRow | null {
  const { file, context, positions } = reader;
  const { account, trouble } = reader.ownerOf(record);
  // Copied as a whole, so that all rows share one shape: name by name, each would get a table of its own.
  const cells: RowCells = { ...reader.blank };
  const missing: Column[] = [];
  const row: RowInProgress = {
    account,
    currency: readCurrency(reader, record, account),
    problems,
    currencies: null,
  };
  for (const told of reader.told) {
    const { column, index } = told;
    const isOwner = column.name === 'account_id';
    const text = isOwner && (record.owner !== undefined || reader.hasNames) ? account : textAt(record, index);
    if (text !== undefined) {
      const place = placeIn(reader, record, column.name, index);
      cells[column.name] = readToldCell(text, told, place, row);
      if (column.info.kind === 'ask') cells[changeOf(column)] = changeCell(text, column, place);
    }
    if (column.info.isRequired && cells[column.name]?.value === null) missing.push(column);
  }
  if (trouble !== null) {
    problems.push(problemAt(placeOf(file, record, 'account_id'), trouble));
    return null;
  }
  fillCurrency(reader, cells);
  if (row.currencies !== null) {
    const own = cells.currency?.value ?? context.accounts.byId.get(account)?.currency ?? null;
    checkCurrencies(cells, row.currencies, typeof own === 'string' ? own : null, account, problems);
  }
  for (const column of missing) {
    if (cells[column.name]?.state === 'invalid') continue; // reported already
    const index = positions.get(column.name);
    problems.push(
      problemAt(placeIn(reader, record, column.name, index), {
        code: 'missingValue',
        severity: 'error',
        ...(account === '' ? {} : { account }),
        found: textAt(record, index) ?? '',
        expected: `a value in every row of ${reader.table}`,
        hint: 'The row was left out.',
      }),
    );
  }
  return missing.length > 0 ? null : { cells, record, account };
}

/** Reads a cell of a column. The same text as in the row above, as many columns have it, is not read again. */
function readToldCell(text: string, told: ToldColumn, place: Place, row: RowInProgress): Cell<CellValue> {
  const { last } = told;
  if (last !== null && last.text === text) {
    const { value, state, audience } = last.cell;
    return { value, state, place, audience };
  }
  const { column, decision } = told;
  const problemsBefore = row.problems.length;
  const cell = readCell(text, column, decision, place, row);
  const isAllSaid = row.problems.length === problemsBefore && row.currencies === null && !decision.isMinor;
  told.last = isAllSaid ? { text, cell } : null;
  return cell;
}

/** Where a cell stands: under its own header, or where a map took it from. */
function placeIn(
  { file, headers, sources }: TableReader,
  record: RawRecord,
  column: string,
  index: number | undefined,
): Place {
  if (index === undefined) return placeOf(file, record, column);
  return (
    record.places?.[index] ??
    placeOf(file, record, sources[index] ?? column, sources[index] ?? headers[index])
  );
}

function textAt(record: RawRecord, index: number | undefined): string | undefined {
  return index === undefined ? undefined : record.texts[index];
}

/** The currency of a row, where amounts in minor units need it: its own, what the headers declare, its account's. */
function readCurrency(reader: TableReader, record: RawRecord, account: string): string | null {
  if (!reader.hasMinorUnits) return null;
  const own = parseCurrency(textAt(record, reader.positions.get('currency')) ?? '');
  return own ?? reader.declaredCurrency ?? reader.context.accounts.byId.get(account)?.currency ?? null;
}

/** A row that does not say its currency has the one that the headers declare for its amounts. */
function fillCurrency({ declaredCurrency, columns }: TableReader, cells: RowCells): void {
  const cell = cells.currency;
  if (declaredCurrency === null || cell === undefined || cell.state !== 'unknown') return;
  const isOfTable = columns.some(({ name }) => name === 'currency');
  if (isOfTable) cells.currency = { ...cell, value: declaredCurrency, state: 'known' };
}
