/** Rows of usage as numbers, by row: codes of the texts, months since the year 0. */
export type UsageColumns = {
  readonly accounts: Int32Array;
  readonly metrics: Int32Array;
  readonly groups: Int32Array;
  readonly kinds: Int32Array;
  readonly months: Int32Array;
  readonly values: Float64Array;
};

/** In place of an account: there is no row. */
export const NO_ROW = -1;

/** Columns without a row in them. */
export function makeColumns(rows: number): UsageColumns {
  return {
    accounts: new Int32Array(rows).fill(NO_ROW),
    metrics: new Int32Array(rows),
    groups: new Int32Array(rows),
    kinds: new Int32Array(rows),
    months: new Int32Array(rows),
    values: new Float64Array(rows),
  };
}
