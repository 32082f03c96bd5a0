import type { Cell, Place } from '../facts/cell.ts';
import { parseCurrency } from '../facts/parse/currency.ts';
import { type ColumnDecision, plainDecision } from './columns/decision.ts';
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
  /** Cells of the columns that the file does not have: one stands for all rows. */
  readonly absentCells: ReadonlyMap<string, Cell<CellValue>>;
  readonly ownerOf: (record: RawRecord) => Owner;
  /** Whether the column that says whose a record is gives names in place of ids. */
  readonly hasNames: boolean;
  readonly hasMinorUnits: boolean;
  /** The currency that the headers declare, where they declare one. */
  readonly declaredCurrency: string | null;
  readonly context: ReadingContext;
};

/** Reads a record. One without a value that it must have, or of an account nobody knows, is left out and reported. */
export function readRecord(reader: TableReader, record: RawRecord, problems: Problem[]): ReadRow | null {
  const { file, context, positions } = reader;
  const { account, trouble } = reader.ownerOf(record);
  const cells: RowCells = {};
  const missing: Column[] = [];
  const row: RowInProgress = {
    account,
    currency: readCurrency(reader, record, account),
    problems,
    currencies: null,
  };
  for (const column of reader.columns) {
    const index = positions.get(column.name);
    const isOwner = column.name === 'account_id';
    const text = isOwner && (record.owner !== undefined || reader.hasNames) ? account : textAt(record, index);
    if (text === undefined) {
      cells[column.name] =
        reader.absentCells.get(column.name) ?? unknownCell({ file, column: column.name }, column);
    } else {
      const place = placeIn(reader, record, column.name);
      const decision = reader.decisions.get(column.name) ?? plainDecision;
      cells[column.name] = readCell(text, column, decision, place, row);
    }
    if (column.info.kind === 'ask') {
      cells[`${column.name}_change`] = changeCell(text, column, placeIn(reader, record, column.name));
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
    problems.push(
      problemAt(placeIn(reader, record, column.name), {
        code: 'missingValue',
        severity: 'error',
        ...(account === '' ? {} : { account }),
        found: textAt(record, positions.get(column.name)) ?? '',
        expected: `a value in every row of ${reader.table}`,
        hint: 'The row was left out.',
      }),
    );
  }
  return missing.length > 0 ? null : { cells, record, account };
}

/** Where a cell stands: under its own header, or where a map took it from. */
function placeIn(
  { file, headers, sources, positions }: TableReader,
  record: RawRecord,
  column: string,
): Place {
  const index = positions.get(column);
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
