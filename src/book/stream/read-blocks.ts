import { isUtf8 } from 'node:buffer';
import type { BlockScanner } from './block-scanner.ts';
import { parseRecords } from './parse-records.ts';
import { lastRecordEnd } from './record-end.ts';

/** Bytes in order. `read` fills the front of what it is given and says how many bytes it wrote, 0 at the end. */
export interface ByteSource {
  readonly read: (into: Uint8Array) => Promise<number>;
}

/** Some whole records of a CSV file. What a block holds stands only until the next one is asked for. */
export type CsvBlock =
  | { readonly kind: 'scanned'; readonly scanner: BlockScanner }
  | { readonly kind: 'parsed'; readonly records: readonly (readonly string[])[] }
  | { readonly kind: 'broken'; readonly cause: Breakage };

/** Why a file cannot be read any further: quoting that is none, bytes that are no UTF-8, a row beyond all measure. */
export type Breakage = 'quoting' | 'encoding' | 'length';

export type BlockSizes = {
  /** Bytes that are read at a time. */
  readonly block: number;
  /** Bytes that a record may take at most. */
  readonly longestRecord: number;
};

export const usualSizes: BlockSizes = { block: 2 ** 18, longestRecord: 2 ** 22 };

/**
 * Cuts a CSV file in UTF-8 into blocks of whole records. A block of plain rows is scanned; one with anything else in it
 * is read by csv-parse, all of it. A block is read when it is asked for: a slow reader holds the file back.
 *
 * @param scannerOf the scanner for the next block.
 */
export async function* readBlocks(
  source: ByteSource,
  delimiter: string,
  scannerOf: () => BlockScanner,
  sizes: BlockSizes = usualSizes,
): AsyncGenerator<CsvBlock, void, undefined> {
  let bytes = new Uint8Array(sizes.block);
  let from = 0;
  let to = 0;
  let isStart = true;
  for (;;) {
    bytes.copyWithin(0, from, to);
    to -= from;
    from = 0;
    if (to === bytes.length) {
      if (to >= sizes.longestRecord) {
        yield { kind: 'broken', cause: 'length' };
        return;
      }
      bytes = enlarge(bytes);
    }
    to = await fill(source, bytes, to);
    const isEnd = to < bytes.length;
    if (isStart && to >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) from = 3;
    isStart = false;
    for (;;) {
      const scanner = scannerOf();
      const isPlain = scanner.scan(bytes, from, to);
      const isRest = isEnd && (!isPlain || scanner.rows === 0);
      const end = isRest ? to : isPlain ? scanner.end : lastRecordEnd(bytes.subarray(0, to), from, to);
      if (end === from) break;
      const block = bytes.subarray(from, end);
      const isSound = isUtf8(block);
      if (isSound && isPlain && !isRest) {
        yield { kind: 'scanned', scanner };
      } else {
        const soundEnd = isSound
          ? end
          : lastRecordEnd(bytes.subarray(0, to), from, from + soundLength(block));
        const { records, isBroken } = parseRecords(bytes.subarray(from, soundEnd), delimiter);
        yield { kind: 'parsed', records };
        if (isBroken || !isSound) {
          yield { kind: 'broken', cause: isBroken ? 'quoting' : 'encoding' };
          return;
        }
      }
      from = end;
    }
    if (isEnd) return;
  }
}

/** How many bytes stand in front of the first one that is no UTF-8. */
function soundLength(bytes: Uint8Array): number {
  let sound = 0;
  let unsound = bytes.length;
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    if (beginsSoundly(bytes.subarray(0, middle))) sound = middle;
    else unsound = middle;
  }
  return sound;
}

/** Whether bytes are UTF-8 as far as they go; the last character may be cut off. */
function beginsSoundly(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function enlarge(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}

/** Reads until the buffer is full or the source is at its end; gives how far it got. */
export async function fill(source: ByteSource, bytes: Uint8Array, from: number): Promise<number> {
  let to = from;
  while (to < bytes.length) {
    const count = await source.read(bytes.subarray(to));
    if (count === 0) break;
    to += count;
  }
  return to;
}
