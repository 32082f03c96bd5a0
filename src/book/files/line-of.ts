/** Line and column, both from 1, of a place in a text; a line ends with CRLF, LF or CR. */
export function lineOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (const { index, 0: lineBreak } of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line += 1;
    start = index + lineBreak.length;
  }
  return { line, column: offset - start + 1 };
}
