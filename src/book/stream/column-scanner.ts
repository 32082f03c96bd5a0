import {
  type BlockScanner,
  carriageReturn,
  type Ending,
  endingBytes,
  endOfPlainCell,
  endOfQuotedCell,
  lineFeed,
  quote,
} from './block-scanner.ts';
import type { ByteTable } from './byte-table.ts';
import { CellScanner } from './cell-scanner.ts';
import { readPlainNumber } from './plain-number.ts';

/** How the cells of a column are taken: as codes of their texts, as plain numbers, or not at all. */
export type ColumnKind = ByteTable | 'numbers' | 'unread';

/**
 * Scans rows straight into numbers: codes of texts, and plain numbers. Where a cell holds what the column lets expect,
 * its end is known without a look at each byte.
 *
 * It accepts the same rows as `CellScanner`. Those that are ragged or have a cell that cannot be taken are set aside.
 */
export class ColumnScanner implements BlockScanner {
  readonly #delimiter: number;
  readonly #ending: Ending;
  readonly #tables: readonly (ByteTable | null)[];
  readonly #areNumbers: readonly boolean[];
  /** By column and row: the code of a cell; only of columns that are taken as codes. */
  readonly codes: readonly Int32Array[];
  /** By column and row: the number of a cell; only of columns that are taken as numbers. */
  readonly numbers: readonly Float64Array[];
  /** The rows that were set aside; of their cells some or none have been taken. */
  readonly others: number[] = [];
  readonly #rowEnds: Int32Array;
  #bytes: Uint8Array = new Uint8Array(0);
  #block: DataView = new DataView(new ArrayBuffer(0));
  #from = 0;
  rows = 0;
  end = 0;

  constructor(columns: readonly ColumnKind[], delimiter: number, mostRows: number) {
    this.#delimiter = delimiter;
    this.#ending = endingBytes(delimiter);
    this.#tables = columns.map((column) => (typeof column === 'string' ? null : column));
    this.#areNumbers = columns.map((column) => column === 'numbers');
    this.codes = this.#tables.map((table) => new Int32Array(table === null ? 0 : mostRows));
    this.numbers = this.#areNumbers.map((isNumber) => new Float64Array(isNumber ? mostRows : 0));
    this.#rowEnds = new Int32Array(mostRows);
  }

  scan(bytes: Uint8Array, from: number, to: number): boolean {
    this.#look(bytes, from);
    let row = 0;
    let at = from;
    while (at < to && row < this.#rowEnds.length) {
      const end = this.#scanRow(row, at, to);
      if (end < 0) return end === NOT_WHOLE;
      this.#rowEnds[row] = end;
      at = end;
      row += 1;
      this.rows = row;
      this.end = end;
    }
    return true;
  }

  #look(bytes: Uint8Array, from: number): void {
    if (bytes.buffer !== this.#block.buffer) {
      this.#bytes = bytes;
      this.#block = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    }
    this.#from = from;
    this.others.length = 0;
    this.rows = 0;
    this.end = from;
  }

  /** Takes the cells of a row; gives where it ends, or why it cannot be taken. */
  #scanRow(row: number, from: number, to: number): number {
    const bytes = this.#bytes;
    const tables = this.#tables;
    let isTaken = true;
    let at = from;
    for (let column = 0; at < to; column += 1) {
      const table = tables[column] ?? null;
      let after = table === null ? -1 : table.expect(this.#block, at, to);
      if (table !== null && after >= 0) {
        isTaken = this.#keepCode(column, row, table.code) && isTaken;
      } else {
        const isQuoted = bytes[at] === quote;
        const start = isQuoted ? at + 1 : at;
        const end = isQuoted
          ? endOfQuotedCell(bytes, start, to)
          : endOfPlainCell(bytes, start, to, this.#ending);
        if (isQuoted && end < to && bytes[end] !== quote) return NOT_PLAIN;
        after = isQuoted ? end + 1 : end;
        if (after >= to) return NOT_WHOLE;
        isTaken = this.#take(column, row, start, end) && isTaken;
      }
      if (bytes[after] === this.#delimiter) {
        at = after + 1;
        continue;
      }
      if (bytes[after] === carriageReturn) {
        after += 1;
        if (after === to) return NOT_WHOLE;
      }
      if (bytes[after] !== lineFeed) return NOT_PLAIN;
      if (!isTaken || column + 1 !== tables.length) this.others.push(row);
      return after + 1;
    }
    return NOT_WHOLE;
  }

  /** Takes a cell; false where that cannot be done. */
  #take(column: number, row: number, start: number, end: number): boolean {
    const table = this.#tables[column];
    if (table === undefined) return false;
    if (table !== null) return this.#keepCode(column, row, table.find(this.#block, start, end));
    if (!this.#areNumbers[column]) return true;
    return readPlainNumber(this.#bytes, start, end, this.numbers[column] as Float64Array, row);
  }

  #keepCode(column: number, row: number, code: number): boolean {
    (this.codes[column] as Int32Array)[row] = code;
    return code >= 0;
  }

  textsAt(row: number): readonly string[] {
    const start = row === 0 ? this.#from : (this.#rowEnds[row - 1] as number);
    const end = this.#rowEnds[row] as number;
    const cells = new CellScanner(this.#delimiter, end - start + 1, 1);
    cells.scan(this.#bytes, start, end);
    return cells.textsAt(0);
  }
}

const NOT_WHOLE = -1;
const NOT_PLAIN = -2;
