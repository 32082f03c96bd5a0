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
  const columnsOf = new Map<object, Set<string>>();
  for (const { row, columns } of disputes) {
    const known = columnsOf.get(row) ?? new Set();
    for (const column of columns) known.add(column);
    columnsOf.set(row, known);
  }
  const lower = <R extends object>(row: R): R => {
    const columns = columnsOf.get(row);
    if (columns === undefined) return row;
    const cells = row as Readonly<Record<string, Cell>>;
    const lowered = [...columns].map((column) => [column, { ...cells[column], trust }]);
    return { ...row, ...Object.fromEntries(lowered) };
  };
  const tables = new Set(disputes.map((one) => one.table));
  const rows = Object.entries(account.rows).map(([table, own]) => [
    table,
    tables.has(table as Dispute['table']) ? own.map((row: object) => lower(row)) : own,
  ]);
  return { ...account, row: lower(account.row), rows: Object.fromEntries(rows) as Account['rows'] };
}
