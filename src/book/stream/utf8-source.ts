import type { ByteSource } from './read-blocks.ts';

const HEAD_BYTES = 64 * 1024;

/**
 * A file's bytes as UTF-8: as they stand, or brought to it from the encoding that the user has settled or that a byte
 * order mark of UTF-16 tells.
 */
export async function openUtf8(source: ByteSource, settled: string | null): Promise<ByteSource> {
  const head = new Uint8Array(HEAD_BYTES);
  const rest = precededBy(head.subarray(0, await source.read(head)), source);
  const encoding = settled ?? encodingOfMark(head);
  return encoding === null || encoding === 'utf-8' ? rest : recoded(rest, encoding);
}

function encodingOfMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** A source that begins with bytes that were read already. */
function precededBy(head: Uint8Array, source: ByteSource): ByteSource {
  let left = head;
  return {
    read: async (into) => {
      if (left.length === 0) return source.read(into);
      const count = Math.min(left.length, into.length);
      into.set(left.subarray(0, count));
      left = left.subarray(count);
      return count;
    },
  };
}

function recoded(source: ByteSource, encoding: string): ByteSource {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const raw = new Uint8Array(HEAD_BYTES);
  let left = new Uint8Array(0);
  let isEnd = false;
  return {
    read: async (into) => {
      while (left.length === 0 && !isEnd) {
        const count = await source.read(raw);
        isEnd = count === 0;
        left = encoder.encode(decoder.decode(raw.subarray(0, count), { stream: !isEnd }));
      }
      const count = Math.min(left.length, into.length);
      into.set(left.subarray(0, count));
      left = left.subarray(count);
      return count;
    },
  };
}
