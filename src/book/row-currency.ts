import type { Cell } from '../facts/cell.ts';
import type { CellValue } from './parse-cell.ts';
import { type Problem, problemAt } from './problem.ts';

/** The cells of a row while it is read. */
export type RowCells = Record<string, Cell<CellValue>>;

/** What the marks beside a row's amounts can stand for, by column. */
export type RowCurrencies = ReadonlyMap<string, readonly string[]>;

/**
 * Compares the marks beside a row's amounts with the currency that the row, or else its account, is in. An amount in
 * another currency is a problem and counts as unknown: it is never converted silently.
 */
export function checkCurrencies(
  cells: RowCells,
  currencies: RowCurrencies,
  own: string | null,
  account: string,
  problems: Problem[],
): void {
  if (own === null) return;
  for (const [column, possible] of currencies) {
    const cell = cells[column];
    if (cell === undefined || possible.includes(own)) continue;
    problems.push(
      problemAt(cell.place, {
        code: 'currencyMismatch',
        severity: 'error',
        account,
        found: `${String(cell.value)} ${possible.slice(0, 3).join(' or ')}`,
        expected: `an amount in ${own}`,
        hint: `The account is in ${own}: give the amount in it, or the row its own currency where the table has one; it counts as unknown.`,
      }),
    );
    cells[column] = { ...cell, value: null, state: 'invalid' };
  }
}
