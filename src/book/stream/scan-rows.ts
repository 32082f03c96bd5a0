const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * The cells of some rows as byte ranges of a block, in order. Row `r` holds the cells from `rowEnds[r - 1]` (0 for the
 * first) up to `rowEnds[r]`. Kept from block to block, so that a big file costs no memory a row.
 */
export type Spans = {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly rowEnds: Int32Array;
  rows: number;
  /** Where the last of the rows ends, its line break included. */
  end: number;
};

/** Room for this many cells: what a block of long rows has, and a fair part of one of short rows. */
export function makeSpans(cells: number): Spans {
  return {
    starts: new Int32Array(cells),
    ends: new Int32Array(cells),
    rowEnds: new Int32Array(cells),
    rows: 0,
    end: 0,
  };
}

/** Which bytes end a plain cell: delimiter, line breaks, and a quote, which should not stand there. */
export type Ending = {
  readonly isEnding: Uint8Array;
  /** No greater byte does: with a comma, letters and digits need no second look. */
  readonly greatest: number;
};

export function endingBytes(delimiter: number): Ending {
  const isEnding = new Uint8Array(256);
  for (const byte of [delimiter, quote, lineFeed, carriageReturn]) isEnding[byte] = 1;
  return { isEnding, greatest: Math.max(delimiter, quote) };
}

/**
 * Finds the cells of the whole rows in `bytes` from `from` up to `to`, as far as there is room for them. A row at the end
 * that is not whole is left.
 *
 * Only what cannot be misread is read: plain cells, cells in quotes that hold neither quotes nor line breaks, rows that
 * end in LF or CRLF.
 *
 * @returns whether that is all there is; if not, nothing of what was found may be used.
 */
export function scanRows(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  { isEnding, greatest }: Ending,
  spans: Spans,
): boolean {
  const { starts, ends, rowEnds } = spans;
  const room = starts.length;
  let at = from;
  let cell = 0;
  spans.rows = 0;
  spans.end = from;
  while (at < to) {
    if (cell === room) return spans.rows > 0;
    let end = at;
    let after: number;
    if (bytes[at] === quote) {
      at += 1;
      end = at;
      while (end < to && bytes[end] !== quote && bytes[end] !== lineFeed && bytes[end] !== carriageReturn) {
        end += 1;
      }
      if (end < to && bytes[end] !== quote) return false;
      after = end + 1;
    } else {
      while (end < to) {
        const byte = bytes[end] as number;
        if (byte <= greatest && isEnding[byte] === 1) break;
        end += 1;
      }
      after = end;
    }
    if (after >= to) return true;
    starts[cell] = at;
    ends[cell] = end;
    cell += 1;
    const next = bytes[after];
    if (next === delimiter) {
      at = after + 1;
      continue;
    }
    if (next === carriageReturn) {
      if (after + 1 === to) return true;
      after += 1;
    }
    if (bytes[after] !== lineFeed) return false;
    at = after + 1;
    rowEnds[spans.rows] = cell;
    spans.rows += 1;
    spans.end = at;
  }
  return true;
}

/** The cells of a row as text. */
export function textsOf(bytes: Uint8Array, spans: Spans, row: number): readonly string[] {
  const first = row === 0 ? 0 : (spans.rowEnds[row - 1] as number);
  const texts: string[] = [];
  for (let cell = first; cell < (spans.rowEnds[row] as number); cell += 1) {
    texts.push(decode(bytes, spans.starts[cell] as number, spans.ends[cell] as number));
  }
  return texts;
}

/** A range of sound UTF-8 as text. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString();
}
