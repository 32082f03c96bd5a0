import { limits } from './limits.ts';
import type { ParsedRow } from './parsed-rows.ts';

/**
 * The rows of a text whose quoted cells all end on the line on which they begin, as those of nearly every file do; null
 * where one does not, or a quote stands where it makes no sense.
 */
export function parseQuotedLines(
  text: string,
  delimiter: string,
  firstLine: number,
): readonly ParsedRow[] | null {
  if (text.length > limits.rowCharacters) return null;
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const rows: ParsedRow[] = [];
  let index = 0;
  for (const line of lines) {
    const texts = line.includes('"') ? cellsOf(line, delimiter) : line.split(delimiter);
    if (texts === null) return null;
    rows.push({ texts, line: firstLine + index, index });
    index += 1;
  }
  return rows;
}

function cellsOf(line: string, delimiter: string): readonly string[] | null {
  const cells: string[] = [];
  for (let start = 0; ; start += delimiter.length) {
    const isQuoted = line.startsWith('"', start);
    const end = isQuoted ? endOfQuoted(line, start) : endOfPlain(line, start, delimiter);
    if (end === null) return null;
    cells.push(isQuoted ? line.slice(start + 1, end - 1).replaceAll('""', '"') : line.slice(start, end));
    if (end === line.length) return cells;
    if (!line.startsWith(delimiter, end)) return null;
    start = end;
  }
}

/** Behind the closing quote, before which all quotes are doubled. */
function endOfQuoted(line: string, start: number): number | null {
  for (let at = line.indexOf('"', start + 1); at !== -1; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] !== '"') return at + 1;
  }
  return null;
}

function endOfPlain(line: string, start: number, delimiter: string): number | null {
  const found = line.indexOf(delimiter, start);
  const end = found === -1 ? line.length : found;
  return line.slice(start, end).includes('"') ? null : end;
}
