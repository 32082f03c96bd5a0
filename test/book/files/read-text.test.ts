import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/book/files/read-text.ts';
import { formatProblems } from '../../../src/book/problem.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const raw = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** What is said of a file, in words. */
function said(bytes: Uint8Array, settled: string | null = null): readonly string[] {
  const read = readText('accounts.csv', bytes, settled);
  return formatProblems('code' in read ? [read] : read.problems);
}

describe('what is said of a file’s bytes', () => {
  it.each([
    [
      'a workbook',
      raw('PK\x03\x04\x14\0\x06\0[Content_Types].xml'),
      'accounts.csv: found "an Excel workbook (.xlsx)"; expected CSV or JSON. In Excel choose File > Save As > CSV UTF-8 (Comma delimited), once for each sheet, and name each file after its table.',
    ],
    [
      'an archive',
      raw('\x1f\x8b\x08\0'),
      'accounts.csv: found "a gzip archive"; expected CSV or JSON. Unpack it (gunzip) and read what it holds.',
    ],
    [
      'binary data',
      raw('\x7fELF\0\0\0\x01\0\x02\0\x03\0\x04\0\x05\0\x06\x07\x08'.repeat(9)),
      'accounts.csv: found "binary data"; expected CSV or JSON. Export the table again as CSV UTF-8.',
    ],
    [
      'nothing',
      utf8('\ufeff \r\n'),
      'accounts.csv: expected a header and rows, but the file is empty. Export it again, or remove it.',
    ],
    [
      'Cyrillic in windows-1251',
      raw('name\n\xc3\xe0\xe2\xe0\xed\xfc \xcb\xee\xe3\n'),
      'accounts.csv: found "text that is unusual in windows-1252"; expected an encoding that can be told from the bytes. It was read as windows-1252, and its words may be wrong. Export it as CSV UTF-8, or try --encoding windows-1251.',
    ],
    [
      'Cyrillic words that are pairs of bytes throughout',
      raw('name\n\xc3\xe0\xe2\xe0\xed\xfc \xcb\xee\xe3\xe8\xf1\xf2\xe8\xea \xc3\xe0\xe2\xe0\xed\xfc\n'),
      'accounts.csv: found "text that is unusual in gb18030"; expected an encoding that can be told from the bytes. It was read as gb18030, and its words may be wrong. Export it as CSV UTF-8, or try --encoding windows-1251.',
    ],
    [
      'Big5',
      raw('name\n\xae\xfc\xb4\xe4\xaa\xab\xac\x79\xa6\xb3\xad\xad\xa4\xbd\xa5\x71\n'),
      'accounts.csv: found "text that is unusual in gb18030"; expected an encoding that can be told from the bytes. It was read as gb18030, and its words may be wrong. Export it as CSV UTF-8, or try --encoding big5.',
    ],
    [
      'a bad byte',
      raw('name\nAcme\n\xe6\xb5\xb7\xe6\xb8\xaf\xe7\x89\xa9\xff\n'),
      'accounts.csv:3: found "1 damaged character from this line on"; expected text in utf-8. They are shown as \ufffd. Export it again as CSV UTF-8, or name its encoding with --encoding.',
    ],
    [
      'a cut',
      utf8('name\nAcme\n海港').slice(0, -2),
      'accounts.csv:3: expected a whole file, but it ends in the middle of a character. It was cut off: export or copy it again.',
    ],
  ])('%s', (_, bytes, message) => {
    expect(said(bytes)).toEqual([message]);
  });

  it('an encoding that was settled and is another', () => {
    expect(said(utf8('name\n海港物流\n'), 'windows-1252')).toEqual([
      'accounts.csv: found "text that is unusual in windows-1252"; expected an encoding that can be told from the bytes. It was read as windows-1252, and its words may be wrong. Export it as CSV UTF-8, or try --encoding utf-8.',
    ]);
  });

  it('nothing of a text as it should be', () => {
    expect(said(utf8('name\nZoë 海港 😀\n'))).toEqual([]);
  });
});
