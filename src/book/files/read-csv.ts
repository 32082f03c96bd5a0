import { cleanText } from '../clean-text.ts';
import type { Problem } from '../problem.ts';
import {
  brokenHeader,
  brokenRow,
  looseQuoteRows,
  namelessColumn,
  raggedRow,
  strippedHeader,
  tooManyColumns,
  trailingHabit,
} from './csv-problems.ts';
import { detectDialect } from './dialect.ts';
import type { FileForm } from './file-form.ts';
import { emptyFile } from './file-problems.ts';
import { HEAD_BYTES, limits } from './limits.ts';
import { parseRows } from './parse-rows.ts';
import type { ParsedRow } from './parsed-rows.ts';
import { problemList } from './problem-list.ts';
import type { RawRecord, RawTable } from './raw-table.ts';
import { type CountKnownHeaders, partReport } from './report-rows.ts';
import { settleWidths } from './row-widths.ts';

type CsvForm = Omit<FileForm, 'encoding' | 'encodingFrom'>;

/** A table, or the one problem that keeps it from being read. */
type CsvContent = { readonly raw: RawTable | Problem; readonly form: CsvForm };

/**
 * Reads separated values into records that know their physical line. A row with too many or too few cells is a problem
 * and is left out: guessing which cell is missing would shift the others.
 *
 * @param countKnown tells a header from a title.
 */
export function readCsv(file: string, text: string, countKnown: CountKnownHeaders): CsvContent {
  const { delimiter, separatorLineLength } = detectDialect(text.slice(0, HEAD_BYTES));
  const hasSeparatorLine = separatorLineLength > 0;
  const table = hasSeparatorLine ? text.slice(separatorLineLength) : text;
  const parsed = parseRows(table, delimiter ?? ',', hasSeparatorLine ? 2 : 1);
  const { header, body, dropped } = partReport(parsed.rows, countKnown);
  const form: CsvForm = {
    kind: 'csv',
    delimiter,
    hasSeparatorLine,
    lineBreak: lineBreakOf(text),
    quoteEscape: parsed.quoteEscape,
    headerLine: header?.line ?? null,
    dropped,
    trailingCells: null,
    root: null,
  };
  const [fault] = parsed.faults;
  if (header === null && fault === undefined) return { raw: emptyFile(file), form };
  if (header === null || (fault !== undefined && fault.index < header.index))
    return { raw: brokenHeader(file, fault), form: { ...form, headerLine: null } };
  const width = header.texts.length;
  if (width > limits.columns) return { raw: tooManyColumns(file, width, header.line), form };
  const problems = problemList(file);
  const headers = header.texts.map((name) => {
    const { text: seen, removed } = cleanText(name);
    if (removed > 0) problems.add(strippedHeader(file, seen, header.line, removed));
    return seen.trim();
  });
  for (const one of parsed.faults) problems.add(brokenRow(file, one, one.index - header.index));
  if (parsed.looseQuotes !== null) problems.add(looseQuoteRows(file, parsed.looseQuotes));
  const filled = body.filter(isFilled);
  const { trailingCells, fitRow } = settleWidths(header.texts, filled);
  if (trailingCells !== null) problems.add(trailingHabit(file, trailingCells, filled, width));
  const records: RawRecord[] = [];
  let ragged: ParsedRow | null = null;
  for (const row of filled) {
    const record = row.index - header.index;
    const texts = fitRow(row.texts);
    if (texts !== null) {
      records.push({ texts, line: row.line, record });
      continue;
    }
    problems.add(raggedRow({ file, line: row.line, record }, row, ragged, width, delimiter ?? ','));
    ragged = row;
  }
  for (const [position, name] of headers.entries()) {
    if (name.trim() === '' && records.some(({ texts }) => (texts[position] ?? '').trim() !== ''))
      problems.add(namelessColumn(file, position, header.line));
  }
  return {
    raw: { file, headers, records, problems: problems.all() },
    form: { ...form, trailingCells },
  };
}

function isFilled({ texts }: ParsedRow): boolean {
  for (const cell of texts) if (cell.trim() !== '') return true;
  return false;
}

function lineBreakOf(text: string): FileForm['lineBreak'] {
  if (!text.includes('\r')) return text.includes('\n') ? 'lf' : null;
  const kinds = new Set(text.match(/\r\n|\n|\r/g));
  if (kinds.size > 1) return 'mixed';
  return kinds.has('\r') ? 'cr' : 'crlf';
}
