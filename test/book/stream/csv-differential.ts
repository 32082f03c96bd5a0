import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { lineBreaksOf } from '../../../src/book/files/row-lines.ts';
import { CellScanner } from '../../../src/book/stream/cell-scanner.ts';
import { ColumnScanner } from '../../../src/book/stream/column-scanner.ts';
import { type ByteSource, readBlocks } from '../../../src/book/stream/read-blocks.ts';

import { makeRandom } from '../../support/random.ts';

/** A record with the line that it begins in, as `line|cell|cell`; at last why reading ended early, if it did. */
export type Reading = readonly string[];

const fragments = [
  ...['a', 'bc', '7', ' ', 'é', '客户', '\u{1f600}', '\ufeff', '\0', '\t', ';', "'", '\\', '\\"', '=1+1'],
  ...[
    ',',
    ',',
    ',',
    ',',
    '\n',
    '\n',
    '\n',
    '\r\n',
    '\r\n',
    '\r',
    '"',
    '"',
    '""',
    '"""',
    '",',
    ',"',
    '"\n',
    '\n"',
  ],
  ...[
    '"a"',
    '"b c"',
    '"d,e"',
    '"f\ng"',
    '"h\r\ni"',
    '"j\rk"',
    '"l""m"',
    '""""',
    '"n"o',
    'p"q"',
    '"r"\0',
    ' "s"',
  ],
  ...[
    'a,b,c\n',
    '1,2,3\r\n',
    '"x","y","z"\n',
    'A-1,2026-01,logins,5\n',
    ',,\n',
    '\n\n',
    '\r\n\r\n',
    '\r\r\n',
    '\n\r',
  ],
];
/** No UTF-8 on their own: a lone continuation, half a character, an overlong one, a surrogate. */
const unsound = [[0x80], [0xe5, 0xae], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xff, 0xfe]].map((bytes) =>
  Buffer.from(bytes),
);

const cells = [
  ...[
    '',
    'a',
    'ab',
    'c',
    'd',
    'é',
    '客户',
    '"b"',
    '""',
    '"c,d"',
    '"e\nf"',
    '"g\r\nh"',
    '"i\rj"',
    '"k""l"',
    '"\ufeff"',
  ],
  ...['7.5', '-0', '-12.30', '-', '.5', '4.', '1.2.3', '1e3', '000123456789.25', '100000000050'],
  ...['999999999999999', '12345678901234567', '0.1234567891', '0.12345678912', '"8"', '+1', ' 2'],
];
/** Cells that are easily taken for each other. */
const likes = [
  ['c', 'd', '"c,d"'],
  ['a', 'ab', '"a"', ''],
  ['7.5', '-0', '"7.5"', 'x'],
];
const lineBreaks = ['\n', '\r\n', '\r'];

/**
 * A file that tries to be misread. Half of them are rows with all that may stand in cells, in one file of four with
 * something odd among them; the others are fragments in any order. One file in thirty is no UTF-8.
 */
export function hostileFile(seed: number): Buffer {
  const random = makeRandom(seed);
  const parts = random(2) === 0 ? rowsOf(random) : fragmentsOf(random);
  if (random(8) === 0) parts.unshift('\ufeff');
  const bytes = parts.map((part) => Buffer.from(part));
  if (random(30) === 0) bytes.splice(random(bytes.length + 1), 0, pick(random, unsound));
  return Buffer.concat(bytes);
}

type Random = ReturnType<typeof makeRandom>;

function pick<T>(random: Random, values: readonly T[]): T {
  return values[random(values.length)] as T;
}

function rowsOf(random: Random): string[] {
  // A file of few kinds of cells is now scanned, now handed over; one of all kinds is hardly ever scanned.
  const kinds =
    random(3) === 0 ? pick(random, likes) : Array.from({ length: 1 + random(6) }, () => pick(random, cells));
  const breaks = Array.from({ length: 1 + random(2) }, () => pick(random, lineBreaks));
  const parts = Array.from({ length: random(30) }, () => {
    const row = Array.from({ length: 1 + random(4) }, () => pick(random, kinds)).join(',');
    return row + pick(random, breaks);
  });
  if (random(4) === 0) parts.splice(random(parts.length + 1), 0, pick(random, fragments));
  if (random(3) === 0) parts.push(pick(random, kinds));
  return parts;
}

function fragmentsOf(random: Random): string[] {
  const kinds = Array.from({ length: 1 + random(8) }, () => pick(random, fragments));
  return Array.from({ length: random(40) }, () => pick(random, kinds));
}

