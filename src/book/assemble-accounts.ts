import type { Account, AccountRow } from './account.ts';
import { countProblems, type Problem } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { checkAccount, strayRow } from './row-rules.ts';
import { AccountOfBigBook } from './stream/account-of-big-book.ts';
import type { BigTable } from './stream/big-table.ts';
import { type TableName, tables } from './tables.ts';

const tableNames = Object.keys(tables) as TableName[];

/** Rows of accounts that are not in the book, by table and file. */
export type Strays = Map<string, number>;

export const strayKey = (table: TableName | null, file: string) => `${table}\u0000${file}`;

/** Tables whose rows without an account speak of all accounts. */
const sharedTables = new Set<TableName>(['differentiators', 'faq']);

/**
 * Gives the rows of a book to its accounts.
 *
 * @param strays gets the rows of accounts that the book does not have, which are reported.
 */
export function assembleAccounts(
  rows: ReadonlyMap<TableName, readonly ReadRow[]>,
  bigTables: readonly BigTable[],
  problems: Problem[],
  strays: Strays,
): readonly Account[] {
  const accountRows = rows.get('accounts') ?? [];
  const ids = new Set(accountRows.map((row) => row.account));
  const byAccount = new Map<string, Map<TableName, ReadRow[]>>();
  for (const [table, all] of rows) {
    if (table === 'accounts') continue;
    for (const row of all) {
      const owners = row.account === '' && sharedTables.has(table) ? [...ids] : [row.account];
      if (owners[0] !== undefined && !ids.has(owners[0])) {
        const problem = strayRow(
          row.cells.account_id?.place ?? { file: '', column: 'account_id' },
          row.account,
        );
        problems.push(problem);
        const key = strayKey(table, problem.file);
        strays.set(key, (strays.get(key) ?? 0) + 1);
      }
      for (const owner of owners) {
        const own = byAccount.get(owner) ?? new Map<TableName, ReadRow[]>();
        const told = own.get(table);
        if (told === undefined) own.set(table, [row]);
        else told.push(row);
        byAccount.set(owner, own);
      }
    }
  }
  const bigUsage = bigTables.flatMap(({ usage, report }) => {
    if (usage === null) return [];
    const found = usage.strays((id) => ids.has(id));
    problems.push(...found);
    strays.set(strayKey('usage', report.file), countProblems(found));
    return usage;
  });
  const given = Object.fromEntries(tableNames.map((table) => [table, rows.has(table)])) as Account['given'];
  return accountRows.map((row): Account => {
    const checked = checkAccount(row.cells.account_id?.place.file ?? 'accounts.csv', row);
    problems.push(...checked.problems);
    const own = byAccount.get(row.account);
    const tablesOfAccount =
      own === undefined
        ? noTables
        : {
            ...noTables,
            ...Object.fromEntries([...own].map(([table, reads]) => [table, reads.map((read) => read.cells)])),
          };
    const account = {
      id: row.account,
      name: String(row.cells.name?.value ?? row.account),
      row: checked.cells as unknown as AccountRow,
      rows: tablesOfAccount as unknown as Account['rows'],
      given,
    };
    return bigUsage.length === 0 ? account : new AccountOfBigBook(account, bigUsage);
  });
}

/** The tables of an account of which the book says nothing else. */
const noTables: Readonly<Record<string, readonly ReadRow['cells'][]>> = Object.fromEntries(
  tableNames.filter((table) => table !== 'accounts').map((table) => [table, []]),
);
