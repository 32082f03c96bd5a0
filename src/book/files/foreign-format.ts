import { isUtf8 } from 'node:buffer';
import { extensionOf } from './file-name.ts';
import { findZeroBytes } from './zero-bytes.ts';

/** A kind of file that holds no text to read, and how to get at what is in it. */
export type ForeignFormat = { readonly what: string; readonly advice: string };

const workbookAdvice =
  'In Excel choose File > Save As > CSV UTF-8 (Comma delimited), once for each sheet, and name each file after its table.';
const unpackAdvice = 'Unpack it and put the files that it holds into the folder.';
const exportAgain = 'Export the table again as CSV UTF-8.';

const formats = {
  xlsx: { what: 'an Excel workbook (.xlsx)', advice: workbookAdvice },
  xls: { what: 'an Excel workbook (.xls)', advice: workbookAdvice },
  ods: {
    what: 'an OpenDocument spreadsheet',
    advice: 'Save each sheet as CSV in UTF-8, named after its table.',
  },
  numbers: { what: 'a Numbers spreadsheet', advice: 'In Numbers choose File > Export To > CSV.' },
  gzip: { what: 'a gzip archive', advice: 'Unpack it (gunzip) and read what it holds.' },
  zip: { what: 'a zip archive', advice: unpackAdvice },
  archive: { what: 'an archive', advice: unpackAdvice },
  pdf: { what: 'a PDF', advice: 'Export the table behind it as CSV UTF-8.' },
  image: { what: 'an image', advice: exportAgain },
  parquet: { what: 'a Parquet file', advice: 'Write it as CSV first, for example with DuckDB.' },
  database: { what: 'an SQLite database', advice: 'Export each table as CSV.' },
  page: {
    what: 'a web page',
    advice: `A log-in page may have been saved in place of the export. ${exportAgain}`,
  },
  xml: { what: 'XML', advice: exportAgain },
  utf32: { what: 'text in UTF-32', advice: 'Save it again in UTF-8.' },
  binary: { what: 'binary data', advice: exportAgain },
} as const satisfies Readonly<Record<string, ForeignFormat>>;

const signatures: readonly (readonly [keyof typeof formats, string])[] = [
  ['gzip', '\x1f\x8b'],
  ['zip', 'PK\x03\x04'],
  ['xls', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['pdf', '%PDF-'],
  ['archive', "7z\xbc\xaf'\x1c"],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', 'BZh91AY&SY'],
  ['archive', '\xfd7zXZ\x00'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['image', '\x89PNG\r\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['parquet', 'PAR1\x15'],
  ['database', 'SQLite format 3\x00'],
  ['utf32', '\xff\xfe\x00\x00'],
  ['utf32', '\x00\x00\xfe\xff'],
];

/** What a file is by its first bytes, whatever its name says; null where it may be text. */
export function foreignByContent(head: Uint8Array): ForeignFormat | null {
  if (!canBeginForeign(head)) return isBinary(head) ? formats.binary : null;
  const start = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4096)).toString('latin1');
  const found = signatures.find(([, signature]) => start.startsWith(signature))?.[0];
  if (found === 'zip') return formats[kindOfZip(start)];
  if (found !== undefined) return formats[found];
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|table)[\s>]/i.test(start)) return formats.page;
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml\s/i.test(start)) return formats.xml;
  return isBinary(head) ? formats.binary : null;
}

/** The first characters of all signatures, of a mark-up, and of what may stand before that: its byte order mark, blanks. */
const beginnings = new Set(
  `${signatures.map(([, signature]) => signature[0]).join('')}<\xef\t\n\v\f\r \xa0`
    .split('')
    .map((first) => first.charCodeAt(0)),
);

/** A quick look before the long one. */
function canBeginForeign(head: Uint8Array): boolean {
  return head[0] !== undefined && beginnings.has(head[0]);
}

function kindOfZip(start: string): 'xlsx' | 'ods' | 'numbers' | 'zip' {
  if (start.includes('[Content_Types].xml') || start.includes('xl/')) return 'xlsx';
  if (start.includes('application/vnd.oasis.opendocument')) return 'ods';
  return start.includes('Index/Document.iwa') ? 'numbers' : 'zip';
}

/** Control characters that no text has, the zeros of UTF-16 aside: more than a few are no accident. */
function isBinary(head: Uint8Array): boolean {
  const { count, side } = findZeroBytes(head);
  if (count === 0 && isUtf8(head)) return false;
  const isWide = side !== null && count > 0.05 * head.length;
  let controls = isWide ? 0 : count;
  for (const byte of head) {
    if (byte < 32 && byte !== 0 && (byte < 9 || byte > 13)) controls += 1;
  }
  return controls > Math.max(8, 0.05 * head.length) && !hasWideMark(head);
}

function hasWideMark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

const extensions: Readonly<Record<string, ForeignFormat>> = {
  xlsx: formats.xlsx,
  xlsm: formats.xlsx,
  xlsb: formats.xlsx,
  xls: formats.xls,
  ods: formats.ods,
  numbers: formats.numbers,
  gz: formats.gzip,
  zip: formats.zip,
  parquet: formats.parquet,
};

/** What a file is by the end of its name; null where that says nothing. Not read, so that an archive costs nothing. */
export function foreignByName(name: string): ForeignFormat | null {
  const extension = extensionOf(name);
  return Object.hasOwn(extensions, extension) ? (extensions[extension] ?? null) : null;
}
