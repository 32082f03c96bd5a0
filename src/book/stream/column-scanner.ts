import {
  type BlockScanner,
  behindRow,
  type Ending,
  endingBytes,
  endOfPlainCell,
  endOfQuotedCell,
  NOT_PLAIN,
  NOT_WHOLE,
  quote,
} from './block-scanner.ts';
import { CellScanner } from './cell-scanner.ts';
import { readPlainNumber } from './plain-number.ts';
import { codeOf, type Encoder, endOf, nextOf, startOf, TextCodes } from './text-codes.ts';

/**
 * How the cells of a column are taken: as codes of their texts, as plain numbers, or not at all; as open numbers where
 * nothing has decided yet whether a point groups thousands.
 */
export type ColumnKind = Encoder | 'numbers' | 'openNumbers' | 'unread';

/**
 * Scans rows straight into numbers: codes of texts, and plain numbers. Where a cell holds what the column lets expect,
 * its end is known without a look at each byte.
 *
 * It accepts the same rows as `CellScanner`. Those that are ragged or have a cell that cannot be taken are set aside.
 */
export class ColumnScanner implements BlockScanner {
  readonly #delimiter: number;
  readonly #ending: Ending;
  readonly #columns: readonly ColumnKind[];
  readonly #texts: TextCodes;
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
  #isTaken = true;
  readonly #areCodes: Uint8Array;
  readonly #areNumbers: Uint8Array;
  readonly #areOpen: Uint8Array;
  rows = 0;
  end = 0;

  constructor(columns: readonly ColumnKind[], delimiter: number, mostRows: number) {
    const encoders = columns.map((column) => (typeof column === 'string' ? null : column));
    this.#columns = columns;
    this.#delimiter = delimiter;
    this.#ending = endingBytes(delimiter);
    this.#texts = new TextCodes(encoders, this.#ending);
    this.codes = encoders.map((encoder) => new Int32Array(encoder === null ? 0 : mostRows));
    this.numbers = columns.map((column) => new Float64Array(isOfNumbers(column) ? mostRows : 0));
    this.#rowEnds = new Int32Array(mostRows);
    this.#areNumbers = Uint8Array.from(columns, (column) => (isOfNumbers(column) ? 1 : 0));
    this.#areOpen = Uint8Array.from(columns, (column) => (column === 'openNumbers' ? 1 : 0));
    this.#areCodes = Uint8Array.from(encoders, (encoder) => (encoder === null ? 0 : 1));
  }

  scan(bytes: Uint8Array, from: number, to: number): boolean {
    this.#look(bytes, from);
    let at = from;
    while (at < to && this.rows < this.#rowEnds.length) {
      at = this.#scanRow(at, to);
      if (at < 0) return at === NOT_WHOLE;
    }
    return true;
  }

  /** Takes the row that begins at `from`; gives where the next one begins, or why it cannot be told. */
  #scanRow(from: number, to: number): number {
    const bytes = this.#bytes;
    const block = this.#block;
    const { isEnding } = this.#ending;
    const areCodes = this.#areCodes;
    const areNumbers = this.#areNumbers;
    const delimiter = this.#delimiter;
    const width = areCodes.length;
    const { rows } = this;
    const { last } = this.#texts;
    let { entries, pool } = this.#texts;
    let at = from;
    for (let column = 0; at < to; column += 1) {
      let after = -1;
      if (column < width && areCodes[column] === 1) {
        // The columns of an export repeat themselves: mostly a text stands again in the next row, or the one follows
        // that followed it before.
        let entry = last[column] as number;
        after = endIfText(entries, pool, entry, block, at, to, isEnding);
        if (after < 0) {
          entry = entries[entry + nextOf] as number;
          after = endIfText(entries, pool, entry, block, at, to, isEnding);
        }
        if (after >= 0) {
          last[column] = entry;
          const code = entries[entry + codeOf] as number;
          (this.codes[column] as Int32Array)[rows] = code;
          if (code < 0) this.#isTaken = false;
        }
      } else if (column < width && areNumbers[column] === 1) {
        const numbers = this.numbers[column] as Float64Array;
        after = readPlainNumber(bytes, at, to, numbers, rows, this.#areOpen[column] === 1);
        if (after < 0 || after >= to || isEnding[bytes[after] as number] === 0) after = -1;
      }
      if (after < 0) {
        after = this.#take(column, at, to);
        if (after < 0) return after;
        ({ entries, pool } = this.#texts);
      }
      if (bytes[after] !== delimiter) {
        const next = behindRow(bytes, after, to);
        if (next >= 0) this.#endRow(next, column + 1);
        return next;
      }
      at = after + 1;
    }
    return NOT_WHOLE;
  }

  #look(bytes: Uint8Array, from: number): void {
    this.#bytes = bytes;
    this.#block = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#from = from;
    this.#isTaken = true;
    this.others.length = 0;
    this.rows = 0;
    this.end = from;
  }

  #endRow(end: number, columns: number): void {
    if (!this.#isTaken || columns !== this.#columns.length) this.others.push(this.rows);
    this.#isTaken = true;
    this.#rowEnds[this.rows] = end;
    this.rows += 1;
    this.end = end;
  }

  /** Takes a cell that is not as expected; gives where it ends, or why it cannot be told. */
  #take(column: number, from: number, to: number): number {
    const bytes = this.#bytes;
    const isQuoted = bytes[from] === quote;
    const start = isQuoted ? from + 1 : from;
    const end = isQuoted ? endOfQuotedCell(bytes, start, to) : endOfPlainCell(bytes, start, to, this.#ending);
    if (isQuoted && end < to && bytes[end] !== quote) return NOT_PLAIN;
    const after = isQuoted ? end + 1 : end;
    if (after >= to) return NOT_WHOLE;
    if (!this.#takeText(column, start, end)) this.#isTaken = false;
    return after;
  }

  #takeText(column: number, start: number, end: number): boolean {
    const kind = this.#columns[column];
    if (kind === 'unread') return true;
    if (kind === undefined) return false;
    if (isOfNumbers(kind)) {
      const numbers = this.numbers[column] as Float64Array;
      return end === readPlainNumber(this.#bytes, start, end, numbers, this.rows, kind === 'openNumbers');
    }
    const code = this.#texts.find(column, this.#block, start, end);
    (this.codes[column] as Int32Array)[this.rows] = code;
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

function isOfNumbers(kind: ColumnKind): kind is 'numbers' | 'openNumbers' {
  return kind === 'numbers' || kind === 'openNumbers';
}

/** Where the cell ends that begins at `from` if it is a certain text; −1 if not. Compares four bytes at a time. */
function endIfText(
  entries: Int32Array,
  pool: DataView,
  entry: number,
  block: DataView,
  from: number,
  to: number,
  isEnding: Uint8Array,
): number {
  let own = entries[entry + startOf] as number;
  const end = from + (entries[entry + endOf] as number) - own;
  if (end >= to || isEnding[block.getUint8(end)] === 0) return -1;
  let at = from;
  for (; at + 4 <= end; at += 4) {
    if (block.getInt32(at, true) !== pool.getInt32(own, true)) return -1;
    own += 4;
  }
  for (; at < end; at += 1) {
    if (block.getUint8(at) !== pool.getUint8(own)) return -1;
    own += 1;
  }
  return end;
}
