import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/book/files/decode-bytes.ts';
import { detectEncoding } from '../../../src/book/files/encoding.ts';
import { encodingNamed } from '../../../src/book/files/encoding-names.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
/** 海港物流有限公司, in GB18030. */
const harbour = Uint8Array.from(Buffer.from('uqO4287vwffT0M/euavLvg==', 'base64'));

/** The characters of GB2312 that are common, by their two bytes. */
const hanzi = fc
  .tuple(fc.integer({ min: 0xb0, max: 0xd6 }), fc.integer({ min: 0xa1, max: 0xfe }))
  .map(([lead, trail]) => [lead, trail]);

describe('the encoding of a file', () => {
  it('is told from its first part as from the whole, though a character is cut in two at its end', () => {
    for (const [text, name] of [
      [utf8('账户,海港物流有限公司'), 'utf-8'],
      [Uint8Array.from([...utf8('id,name\n'), ...harbour, ...harbour]), 'gb18030'],
    ] as const) {
      for (let length = 12; length <= text.length; length += 1) {
        expect([length, detectEncoding(text.subarray(0, length), length === text.length, null).name]).toEqual(
          [length, name],
        );
      }
    }
  });

  test.prop([fc.string({ unit: 'binary', minLength: 1 })])(
    'of UTF-8 is UTF-8, whatever its characters',
    (text) => {
      fc.pre(!text.includes('\0'));
      const bytes = utf8(text);
      const encoding = detectEncoding(bytes, true, null);
      expect(decodeBytes(bytes, encoding)).toBe(new TextDecoder().decode(bytes));
    },
  );

  test.prop([fc.string({ unit: 'grapheme' })])('of UTF-16 is what its mark says', (text) => {
    const little = utf16(`\ufeff${text}`);
    const big = Uint8Array.from(Buffer.from(little).swap16());
    for (const bytes of [little, big]) {
      const encoding = detectEncoding(bytes, true, null);
      expect(decodeBytes(bytes, encoding)).toBe(text);
    }
  });

  test.prop([fc.array(hanzi, { minLength: 12 })])('of common hanzi in two bytes is GB18030', (characters) => {
    const bytes = Uint8Array.from([...utf8('account_id,name\nA1,'), ...characters.flat(), 10]);
    expect(detectEncoding(bytes, true, null).name).toBe('gb18030');
  });

  it.each([
    ['为什么', '\xce\xaa\xca\xb2\xc3\xb4', 'utf-8', 'gb18030'],
    ['停用的旧办公系统', '\xcd\xa3\xd3\xc3\xb5\xc4\xbe\xc9\xb0\xec\xb9\xab\xcf\xb5\xcd\xb3', 'gb18030', null],
    ['Conceição', 'Concei\xe7\xe3o', 'windows-1252', null],
    ['Österreich', '\xd6sterreich', 'windows-1252', null],
    ['Wrocław Sąd', 'Wroc\xb3aw S\xb9d', 'windows-1252', 'windows-1250'],
    ['Москва, Анна', '\xcc\xee\xf1\xea\xe2\xe0, \xc0\xed\xed', 'windows-1252', 'windows-1251'],
    ['中華電信', '\xa4\xa4\xb5\xd8\xb9\x71\xab\x48', 'gb18030', 'big5'],
  ])('%s, all there is of a file beside ASCII', (_, name, encoding, rival) => {
    const bytes = Uint8Array.from(`account_id,name\nA1,${name}\n`, (character) => character.charCodeAt(0));
    expect(detectEncoding(bytes, true, null)).toMatchObject({ name: encoding, rival });
  });

  it.each(['Привет', 'Łódź', 'İstanbul', 'Αθήνα', 'שלום', 'سلام', 'Zoë', 'Crăciun', 'e\u0301'])(
    'UTF-8 as short as %s is not taken for chance',
    (name) => {
      const encoding = detectEncoding(utf8(`account_id,name\nA1,${name}\n`), true, null);
      expect(encoding).toMatchObject({ name: 'utf-8', rival: null });
    },
  );

  it('windows-1252 is read by the book, on every release of Node', () => {
    const bytes = Uint8Array.from({ length: 128 }, (_, index) => index + 128);
    const text = decodeBytes(bytes, { name: 'windows-1252', from: 'option', markBytes: 0, rival: null });
    expect(text.slice(0, 32)).toBe('€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ');
    expect(text.slice(32)).toBe(Buffer.from(bytes.subarray(32)).toString('latin1'));
  });
});

describe('names of encodings', () => {
  it.each([
    ['UTF8', 'utf-8'],
    ['gbk', 'gb18030'],
    ['CP936', 'gb18030'],
    ['latin1', 'windows-1252'],
    ['ANSI', 'windows-1252'],
    ['Big5', 'big5'],
    [' utf-16 ', 'utf-16le'],
    ['klingon', null],
    ['', null],
    ['constructor', null],
  ])('%s is %s', (name, expected) => {
    expect(encodingNamed(name)).toBe(expected);
  });
});
