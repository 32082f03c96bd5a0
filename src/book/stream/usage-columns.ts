import type { ByteTable } from './byte-table.ts';
import { plainNumber } from './plain-number.ts';
import type { Spans } from './scan-rows.ts';

/** In place of an account: there is no row. */
export const NO_ROW = -1;

/** Rows of usage as numbers, by row: codes of the texts, months since the year 0. */
export type UsageColumns = {
  readonly accounts: Int32Array;
  readonly metrics: Int32Array;
  readonly groups: Int32Array;
  readonly kinds: Int32Array;
  readonly months: Int32Array;
  readonly values: Float64Array;
};

export function makeColumns(rows: number): UsageColumns {
  return {
    accounts: new Int32Array(rows),
    metrics: new Int32Array(rows),
    groups: new Int32Array(rows),
    kinds: new Int32Array(rows),
    months: new Int32Array(rows),
    values: new Float64Array(rows),
  };
}

/** Where the columns of a file stand, −1 where it has none of them, and the codes of its texts. */
export type UsageLayout = {
  readonly width: number;
  readonly month: number;
  readonly value: number;
  readonly account: number;
  readonly metric: number;
  readonly kind: number;
  readonly group: number;
  readonly codes: {
    readonly account_id: ByteTable;
    readonly month: ByteTable;
    readonly metric: ByteTable;
    readonly kind: ByteTable;
    readonly group: ByteTable;
  };
};

/**
 * Puts scanned rows into the columns, the first at index 0.
 *
 * @returns the rows that have to be read the ordinary way; the columns have no row in their places.
 */
export function takePlainRows(
  bytes: Uint8Array,
  { starts, ends, rowEnds, rows }: Spans,
  firstRow: number,
  { width, account, month, metric, value, kind, group, codes }: UsageLayout,
  columns: UsageColumns,
): readonly number[] {
  const { accounts, metrics, groups, kinds, months, values } = columns;
  const block = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const others: number[] = [];
  let first = firstRow === 0 ? 0 : (rowEnds[firstRow - 1] as number);
  for (let row = firstRow; row < rows; row += 1) {
    const index = row - firstRow;
    const end = rowEnds[row] as number;
    const at = first;
    first = end;
    accounts[index] = NO_ROW;
    if (end - at !== width) {
      others.push(row);
      continue;
    }
    const accountCode = codes.account_id.find(
      block,
      starts[at + account] as number,
      ends[at + account] as number,
    );
    const metricCode = codes.metric.find(block, starts[at + metric] as number, ends[at + metric] as number);
    const kindCode =
      kind < 0 ? 0 : codes.kind.find(block, starts[at + kind] as number, ends[at + kind] as number);
    const groupCode =
      group < 0 ? 0 : codes.group.find(block, starts[at + group] as number, ends[at + group] as number);
    const monthIndex = codes.month.find(block, starts[at + month] as number, ends[at + month] as number);
    const number = plainNumber(bytes, starts[at + value] as number, ends[at + value] as number);
    if ((accountCode | metricCode | kindCode | groupCode | monthIndex) < 0 || Number.isNaN(number)) {
      others.push(row);
      continue;
    }
    accounts[index] = accountCode;
    metrics[index] = metricCode;
    kinds[index] = kindCode;
    groups[index] = groupCode;
    months[index] = monthIndex;
    values[index] = number;
  }
  return others;
}
