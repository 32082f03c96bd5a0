import { type AccountIndex, indexAccounts, type KnownAccount, noAccounts } from './account-index.ts';
import type { Statement } from './columns/decision.ts';
import type { UnknownColumn } from './nearest-column.ts';
import type { Problem } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { readRows } from './read-rows.ts';
import type { ReadingContext } from './reading-context.ts';
import type { ReadingOptions } from './reading-options.ts';
import { settleRows } from './row-rules.ts';
import type { FoundTable } from './tables-in-file.ts';

/** What the reading of a table gave. */
type TableRead = {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  readonly mapped: readonly { readonly header: string; readonly column: string }[];
  readonly unknownColumns: readonly UnknownColumn[];
  readonly decisions: readonly Statement[];
  /** Whether no row means that there is nothing: not so where no row could be read. */
  readonly isTold: boolean;
};

/** Finds the one account that is asked for, once all are known; null where every account is. */
export type AccountFinder = (accounts: readonly KnownAccount[]) => string | null;

export const everyAccount: AccountFinder = () => null;

/**
 * Reads tables, the accounts before the others, which look them up; they come back in the order in which they came. Of
 * the others only the rows are read that can tell something of the account that is asked for.
 */
export function readTables<T extends FoundTable>(
  found: readonly T[],
  options: ReadingOptions,
  findAccount: AccountFinder,
): { readonly tables: readonly (T & TableRead)[]; readonly accounts: AccountIndex } {
  const accounts = new Map(
    found
      .filter(({ table }) => table === 'accounts')
      .map((item) => [item, readTable(item, { options, accounts: noAccounts }, null)] as const),
  );
  const index = indexAccounts(
    [...accounts.values()].flatMap(({ rows }) =>
      rows.map(({ account, cells }) => ({
        id: account,
        name: String(cells.name?.value ?? account),
        currency: typeof cells.currency?.value === 'string' ? cells.currency.value : null,
      })),
    ),
  );
  const only = findAccount([...index.byId.values()]);
  const tables = found.map((item) => ({
    ...item,
    ...(accounts.get(item) ?? readTable(item, { options, accounts: index }, only)),
  }));
  return { tables, accounts: index };
}

function readTable(item: FoundTable, context: ReadingContext, only: string | null): TableRead {
  const { table, raw } = item;
  const read = readRows(table, raw, context, only);
  const settled = settleRows(table, raw.file, read.rows);
  // Whether the table tells anything at all is seen from the rows of others where the account has none.
  if (only !== null && settled.rows.length === 0) return readTable(item, context, null);
  const { mapped, unknownColumns, decisions, isComplete } = read;
  const isEmpty = isComplete && raw.records.length === 0 && raw.problems.length === 0;
  return {
    rows: settled.rows,
    problems: [...read.problems, ...settled.problems],
    mapped,
    unknownColumns,
    decisions,
    isTold: settled.rows.length > 0 || isEmpty,
  };
}
