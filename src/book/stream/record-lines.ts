/**
 * The physical lines of records. Most records take one line, so that only those are noted whose line is not where the
 * line of the record before lets it be expected.
 */
export class RecordLines {
  readonly #records: number[] = [];
  readonly #offsets: number[] = [];

  /** Records are noted in their order. */
  note(record: number, line: number): void {
    if (this.#offsets.at(-1) === line - record) return;
    this.#records.push(record);
    this.#offsets.push(line - record);
  }

  lineOf(record: number): number {
    let low = 0;
    let high = this.#records.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#records[middle] as number) <= record) low = middle;
      else high = middle;
    }
    return record + (this.#offsets[low] ?? 0);
  }
}
