import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuotedLines } from '../../../src/book/files/parse-quoted-lines.ts';

const pieces = fc.constantFrom('a', 'é', ' ', ',', ';', '"', '""', '\n', '\r\n', '\r', 'b"', '","', '\n"');

function textsOf(text: string, delimiter: string): readonly (readonly string[])[] | null {
  return parseQuotedLines(text, delimiter, 1)?.map(({ texts }) => texts) ?? null;
}

function byCsvParse(text: string, delimiter: string): readonly (readonly string[])[] | null {
  try {
    return parse(text, { delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch {
    return null;
  }
}

describe('parseQuotedLines', () => {
  it('reads quoted cells, with doubled quotes and delimiters in them', () => {
    expect(textsOf('id,said\n1,"a ""big"", red one"\n"",x,\n', ',')).toEqual([
      ['id', 'said'],
      ['1', 'a "big", red one'],
      ['', 'x', ''],
    ]);
  });

  it('says on which line a row stands', () => {
    expect(parseQuotedLines('"a"\r\n\r\n"b"', ',', 3)?.map(({ line, index }) => [line, index])).toEqual([
      [3, 0],
      [4, 1],
      [5, 2],
    ]);
  });

  it.each(['a "b" c', '"a" ,b', '"a\nb",c', '"a', 'a"', '"a"b"'])('leaves %j to others', (text) => {
    expect(textsOf(text, ',')).toBeNull();
  });

  it('never reads a text otherwise than csv-parse does', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), fc.constantFrom(',', ';'), (parts, delimiter) => {
        const text = parts.join('');
        const texts = textsOf(text, delimiter);
        if (texts === null) return;
        read += 1;
        expect(texts).toEqual(byCsvParse(text, delimiter));
      }),
      { numRuns: 20_000 },
    );
    expect(read).toBeGreaterThan(4000);
  });
});
