import { decodeBytes } from '../files/decode-bytes.ts';
import { detectEncoding, type Encoding } from '../files/encoding.ts';
import { HEAD_BYTES } from '../files/limits.ts';
import { type ByteSource, fill } from './read-blocks.ts';

const RAW_BYTES = 64 * 1024;

/** A file of which the first bytes have been looked at. */
export type OpenedBytes = {
  /** At most 256 kB, as they stand in the file. */
  readonly head: Uint8Array;
  readonly encoding: Encoding;
  /** All of the file in UTF-8, without its byte order mark. */
  readonly source: ByteSource;
};

/**
 * A file's bytes as UTF-8: as they stand, or brought to it from the encoding that its head shows.
 *
 * @param settled the encoding that the user has settled, by the name of `encodingNamed`.
 */
export async function openUtf8(source: ByteSource, settled: string | null): Promise<OpenedBytes> {
  const head = await takeBytes(source, HEAD_BYTES);
  const encoding = detectEncoding(head, head.length < HEAD_BYTES, settled);
  const rest = precededBy(head.subarray(encoding.markBytes), source);
  return { head, encoding, source: isAsItStands(encoding) ? rest : recoded(rest, encoding) };
}

/** CESU-8 is close enough to UTF-8 to be read up to the first character that is not. */
function isAsItStands({ name }: Encoding): boolean {
  return name === 'utf-8' || name === 'cesu-8';
}

/** The next bytes of a source, fewer at its end. */
export async function takeBytes(source: ByteSource, count: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(count);
  return bytes.subarray(0, await fill(source, bytes, 0));
}

/** A source that begins with bytes that were read already. */
export function precededBy(head: Uint8Array, source: ByteSource): ByteSource {
  let left: Uint8Array | null = head;
  return {
    read: async (into) => {
      if (left === null || left.length === 0) {
        left = null;
        return source.read(into);
      }
      const count = Math.min(left.length, into.length);
      into.set(left.subarray(0, count));
      left = left.subarray(count);
      return count;
    },
  };
}

function recoded(source: ByteSource, encoding: Encoding): ByteSource {
  const decode = decoderOf(encoding);
  const encoder = new TextEncoder();
  const raw = new Uint8Array(RAW_BYTES);
  let left = new Uint8Array(0);
  let isEnd = false;
  return {
    read: async (into) => {
      while (left.length === 0 && !isEnd) {
        const count = await source.read(raw);
        isEnd = count === 0;
        left = encoder.encode(decode(raw.subarray(0, count), isEnd));
      }
      const count = Math.min(left.length, into.length);
      into.set(left.subarray(0, count));
      left = left.subarray(count);
      return count;
    },
  };
}

function decoderOf(encoding: Encoding): (bytes: Uint8Array, isEnd: boolean) => string {
  // One byte is one character: a piece of it is read as the whole is.
  if (encoding.name === 'windows-1252') return (bytes) => decodeBytes(bytes, { ...encoding, markBytes: 0 });
  const decoder = new TextDecoder(encoding.name, { ignoreBOM: true });
  return (bytes, isEnd) => decoder.decode(bytes, { stream: !isEnd });
}
