import {
  type BlockScanner,
  behindRow,
  endingBytes,
  endOfPlainCell,
  endOfQuotedCell,
  NOT_WHOLE,
  quote,
} from './block-scanner.ts';

/** Finds the cells of rows as ranges of bytes. The room for them is used again and again. */
export class CellScanner implements BlockScanner {
  readonly #delimiter: number;
  readonly #ending: ReturnType<typeof endingBytes>;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** Row `r` has the cells from `rowEnds[r - 1]`, or 0, up to `rowEnds[r]`. */
  readonly #rowEnds: Int32Array;
  /** The block that was scanned, as what makes texts of bytes. */
  #text = Buffer.alloc(0);
  rows = 0;
  end = 0;

  constructor(delimiter: number, mostCells: number, mostRows: number) {
    this.#delimiter = delimiter;
    this.#ending = endingBytes(delimiter);
    this.#starts = new Int32Array(mostCells);
    this.#ends = new Int32Array(mostCells);
    this.#rowEnds = new Int32Array(mostRows);
  }

  scan(bytes: Uint8Array, from: number, to: number): boolean {
    this.#text = Buffer.from(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
    this.rows = 0;
    this.end = from;
    let at = from;
    let cell = 0;
    while (at < to && this.rows < this.#rowEnds.length) {
      if (cell === this.#starts.length) return this.rows > 0;
      const isQuoted = bytes[at] === quote;
      const start = isQuoted ? at + 1 : at;
      const end = isQuoted
        ? endOfQuotedCell(bytes, start, to)
        : endOfPlainCell(bytes, start, to, this.#ending);
      if (isQuoted && end < to && bytes[end] !== quote) return false;
      const after = isQuoted ? end + 1 : end;
      if (after >= to) return true;
      this.#starts[cell] = start;
      this.#ends[cell] = end;
      cell += 1;
      if (bytes[after] === this.#delimiter) {
        at = after + 1;
        continue;
      }
      at = behindRow(bytes, after, to);
      if (at < 0) return at === NOT_WHOLE;
      this.#rowEnds[this.rows] = cell;
      this.rows += 1;
      this.end = at;
    }
    return true;
  }

  textsAt(row: number): readonly string[] {
    const first = row === 0 ? 0 : (this.#rowEnds[row - 1] as number);
    const texts: string[] = [];
    for (let cell = first; cell < (this.#rowEnds[row] as number); cell += 1) {
      texts.push(this.#textOf(this.#starts[cell] as number, this.#ends[cell] as number));
    }
    return texts;
  }

  #textOf(start: number, end: number): string {
    return this.#text.toString('utf8', start, end);
  }
}
