import { type AccountIndex, indexAccounts, noAccounts } from './account-index.ts';
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

/** Reads tables, the accounts before the others, which look them up; they come back in the order in which they came. */
export function readTables<T extends FoundTable>(
  found: readonly T[],
  options: ReadingOptions,
): { readonly tables: readonly (T & TableRead)[]; readonly accounts: AccountIndex } {
  const accounts = new Map(
    found
      .filter(({ table }) => table === 'accounts')
      .map((item) => [item, readTable(item, { options, accounts: noAccounts })] as const),
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
  const tables = found.map((item) => ({
    ...item,
    ...(accounts.get(item) ?? readTable(item, { options, accounts: index })),
  }));
  return { tables, accounts: index };
}

function readTable({ table, raw }: FoundTable, context: ReadingContext): TableRead {
  const read = readRows(table, raw, context);
  const settled = settleRows(table, raw.file, read.rows);
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