/** What csv-parse makes of the whole file at once; its own count of bytes says where a record begins. */
export function readWhole(file: Buffer): Reading {
  const { rows, isBroken } = parseWhole(file);
  let start = file.subarray(0, 3).equals(Buffer.from('\ufeff')) ? 3 : 0;
  const bom = start;
  const reading = rows.map(({ record, info }) => {
    const line = 1 + (file.toString('latin1', bom, start).match(/\r\n|\n|\r/g)?.length ?? 0);
    start = info.bytes;
    return [line, ...record].join('|');
  });
  return isBroken ? [...reading, 'quoting'] : reading;
}

type Row = { readonly record: readonly string[]; readonly info: { readonly bytes: number } };

function parseWhole(file: Buffer): { readonly rows: readonly Row[]; readonly isBroken: boolean } {
  const options = {
    bom: true,
    info: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
  };
  try {
    return { rows: parse(file, options) as unknown as Row[], isBroken: false };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const to = Number(error.records);
    return { rows: to === 0 ? [] : (parse(file, { ...options, to }) as unknown as Row[]), isBroken: true };
  }
}

/** What scanning makes of it in blocks of a few bytes, read in pieces that are smaller still. */
async function readInBlocks(file: Buffer, seed: number): Promise<Reading> {
  const random = makeRandom(seed ^ 0x5eed);
  const sizes = { block: 4 + random(random(2) === 0 ? 8 : 200), longestRecord: 2 ** 20 };
  const scanner =
    random(2) === 0 ? new CellScanner(comma, 1 + random(24), 1 + random(8)) : makeColumnScanner(random);
  const reading: string[] = [];
  let line = 1;
  for await (const block of readBlocks(
    sourceOf(file, () => 1 + random(64)),
    ',',
    () => scanner,
    sizes,
  )) {
    if (block.kind === 'broken') {
      reading.push(block.cause);
      break;
    }
    const isScanned = block.kind === 'scanned';
    const rows = isScanned
      ? Array.from({ length: scanner.rows }, (_, row) => textsOf(scanner, row))
      : block.records;
    for (const texts of rows) {
      reading.push([line, ...texts].join('|'));
      line += isScanned ? 1 : 1 + lineBreaksOf(texts);
    }
  }
  return reading;
}

const comma = 0x2c;
const codeTexts: string[] = [];

/** Some texts cannot be taken. */
function encode(text: string): number {
  return text === 'a' ? -1 : codeTexts.push(text) - 1;
}

function makeColumnScanner(random: Random): ColumnScanner {
  const columns = Array.from({ length: 1 + random(4) }, () =>
    pick(random, ['unread' as const, 'numbers' as const, 'openNumbers' as const, encode]),
  );
  return new ColumnScanner(columns, comma, 1 + random(8));
}

/** The cells of a row; those that were taken as codes and numbers by what these say. */
function textsOf(scanner: CellScanner | ColumnScanner, row: number): readonly string[] {
  const texts = scanner.textsAt(row);
  if (scanner instanceof CellScanner || scanner.others.includes(row)) return texts;
  return texts.map((text, column) => {
    const code = scanner.codes[column]?.[row];
    if (code !== undefined) return codeTexts[code] ?? `no code ${code}`;
    const number = scanner.numbers[column]?.[row];
    return number === undefined || Object.is(number, Number(text)) ? text : `the number ${number}`;
  });
}

function sourceOf(file: Uint8Array, pieceSize: () => number): ByteSource {
  let at = 0;
  return {
    read: async (into) => {
      const piece = file.subarray(at, at + Math.min(pieceSize(), into.length));
      into.set(piece);
      at += piece.length;
      return piece.length;
    },
  };
}

/** How the two readings of a file differ; null where they say the same. */
export async function findDifference(seed: number): Promise<string | null> {
  const file = hostileFile(seed);
  const found = await readInBlocks(file, seed);
  const isUnsound = !isUtf8(file);
  const expected = isUnsound ? [...readSoundPart(file), 'encoding'] : readWhole(file);
  // Where both end a reading, which of the two is named first depends on the blocks.
  const isSame =
    found.length === expected.length &&
    found.every((part, index) => part === expected[index] || (isUnsound && index === found.length - 1));
  return isSame
    ? null
    : `seed ${seed}: ${JSON.stringify(file.toString())}\n  csv-parse ${JSON.stringify(expected)}\n  in blocks ${JSON.stringify(found)}`;
}

/** The records that end before the first byte that is no UTF-8. */
function readSoundPart(file: Buffer): Reading {
  const length = Array.from({ length: file.length }, (_, index) => file.length - index).find((end) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  });
  const sound = file.subarray(0, length ?? 0);
  const reading = readWhole(sound).filter((part) => part !== 'quoting');
  const isLastWhole = sound.at(-1) === 0x0a || sound.at(-1) === 0x0d || parseWhole(sound).isBroken;
  return isLastWhole ? reading : reading.slice(0, -1);
}
