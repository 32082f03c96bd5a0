import type { Account } from '../../book/account.ts';
import { absent, add, cell, given } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';

type CostRow = Account['rows']['costs'][number];

/** What the customer pays and spends in one contract year, the vendor's fee apart from the rest. Year 0 is initial. */
export type YearCost = { readonly fee: Quantity; readonly other: Quantity };

/**
 * METHODS §9: the cost of a contract year is fees, implementation, internal time and training. A blank year means every
 * year (implementation: the initial one); a year without a fee row costs the ARR; one unknown amount makes the year's
 * cost unknown.
 */
export function costOfYear(account: Account, arr: Quantity, year: number): YearCost {
  const rows = account.rows.costs.filter((row) => appliesTo(row, account, year));
  const fees = rows.filter((row) => row.kind.value === 'fee');
  const others = rows.filter((row) => row.kind.value !== 'fee');
  const unplaced = account.rows.costs.find((row) => contractYear(row, account) === 'unplaceable');
  return {
    fee: fees.length > 0 ? total(fees) : year === 0 ? given(0) : arr,
    other:
      unplaced === undefined
        ? total(others)
        : absent({ code: 'missing', params: { column: 'contract_start', file: 'accounts' } }),
  };
}

/** Whether anything but the licence was counted; fees alone make the result "licence-only". */
export function hasOtherCosts(account: Account): boolean {
  return account.rows.costs.some((row) => row.kind.value !== 'fee');
}

function total(rows: readonly CostRow[]): Quantity {
  const [first, ...rest] = rows;
  if (first === undefined) return given(0);
  return rest.length === 0 ? cell(first.amount) : add(...rows.map((row) => cell(row.amount)));
}

function appliesTo(row: CostRow, account: Account, year: number): boolean {
  const own = contractYear(row, account);
  return own === year || (own === 'every' && year >= 1);
}

/** A calendar year is the contract year that starts in it. */
function contractYear(row: CostRow, account: Account): number | 'every' | 'unplaceable' {
  if (row.contract_year.value !== null) return row.contract_year.value;
  if (row.year.value === null) return row.kind.value === 'implementation' ? 0 : 'every';
  const start = account.row.contract_start.value;
  return start === null ? 'unplaceable' : row.year.value - Number(start.slice(0, 4)) + 1;
}
