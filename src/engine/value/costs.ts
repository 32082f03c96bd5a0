import type { Account } from '../../book/account.ts';
import { absent, add, cell, given } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';

type CostRow = Account['rows']['costs'][number];

/** A row of the costs with the contract year that it counts for. Year 0 is initial. */
export type Cost = {
  readonly isFee: boolean;
  readonly year: number | 'every' | 'unplaceable';
  readonly amount: Quantity;
};

/** What the customer pays and spends in one contract year, the vendor's fee apart from the rest. */
export type YearCost = { readonly fee: Quantity; readonly other: Quantity };

/** METHODS §9: the cost of a contract year is fees, implementation, internal time and training. */
export function readCosts({ row, rows }: Account): readonly Cost[] {
  const start = row.contract_start.value;
  return rows.costs.map((cost) => ({
    isFee: cost.kind.value === 'fee',
    year: contractYear(cost, start),
    amount: cell(cost.amount),
  }));
}

/** A blank year means every year (implementation: the initial one); one unknown amount makes the year's cost unknown. */
export function costOfYear(costs: readonly Cost[], arr: Quantity, year: number): YearCost {
  const isPlaced = costs.every((cost) => cost.year !== 'unplaceable');
  return {
    fee: feeOfYear(costs, arr, year),
    other: isPlaced ? (sumOf(amountsOf(costs, false, year)) ?? nothing) : unplaced,
  };
}

/** A year without a fee row costs the ARR, the initial one nothing. */
export function feeOfYear(costs: readonly Cost[], arr: Quantity, year: number): Quantity {
  return sumOf(amountsOf(costs, true, year)) ?? (year === 0 ? nothing : arr);
}

/** Whether anything but the licence was counted; fees alone make the result "licence-only". */
export function hasOtherCosts(costs: readonly Cost[]): boolean {
  return costs.some((cost) => !cost.isFee);
}

/** The sum of amounts; null where there are none. */
export function sumOf(amounts: readonly Quantity[]): Quantity | null {
  const [first] = amounts;
  if (first === undefined) return null;
  return amounts.length === 1 ? first : add(...amounts);
}

const nothing = given(0);
const unplaced = absent<number>({ code: 'missing', params: { column: 'contract_start', file: 'accounts' } });

function amountsOf(costs: readonly Cost[], isFee: boolean, year: number): readonly Quantity[] {
  const amounts: Quantity[] = [];
  for (const cost of costs) {
    const counts = cost.year === year || (cost.year === 'every' && year >= 1);
    if (counts && cost.isFee === isFee) amounts.push(cost.amount);
  }
  return amounts;
}

/** A calendar year is the contract year that starts in it. */
function contractYear({ contract_year, year, kind }: CostRow, start: string | null): Cost['year'] {
  if (contract_year.value !== null) return contract_year.value;
  if (year.value === null) return kind.value === 'implementation' ? 0 : 'every';
  return start === null ? 'unplaceable' : year.value - Number(start.slice(0, 4)) + 1;
}
