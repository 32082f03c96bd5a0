import type { DroppedRows } from '../files/file-form.ts';
import type { ParsedRow } from '../files/parsed-rows.ts';
import { cellsIn, droppedRows, findFooter, isFooter, MOST_FOOTERS } from '../files/report-rows.ts';

/** The rows that end a file: those of its table, and those of the footer that were left out. */
export type FileEnd = { readonly rows: readonly ParsedRow[]; readonly dropped: readonly DroppedRows[] };

/**
 * Rows that may be the footer of a report, held back until what follows them shows whether they are: a footer ends its
 * file. They stand one after the other, blank ones among them.
 */
export class ReportTail {
  #rows: ParsedRow[] = [];

  /**
   * Takes a row that may belong to a footer.
   *
   * @param isRagged whether it cannot be a row of the table.
   * @returns whether it was taken; rows that were held before it are to be released otherwise.
   */
  hold(row: ParsedRow, isRagged: boolean): boolean {
    const last = this.#rows.at(-1);
    const isNext = last !== undefined && last.index + 1 === row.index;
    if (last !== undefined && !isNext) return false;
    if (this.#rows.length > MOST_FOOTERS || !this.#canHold(row, last, isRagged)) return false;
    this.#rows.push(row);
    return true;
  }

  #canHold(row: ParsedRow, last: ParsedRow | undefined, isRagged: boolean): boolean {
    const cells = cellsIn(row);
    if (cells === 0 || isFooter(row.texts)) return true;
    // The name of the report stands behind a blank row; behind the first line of the footer anything short may.
    if (last !== undefined && cellsIn(last) === 0) return isRagged && cells === 1;
    return cells <= 2 && this.#rows.some(({ texts }) => isFooter(texts));
  }

  /** The rows that were held: they are no footer. */
  release(): readonly ParsedRow[] {
    if (this.#rows.length === 0) return this.#rows;
    const held = this.#rows;
    this.#rows = [];
    return held;
  }

  /** @param rowCount of the file. */
  end(rowCount: number): FileEnd {
    const held = this.release();
    if ((held.at(-1)?.index ?? -1) + 1 !== rowCount) return { rows: held, dropped: [] };
    const at = findFooter(held, 0);
    return { rows: held.slice(0, at), dropped: droppedRows('footer', held.slice(at)) };
  }
}
