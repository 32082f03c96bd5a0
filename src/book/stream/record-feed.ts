import { raggedRow } from '../files/csv-problems.ts';
import type { DroppedRows } from '../files/file-form.ts';
import type { ParsedRow } from '../files/parsed-rows.ts';
import type { RawRecord } from '../files/raw-table.ts';
import { isTotal } from '../files/report-rows.ts';
import { lineBreaksOf } from '../files/row-lines.ts';
import type { WidthRule } from '../files/row-widths.ts';
import type { RowTaker } from './batch-reader.ts';
import type { BlockScanner } from './block-scanner.ts';
import { ProblemTally } from './problem-tally.ts';
import type { CsvBlock } from './read-blocks.ts';
import { RecordLines } from './record-lines.ts';
import { ReportTail } from './report-tail.ts';

/** How the rows of a file stand in it. */
export type RowShape = {
  readonly file: string;
  /** Physical line of the first byte that is fed. */
  readonly firstLine: number;
  readonly headerLine: number;
  /** How many cells the header has. */
  readonly width: number;
  readonly fitRow: WidthRule['fitRow'];
  readonly delimiter: string;
};

/**
 * Hands the rows of a file to a reader, each with its record and its physical line. What stands above the header is
 * passed over; blank rows and rows of totals are left out, and so are ragged ones, which are reported.
 */
export class RecordFeed {
  readonly #shape: RowShape;
  /** Physical line of the next row. */
  line: number;
  /** Record of the next row; that of the header is 0. */
  #record = 0;
  /** Whether the header has been passed. */
  isOpen = false;
  /** Rows of the table that are not blank. */
  filledRows = 0;
  #totals: DroppedRows | null = null;
  #footer: readonly DroppedRows[] = [];
  readonly #tail = new ReportTail();
  /** Records of rows that had been held back. */
  #late: RawRecord[] = [];
  #ragged: ParsedRow | null = null;
  readonly lines = new RecordLines();
  readonly problems = new ProblemTally();

  constructor(shape: RowShape) {
    this.#shape = shape;
    this.line = shape.firstLine;
  }

  /** The rows of totals and of a footer that were left out. */
  get dropped(): readonly DroppedRows[] {
    return [...this.#footer, ...(this.#totals === null ? [] : [this.#totals])];
  }

  pass(block: Exclude<CsvBlock, { readonly kind: 'broken' }>, reader: RowTaker): void {
    if (block.kind === 'parsed') this.#passParsed(block.records, reader);
    else if (block.scanner === reader.scanner) this.#passScanned(block.scanner, reader);
    else {
      const rows = Array.from({ length: block.scanner.rows }, (_, row) => block.scanner.textsAt(row));
      this.#passParsed(rows, reader);
    }
    this.#passLate(reader);
  }

  /** To be called behind the last row. */
  end(reader: RowTaker): void {
    const { rows, dropped } = this.#tail.end(this.#record);
    this.#footer = dropped;
    this.#settleLate(rows);
    this.#passLate(reader);
  }

  #settleLate(rows: readonly ParsedRow[]): void {
    for (const row of rows) {
      const record = this.#settle(row, this.#shape.fitRow(row.texts));
      if (record !== null) this.#late.push(record);
    }
  }

  #passLate(reader: RowTaker): void {
    if (this.#late.length === 0) return;
    reader.readRecords(this.#late);
    this.#late = [];
  }

  #passScanned(scanner: BlockScanner, reader: RowTaker): void {
    const [firstLine, firstRecord] = [this.line, this.#record];
    this.lines.note(firstRecord, firstLine);
    let asked = 0;
    reader.readScanned({
      firstRecord,
      recordAt: (row) => {
        asked += 1;
        return this.#check(scanner.textsAt(row), firstLine + row, firstRecord + row);
      },
    });
    this.filledRows += scanner.rows - asked;
    this.line += scanner.rows;
    this.#record += scanner.rows;
  }

  #passParsed(rows: readonly (readonly string[])[], reader: RowTaker): void {
    const records: RawRecord[] = [];
    for (const texts of rows) {
      const { line } = this;
      this.line += 1 + lineBreaksOf(texts);
      if (this.isOpen) {
        this.lines.note(this.#record, line);
        const record = this.#check(texts, line, this.#record);
        if (record !== null) records.push(record);
      } else if (line < this.#shape.headerLine) continue;
      this.isOpen = true;
      this.#record += 1;
    }
    reader.readRecords(records);
  }

  #check(texts: readonly string[], line: number, record: number): RawRecord | null {
    const row = { texts, line, index: record };
    const fitted = this.#shape.fitRow(texts);
    if (this.#tail.hold(row, fitted === null)) return null;
    this.#settleLate(this.#tail.release());
    return this.#tail.hold(row, fitted === null) ? null : this.#settle(row, fitted);
  }

  #settle(row: ParsedRow, fitted: readonly string[] | null): RawRecord | null {
    const { file, width, delimiter } = this.#shape;
    const { texts, line, index: record } = row;
    if (texts.every((text) => text.trim() === '')) return null;
    if (isTotal(texts, width)) {
      const first = this.#totals?.line ?? line;
      this.#totals = { kind: 'total', line: first, count: (this.#totals?.count ?? 0) + 1 };
      return null;
    }
    this.filledRows += 1;
    if (fitted !== null) return { texts: fitted, line, record };
    this.problems.add(raggedRow({ file, line, record }, row, this.#ragged, width, delimiter));
    this.#ragged = row;
    return null;
  }
}
