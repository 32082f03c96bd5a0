import { CsvError, parse } from 'csv-parse/sync';
import { type Problem, problemAt } from './problem.ts';
import type { RawRecord, RawTable } from './raw-table.ts';

type CsvRow = readonly string[];

/**
 * Reads a CSV text into records that know their physical line. A row with too many or too few cells is a problem and
 * is left out: guessing which cell is missing would shift the others.
 */
export function readCsv(file: string, text: string): RawTable {
  const problems: Problem[] = [];
  const rows = parseRows(file, text, problems);
  const [header, ...body] = rows;
  if (header === undefined) return { file, headers: [], records: [], problems };
  const records: RawRecord[] = [];
  let line = 1 + linesOf(header);
  for (const [index, texts] of body.entries()) {
    const record = { texts, line, record: index + 1 };
    line += linesOf(texts);
    if (isBlankRow(texts)) continue;
    if (texts.length === header.length) records.push(record);
    else problems.push(raggedRow(file, record, header.length));
  }
  return { file, headers: header, records, problems };
}

/** A row without a word in it is no record of anything. */
export function isBlankRow(texts: readonly string[]): boolean {
  return texts.every((cell) => cell.trim() === '');
}

/** @param expected how many cells the header has. */
export function raggedRow(file: string, { texts, ...place }: RawRecord, expected: number): Problem {
  return problemAt(
    { file, ...place },
    {
      code: 'raggedRow',
      severity: 'error',
      found: `${texts.length} cells`,
      expected: `${expected} cells as in the header`,
      hint: 'Quote cells that hold a comma, or complete the row; it was left out.',
    },
  );
}

/** The physical lines that a row takes: one, and one for each line break inside its cells. */
export function linesOf(row: CsvRow): number {
  let lines = 1;
  for (const cell of row) {
    if (cell.includes('\n') || cell.includes('\r')) lines += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
  }
  return lines;
}

function parseRows(file: string, text: string, problems: Problem[]): readonly CsvRow[] {
  try {
    return parseText(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : undefined;
    problems.push(
      problemAt(
        { file, ...(line === undefined ? {} : { line }) },
        {
          code: 'unreadable',
          severity: 'error',
          expected: 'CSV with every quote closed',
          hint: 'Quotes inside a quoted cell are doubled (""). The rows before this line were read.',
        },
      ),
    );
    return parsePrefix(text, line ?? 1);
  }
}

/** The rows before the line that could not be read; one of them may have begun the trouble, so lines are dropped until it works. */
function parsePrefix(text: string, badLine: number): readonly CsvRow[] {
  const lines = text.split('\n');
  for (
    let count = Math.min(badLine - 1, lines.length);
    count > 0;
    count = Math.min(count - 1, Math.floor(count * 0.9))
  ) {
    try {
      return parseText(`${lines.slice(0, count).join('\n')}\n`);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
    }
  }
  return [];
}

/** Without a quote there is nothing to parse: lines are rows and commas part cells, whatever else stands in them. */
function parseText(text: string): readonly CsvRow[] {
  if (!text.includes('"')) {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map((line) => line.split(','));
  }
  return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false });
}
