/** Finds the rows in a block of a CSV file. What it found stands until it scans again. */
export interface BlockScanner {
  /**
   * Scans the whole rows in `bytes` from `from` up to `to`, as far as there is room for them. A row at the end that is
   * not whole is left.
   *
   * Only what cannot be misread is taken: plain cells, cells in quotes that hold neither quotes nor line breaks, rows
   * that end in LF or CRLF.
   *
   * @returns whether that is all there is; if not, nothing of what was found may be used.
   */
  readonly scan: (bytes: Uint8Array, from: number, to: number) => boolean;
  readonly rows: number;
  /** Where the last of the rows ends, its line break included. */
  readonly end: number;
  /** The cells of a row as text. */
  readonly textsAt: (row: number) => readonly string[];
}

export const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** In place of a position: what begins there goes on behind what is there to be scanned. */
export const NOT_WHOLE = -1;
/** In place of a position: something stands there that could be misread. */
export const NOT_PLAIN = -2;

/** Where the next row begins, if the one before it ends at `from`, in front of `to`. */
export function behindRow(bytes: Uint8Array, from: number, to: number): number {
  const end = bytes[from] === carriageReturn ? from + 1 : from;
  if (end === to) return NOT_WHOLE;
  return bytes[end] === lineFeed ? end + 1 : NOT_PLAIN;
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

/** Where the cell ends that begins at `from`; `to` if it goes on there. */
export function endOfPlainCell(
  bytes: Uint8Array,
  from: number,
  to: number,
  { isEnding, greatest }: Ending,
): number {
  let end = from;
  while (end < to) {
    const byte = bytes[end] as number;
    if (byte <= greatest && isEnding[byte] === 1) break;
    end += 1;
  }
  return end;
}

/** Where the closing quote of the cell stands whose text begins at `from`, or whatever keeps it from being simple. */
export function endOfQuotedCell(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to) {
    const byte = bytes[end];
    if (byte === quote || byte === lineFeed || byte === carriageReturn) break;
    end += 1;
  }
  return end;
}
