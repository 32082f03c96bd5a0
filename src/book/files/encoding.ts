import { isAscii, isUtf8 } from 'node:buffer';
import { judgeGb18030, judgeWestern } from './code-pages.ts';
import { isRatherGb18030 } from './short-utf8.ts';
import { findUtf8Faults } from './utf8-faults.ts';
import { findZeroBytes } from './zero-bytes.ts';

/** How the bytes of a file become text. */
export type Encoding = {
  /** By the name that `--encoding` takes; or `cesu-8`, which only the bytes can tell. */
  readonly name: string;
  readonly from: 'bom' | 'bytes' | 'option';
  /** The bytes of the byte order mark, before the text. */
  readonly markBytes: number;
  /** Another encoding that the text looks like; null where nothing speaks against this one. */
  readonly rival: string | null;
};

/**
 * The encoding of a file: what its byte order mark says, else what the user has settled, else the first of a ladder
 * that fits: UTF-16 by its zero bytes, strict UTF-8, GB18030 if its characters are common ones, windows-1252, which
 * fits everything.
 *
 * @param head the file, or its first 256 kB.
 * @param isWhole whether `head` is all of it: else a character that is cut off at its end is no fault.
 * @param settled an encoding by the name that `encodingNamed` gives; null: the bytes decide.
 */
export function detectEncoding(head: Uint8Array, isWhole: boolean, settled: string | null): Encoding {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (mark !== undefined) return { name: mark.name, from: 'bom', markBytes: mark.bytes.length, rival: null };
  if (settled !== null)
    return {
      name: settled,
      from: 'option',
      markBytes: 0,
      rival: isRatherUtf8(head, settled) ? 'utf-8' : null,
    };
  return { from: 'bytes', markBytes: 0, ...judgeBytes(head, isWhole) };
}

const marks = [
  { name: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { name: 'utf-16le', bytes: [0xff, 0xfe] },
  { name: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Whether the bytes are UTF-8, beyond ASCII, although something else is settled: one file of a folder may be. */
function isRatherUtf8(head: Uint8Array, settled: string): boolean {
  return !settled.startsWith('utf-') && !isAscii(head) && isUtf8(head);
}

function judgeBytes(head: Uint8Array, isWhole: boolean): Pick<Encoding, 'name' | 'rival'> {
  const wide = guessUtf16(head);
  if (wide !== null) return { name: wide, rival: null };
  if (isAscii(head)) return { name: 'utf-8', rival: null };
  if (isUtf8(head)) return { name: 'utf-8', rival: isRatherGb18030(head) ? 'gb18030' : null };
  const { valid, long, invalid, surrogatePairs, cutBytes } = findUtf8Faults(head);
  if (invalid === 0 && surrogatePairs > 0) return { name: 'cesu-8', rival: null };
  // In another encoding chance makes characters of two bytes now and then, of three hardly ever.
  const isMostlyUtf8 = (valid - long) / 4 + 4 * long >= 8 * invalid;
  if (invalid === 0 ? valid > 0 || !isWhole : isMostlyUtf8) return { name: 'utf-8', rival: null };
  const body = cutBytes > 0 && !isWhole ? head.subarray(0, head.length - cutBytes) : head;
  const { encoding, rival } = isGb18030(body, isWhole) ? judgeGb18030(body) : judgeWestern(body);
  return {
    name: encoding,
    rival: encoding === 'windows-1252' && 4 * valid >= invalid && valid > 0 ? 'utf-8' : rival,
  };
}

function isGb18030(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: !isWhole });
    return true;
  } catch {
    return false;
  }
}

/**
 * UTF-16 without a byte order mark, by its zero bytes: an ASCII character has one, on the same side each time. A text
 * with a zero byte here and there is no UTF-16, and neither is binary data, with zeros on both sides.
 */
function guessUtf16(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const { count, side } = findZeroBytes(head);
  if (side === null) return null;
  const units = Math.floor(head.length / 2);
  // What is UTF-8 besides its zeros is UTF-16 only if nearly all of it is ASCII.
  if (count / units < (isUtf8(head) ? 0.7 : 0.05)) return null;
  const name = side === 'odd' ? 'utf-16le' : 'utf-16be';
  try {
    new TextDecoder(name, { fatal: true }).decode(head.subarray(0, 2 * units), { stream: true });
    return name;
  } catch {
    return null;
  }
}
