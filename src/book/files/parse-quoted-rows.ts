import { CsvError, type Options, parse } from 'csv-parse/sync';
import { limits } from './limits.ts';
import { parseQuotedLines } from './parse-quoted-lines.ts';
import type { ParsedRow, ParsedRows } from './parsed-rows.ts';
import { recoverRows } from './recover-rows.ts';
import { cellWithRows, lineBreaksOf } from './row-lines.ts';

/**
 * The rows of a text with quotes in it. Quotes in a quoted cell are doubled; where that does not make sense of the whole
 * text, but spaces around quoted cells or quotes written `\"` do, it is read so; where nothing does, the rows that can
 * be read are.
 */
export function parseQuotedRows(text: string, delimiter: string, firstLine: number): ParsedRows {
  const simple = parseQuotedLines(text, delimiter, firstLine);
  if (simple !== null) return { rows: simple, faults: [], quoteEscape: 'doubled', looseQuotes: null };
  const options: Options = {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    // Widths are settled later, for the table as a whole, and never ignored.
    relax_column_count: true,
    max_record_size: text.length > limits.rowCharacters ? limits.rowCharacters : 0,
  };
  const doubled = parseWhole(text, options, delimiter, firstLine);
  if (doubled !== null) return { rows: doubled, faults: [], quoteEscape: 'doubled', looseQuotes: null };
  // Some exports put a space between a delimiter and a quote.
  if (/[^\s"] +"|" +[^\s"]/.test(text)) {
    const rows = parseWhole(text, { ...options, trim: true }, delimiter, firstLine);
    if (rows !== null && areRegular(rows))
      return { rows, faults: [], quoteEscape: 'doubled', looseQuotes: null };
  }
  if (text.includes('\\"')) {
    const rows = parseWhole(doubleQuotes(text), options, delimiter, firstLine);
    if (rows !== null && areRegular(rows))
      return { rows, faults: [], quoteEscape: 'backslash', looseQuotes: null };
  }
  return recoverRows(text, options, delimiter, firstLine);
}

/** All rows with their lines; null where the text cannot be read as a whole. */
function parseWhole(
  text: string,
  options: Options,
  delimiter: string,
  firstLine: number,
): readonly ParsedRow[] | null {
  let parsed: readonly (readonly string[])[];
  try {
    parsed = parse(text, options) as unknown as string[][];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
  let line = firstLine;
  const rows: ParsedRow[] = [];
  for (const [index, texts] of parsed.entries()) {
    rows.push({ texts, line, index });
    const breaks = lineBreaksOf(texts);
    if (breaks > 1 && cellWithRows(texts, delimiter) >= 0) return null;
    line += 1 + breaks;
  }
  return rows;
}

/** Quotes with a backslash before them as doubled quotes; pairs of backslashes before a quote stand for one. */
function doubleQuotes(text: string): string {
  return text.replace(/(\\+)"/g, (_, { length }: string) => {
    const kept = '\\'.repeat(Math.floor(length / 2));
    return length % 2 === 1 ? `${kept}""` : `${kept}"`;
  });
}

/** Whether nearly all rows have the same number of cells: a way of reading quotes that tears rows apart is a wrong one. */
function areRegular(rows: readonly ParsedRow[]): boolean {
  const width = rows[0]?.texts.length ?? 0;
  const others = rows.filter(({ texts }) => texts.length !== width && texts.length > 1);
  return others.length <= 0.1 * rows.length;
}
