import type { Account, AccountRow } from './account.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { checkAccount } from './row-rules.ts';
import { type TableName, tables } from './tables.ts';

/** The accounts of a book with all that its tables say of each. */
export type Assembled = {
  readonly accounts: readonly Account[];
  readonly problems: readonly Problem[];
  /** How many rows are of accounts that are not in the book, by table and file. */
  readonly strays: ReadonlyMap<TableName, ReadonlyMap<string, number>>;
};

const tableNames = Object.keys(tables) as TableName[];

/** Tables whose rows without an account speak of all accounts. */
const sharedTables = new Set<TableName>(['differentiators', 'faq']);

/** Gives the rows of all tables to their accounts. Rows of accounts that are not in the book are reported. */
export function assembleAccounts(rows: ReadonlyMap<TableName, readonly ReadRow[]>): Assembled {
  const problems: Problem[] = [];
  const strays = new Map<TableName, Map<string, number>>();
  const accountRows = rows.get('accounts') ?? [];
  const ids = new Set(accountRows.map((row) => row.account));
  const given = Object.fromEntries(tableNames.map((table) => [table, rows.has(table)])) as Account['given'];
  const owned = [...rows]
    .filter(([table]) => table !== 'accounts')
    .map(([table, all]) => {
      const strayIn = new Map<string, number>();
      strays.set(table, strayIn);
      for (const row of all) {
        if (ids.has(row.account) || isOfAll(table, row)) continue;
        const problem = strayRow(row);
        problems.push(problem);
        strayIn.set(problem.file, (strayIn.get(problem.file) ?? 0) + 1);
      }
      return [table, rowsByAccount(table, all)] as const;
    });
  const accounts = accountRows.map((row): Account => {
    const checked = checkAccount(row.cells.account_id?.place.file ?? 'accounts.csv', row);
    for (const problem of checked.problems) problems.push(problem);
    const own = Object.fromEntries(owned.map(([table, rowsOf]) => [table, rowsOf(row.account)]));
    return {
      id: row.account,
      name: String(row.cells.name?.value ?? row.account),
      row: checked.cells as unknown as AccountRow,
      rows: { ...noRows, ...own } as unknown as Account['rows'],
      given,
    };
  });
  return { accounts, problems, strays };
}

type Cells = ReadRow['cells'];

/** The tables of an account of which the book says nothing: one stands for all. */
const noRows: Readonly<Record<string, readonly Cells[]>> = Object.fromEntries(
  tableNames.filter((table) => table !== 'accounts').map((table) => [table, []]),
);

function isOfAll(table: TableName, row: ReadRow): boolean {
  return row.account === '' && sharedTables.has(table);
}

/** The rows of a table by account, in their order, those that speak of all accounts among them. */
function rowsByAccount(table: TableName, rows: readonly ReadRow[]): (account: string) => readonly Cells[] {
  type Placed = { readonly index: number; readonly cells: Cells };
  const own = new Map<string, Placed[]>();
  const ofAll: Placed[] = [];
  for (const [index, row] of rows.entries()) {
    const told = isOfAll(table, row) ? ofAll : own.get(row.account);
    const placed = { index, cells: row.cells };
    if (told === undefined) own.set(row.account, [placed]);
    else told.push(placed);
  }
  const shared = ofAll.map(({ cells }) => cells);
  return (account) => {
    const told = own.get(account);
    if (told === undefined) return shared;
    const all = ofAll.length === 0 ? told : [...told, ...ofAll].sort((a, b) => a.index - b.index);
    return all.map(({ cells }) => cells);
  };
}

function strayRow(row: ReadRow): Problem {
  const place = row.cells.account_id?.place ?? { file: '', column: 'account_id' };
  return problemAt(place, {
    code: 'unknownAccount',
    severity: 'error',
    account: row.account,
    found: row.account,
    expected: 'an account_id that stands in accounts',
    hint: 'The row was left out.',
  });
}
