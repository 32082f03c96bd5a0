const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Where the last record ends that is whole between two places of a piece of CSV, its line break included; `from` when
 * there is none. A record ends at LF, CRLF or CR behind an even number of quotes: in CSV that can be read at all, every
 * quote opens, closes or is doubled. A CR at the very end of the piece may still become CRLF and ends nothing.
 */
export function lastRecordEnd(bytes: Uint8Array, from: number, to: number): number {
  let isQuoted = false;
  let end = from;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at];
    if (byte === quote) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (byte === lineFeed) end = at + 1;
    else if (byte === carriageReturn && at + 1 < bytes.length && bytes[at + 1] !== lineFeed) end = at + 1;
  }
  return end;
}
