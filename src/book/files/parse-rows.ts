import { limits } from './limits.ts';
import { parseQuotedRows } from './parse-quoted-rows.ts';
import type { ParsedRow, ParsedRows, RowFault } from './parsed-rows.ts';

/**
 * The rows of separated values, blank lines included.
 *
 * @param firstLine physical line of the text's first character.
 */
export function parseRows(text: string, delimiter: string, firstLine: number): ParsedRows {
  return text.includes('"')
    ? parseQuotedRows(text, delimiter, firstLine)
    : parsePlainRows(text, delimiter, firstLine);
}

/** Without a quote there is nothing to parse: lines are rows and delimiters part cells, whatever else stands in them. */
function parsePlainRows(text: string, delimiter: string, firstLine: number): ParsedRows {
  const lines = text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const canBeTooLong = text.length > limits.rowCharacters;
  const faults: RowFault[] = [];
  const rows: ParsedRow[] = [];
  let index = 0;
  for (const row of lines) {
    const line = firstLine + index;
    if (canBeTooLong && row.length > limits.rowCharacters)
      faults.push({ kind: 'tooLong', line, index, text: row.slice(0, 100) });
    else rows.push({ texts: row.split(delimiter), line, index });
    index += 1;
  }
  return { rows, faults, quoteEscape: null, looseQuotes: null };
}
