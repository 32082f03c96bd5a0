import { CsvError, parse } from 'csv-parse/sync';
import { type Problem, problemAt } from './problem.ts';
import type { RawRecord, RawTable } from './raw-table.ts';

type CsvRow = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

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
  let previousEnd = header.info.lines;
  for (const [index, row] of body.entries()) {
    const line = firstLine(row, previousEnd);
    previousEnd = row.info.lines;
    const record = index + 1;
    if (row.record.every((cell) => cell.trim() === '')) continue;
    if (row.record.length !== header.record.length) {
      problems.push(
        problemAt(
          { file, line, record },
          {
            code: 'raggedRow',
            severity: 'error',
            found: `${row.record.length} cells`,
            expected: `${header.record.length} cells as in the header`,
            hint: 'Quote cells that hold a comma, or complete the row; it was left out.',
          },
        ),
      );
      continue;
    }
    records.push({ texts: row.record, line, record });
  }
  return { file, headers: header.record, records, problems };
}

/** csv-parse counts the lines up to a row's end; a row begins where its own line breaks say. */
function firstLine(row: CsvRow, previousEnd: number): number {
  const breaks = row.record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
  return Math.max(previousEnd + 1, row.info.lines - breaks);
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

function parseText(text: string): readonly CsvRow[] {
  return parse(text, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  }) as unknown as readonly CsvRow[];
}
