import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import type { Dispute } from './finding.ts';

/**
 * The account with less trust in its disputed cells: every fact that reads one of them, and all that is computed from
 * it, then carries the doubt. Nothing else of the account changes, and what nobody disputes is not copied.
 *
 * @param trust what a conflict leaves of the confidence in a cell, 0–1.
 */
export function lowerTrust(account: Account, disputes: readonly Dispute[], trust: number): Account {
  if (disputes.length === 0) return account;
  const lowered = new Map<object, object>();
  for (const { row, columns } of disputes) {
    const cells = (lowered.get(row) ?? { ...row }) as Record<string, Cell>;
    for (const column of columns) cells[column] = believed(cells[column] as Cell, trust);
    lowered.set(row, cells);
  }
  const lower = <R extends object>(row: R): R => (lowered.get(row) as R | undefined) ?? row;
  const rows: Record<string, readonly object[]> = { ...account.rows };
  for (const table of new Set(disputes.map((one) => one.table))) {
    if (table !== 'accounts') rows[table] = account.rows[table].map((row: object) => lower(row));
  }
  return { ...account, row: lower(account.row), rows: rows as Account['rows'] };
}

function believed({ value, state, place, audience }: Cell, trust: number): Cell {
  return { value, state, place, audience, trust };
}
