import type { RawRecord } from '../raw-table.ts';
import { isBlankRow, linesOf, raggedRow } from '../read-csv.ts';
import type { BlockScanner } from './block-scanner.ts';
import { ProblemTally } from './problem-tally.ts';
import type { CsvBlock } from './read-blocks.ts';
import { RecordLines } from './record-lines.ts';
import type { TableReader } from './table-reader.ts';

/**
 * Hands the rows of a file to a reader, each with its record and its physical line. The first row is the header and no
 * record; blank rows are left out, and so are ragged ones, which are reported.
 */
export class RecordFeed {
  readonly #file: string;
  /** Physical line of the next row. */
  line = 1;
  /** Record of the next row; that of the header is 0. */
  #record = 0;
  readonly lines = new RecordLines();
  readonly problems = new ProblemTally();

  constructor(file: string) {
    this.#file = file;
  }

  /** @param width how many cells the header has. */
  pass(block: Exclude<CsvBlock, { readonly kind: 'broken' }>, width: number, reader: TableReader): void {
    if (block.kind === 'parsed') this.#passParsed(block.records, width, reader);
    else if (block.scanner === reader.scanner) this.#passScanned(block.scanner, width, reader);
    else {
      const rows = Array.from({ length: block.scanner.rows }, (_, row) => block.scanner.textsAt(row));
      this.#passParsed(rows, width, reader);
    }
  }

  #passScanned(scanner: BlockScanner, width: number, reader: TableReader): void {
    const [firstLine, firstRecord] = [this.line, this.#record];
    this.lines.note(firstRecord, firstLine);
    reader.readScanned({
      firstRecord,
      recordAt: (row) => {
        const texts = scanner.textsAt(row);
        return this.#check({ texts, line: firstLine + row, record: firstRecord + row }, width);
      },
    });
    this.line += scanner.rows;
    this.#record += scanner.rows;
  }

  #passParsed(rows: readonly (readonly string[])[], width: number, reader: TableReader): void {
    const records: RawRecord[] = [];
    for (const texts of rows) {
      const record = { texts, line: this.line, record: this.#record };
      this.lines.note(record.record, record.line);
      this.line += linesOf(texts);
      this.#record += 1;
      const checked = record.record === 0 ? null : this.#check(record, width);
      if (checked !== null) records.push(checked);
    }
    reader.readRecords(records);
  }

  #check(record: RawRecord, width: number): RawRecord | null {
    if (isBlankRow(record.texts)) return null;
    if (record.texts.length === width) return record;
    this.problems.add(raggedRow(this.#file, record, width));
    return null;
  }
}
