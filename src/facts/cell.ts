import { lineRanges } from './line-ranges.ts';

/** Who may see a value: `internal` never leaves the team, `shareable` may be shown to the customer. */
export type Audience = 'internal' | 'shareable';

/** What a value can be. Dates are `YYYY-MM-DD` and months `YYYY-MM` strings. */
export type Scalar = number | string | boolean;

/**
 * Where a value stands in the user's data. `line` is the physical line, `record` the data row
 * (header excluded, from 1); JSON has a pointer (`/usage/3/value`) instead, or within its line where it is one object a
 * line. A cell that does not exist because its column or table is missing has neither.
 */
export type Place = {
  readonly file: string;
  readonly column: string;
  readonly line?: number;
  readonly record?: number;
  readonly pointer?: string;
  /**
   * Of a value that was put together from several rows: how many others there are, and the lines of the first of them
   * in this file (there may be too many to keep them all).
   */
  readonly others?: { readonly count: number; readonly lines: readonly number[] };
};

/**
 * - `known`: a value was read, an explicit 0 included.
 * - `unknown`: nothing was given (empty, no such column, no such table).
 * - `notApplicable`: the data says that it cannot apply; it leaves every denominator.
 * - `invalid`: something stands there that cannot be read; reported as a problem, then treated as unknown.
 */
export type CellState = 'known' | 'unknown' | 'notApplicable' | 'invalid';

/** One value of the book with its place. `value` is null exactly when `state` is not `known`. */
export type Cell<T = Scalar> = {
  readonly value: T | null;
  readonly state: CellState;
  readonly place: Place;
  readonly audience: Audience;
  /** What a conflict leaves of the confidence in it, 0–1; absent where nothing speaks against it. */
  readonly trust?: number;
};

/**
 * `benefits.csv:4:volume`, `book.json#/usage/3/value`, or `book.ndjson:4#/usage/3/value`; without a row where the column itself is missing. A value from
 * several rows names the lines that are known and counts the others.
 *
 * @example formatPlace({ file: 'log.csv', column: 'uses', line: 2, others: { count: 9, lines: [3, 7] } }) // 'log.csv:2–3,7,+7:uses'
 */
export function formatPlace({ file, column, line, pointer, others }: Place): string {
  if (pointer !== undefined) {
    const record = line === undefined ? file : `${file}:${line}`;
    return `${record}#${pointer}${others === undefined ? '' : ` +${others.count}`}`;
  }
  if (line === undefined) return `${file}:${column}`;
  if (others === undefined) return `${file}:${line}:${column}`;
  return `${file}:${lineRanges([line, ...others.lines], others.count - others.lines.length)}:${column}`;
}
