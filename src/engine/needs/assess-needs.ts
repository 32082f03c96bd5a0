import type { Account } from '../../book/account.ts';
import type { TableName } from '../../book/tables.ts';
import type { Cell } from '../../facts/cell.ts';
import { ageInDays, isStale } from '../freshness.ts';
import { joined } from '../joined.ts';
import { isComplete, lastDayOfMonth, monthIndex } from '../usage/months.ts';
import type { Need, RowsSource, Source, Validity } from './need.ts';

/**
 * What is wrong with a source, from the farthest to the nearest to being enough:
 * - `unset`: a setting that nobody has made.
 * - `noTable`: the book does not have the table.
 * - `noRow`: the table has no such row for the account.
 * - `noColumn`: the table does not have the column.
 * - `empty`: there are rows, but their columns are not filled in.
 * - `stale`: what is there is too old to count.
 * - `short`: there are too few months.
 */
export type LackState = 'unset' | 'noTable' | 'noRow' | 'noColumn' | 'empty' | 'stale' | 'short';

const nearness: readonly LackState[] = ['unset', 'noTable', 'noRow', 'noColumn', 'empty', 'stale', 'short'];

/** A source that is not enough, and the columns of it that are empty. */
export type Lack = {
  readonly state: LackState;
  readonly source: Source;
  readonly columns: readonly string[];
};

/** A need of one account. `lacks` has an entry for each thing that is missing, with the alternatives that would do. */
export type AssessedNeed = { readonly need: Need; readonly lacks: readonly (readonly Lack[])[] };

/** What an account has, on the day of the run. */
export type Subject = {
  readonly account: Account;
  readonly asOf: string;
  /** Days for which evidence counts in full. */
  readonly validityDays: (validity: Validity) => number;
  readonly isSet: (path: string) => boolean;
};

/** Which needs arise for an account, and what is missing for each. */
export function assessNeeds(needs: readonly Need[], of: Subject): readonly AssessedNeed[] {
  const reading: Reading = joined(of, { rowsOf: rowsOnce(of.account) });
  const lackOf = lackOnce(reading);
  const isThere = (source: Source) => lackOf(source) === null;
  return needs
    .filter(({ onlyIf, unless }) => (onlyIf?.some(isThere) ?? true) && !(unless?.some(isThere) ?? false))
    .map((need) => ({
      need,
      lacks: need.allOf.flatMap((alternatives) => {
        const missing = missingOf(alternatives, lackOf);
        return missing === null ? [] : [missing];
      }),
    }));
}

/** Null where one of the alternatives is there; else those that come nearest to it. */
function missingOf(alternatives: readonly Source[], lackOf: LackOf): readonly Lack[] | null {
  const lacks: Lack[] = [];
  for (const source of alternatives) {
    const lack = lackOf(source);
    if (lack === null) return null;
    lacks.push(lack);
  }
  const nearest = Math.max(...lacks.map((lack) => nearness.indexOf(lack.state)));
  return lacks.filter((lack) => nearness.indexOf(lack.state) === nearest);
}

type AnyRow = Readonly<Record<string, Cell<unknown>>>;

type Reading = Subject & { readonly rowsOf: (table: TableName) => readonly AnyRow[] };

/** The rows of a table, asked of the account once: those of a big table are made when they are asked for. */
function rowsOnce({ row, rows }: Account): Reading['rowsOf'] {
  const read = new Map<TableName, readonly AnyRow[]>();
  return (table) => {
    const known =
      read.get(table) ?? ((table === 'accounts' ? [row] : rows[table]) as unknown as readonly AnyRow[]);
    read.set(table, known);
    return known;
  };
}

type LackOf = (source: Source) => Lack | null;

/** Several needs have one source: it is looked at once. */
function lackOnce(subject: Reading): LackOf {
  const found = new Map<Source, Lack | null>();
  return (source) => {
    const known = found.get(source);
    if (known !== undefined) return known;
    const lack = findLack(source, subject);
    found.set(source, lack);
    return lack;
  };
}

function findLack(source: Source, subject: Reading): Lack | null {
  const lack = (state: LackState, columns: readonly string[] = []): Lack => ({ state, source, columns });
  if (source.kind === 'setting') return subject.isSet(source.path) ? null : lack('unset');
  if (!subject.account.given[source.table]) return lack('noTable');
  if (source.kind === 'table') return null;
  const conditions = Object.entries(source.where);
  const meant = subject
    .rowsOf(source.table)
    .filter((row) => conditions.every(([column, values]) => values.includes(plain(row[column]))));
  if (source.kind === 'none') return meant.length === 0 ? null : lack('noRow');
  const current = meant.filter((row) => !isAhead(row, source, subject));
  if (current.length === 0) return lack('noRow');
  const empty = source.columns.filter((column) =>
    source.isEvery ? current.some((row) => !says(row, column)) : !current.some((row) => says(row, column)),
  );
  const absent = empty.filter((column) => current.every((row) => !hasPlace(row[column])));
  if (absent.length > 0) return lack('noColumn', absent);
  if (empty.length > 0) return lack('empty', empty);
  const useful = current.filter((row) => source.columns.every((column) => says(row, column)));
  if (useful.length === 0) return lack('empty', source.columns);
  if (isOld(useful, source, subject)) return lack('stale');
  return hasMonths(useful, source) ? null : lack('short');
}

/** A cell's value as `where` gives it; lists and numbers are never asked for. */
function plain(cell: Cell<unknown> | undefined): string | boolean | null {
  const value = cell?.value ?? null;
  return typeof value === 'string' || typeof value === 'boolean' ? value : null;
}

/** "Does not apply" is an answer. */
function says(row: AnyRow, column: string): boolean {
  const state = row[column]?.state;
  return state === 'known' || state === 'notApplicable';
}

/** A cell of a column that the file does not have stands in no row. */
function hasPlace(cell: Cell<unknown> | undefined): boolean {
  return cell?.place.record !== undefined || cell?.place.pointer !== undefined;
}

function dateOf(row: AnyRow, { dated }: RowsSource): string | null {
  const value = dated === null ? null : row[dated.column]?.value;
  return typeof value === 'string' ? value : null;
}

const isMonth = (date: string) => date.length === 7;

/** What is dated after the day of the run does not count yet, nor does a month that is not over (METHODS §0, §2). */
function isAhead(row: AnyRow, source: RowsSource, { asOf }: Subject): boolean {
  const date = dateOf(row, source);
  if (date === null) return false;
  return isMonth(date) ? !isComplete(date, asOf) : date.slice(0, 10) > asOf;
}

/** Undated evidence is never too old. */
function isOld(rows: readonly AnyRow[], source: RowsSource, { asOf, validityDays }: Subject): boolean {
  if (source.dated === null) return false;
  let newest = '';
  for (const row of rows) {
    const date = dateOf(row, source);
    if (date === null) return false;
    if (date > newest) newest = date;
  }
  const day = isMonth(newest) ? lastDayOfMonth(newest) : newest;
  return isStale(ageInDays(day, asOf), validityDays(source.dated.validity));
}

function hasMonths(rows: readonly AnyRow[], source: RowsSource): boolean {
  if (source.months === 0) return true;
  const months = [...new Set(rows.flatMap((row) => dateOf(row, source) ?? []))].sort().map(monthIndex);
  const last = months.slice(-source.months);
  return last.length === source.months && (last.at(-1) ?? 0) - (last[0] ?? 0) === source.months - 1;
}
