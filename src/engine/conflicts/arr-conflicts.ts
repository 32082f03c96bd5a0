import { absent, cell, multiply } from '../../facts/expression.ts';
import type { Context } from '../context.ts';
import { feeOfYear, readCosts } from '../value/costs.ts';
import { compareAmounts } from './compare-amounts.ts';
import { contractYearOf } from './contract-year.ts';
import { cellSide, dispute, type Finding, side } from './finding.ts';

/** ARR against what else says how much they pay: fees of the year, seats at their price, the list price. */
export function findArrConflicts(context: Context): readonly Finding[] {
  const { account } = context;
  const { row } = account;
  if (row.arr.value === null) return [];
  return [...againstFee(context), ...againstSeats(context), ...againstList(context)];
}

/** The fee rows of the contract year that runs on the day of the brief. */
function againstFee(context: Context): readonly Finding[] {
  const { account, asOf } = context;
  const { row } = account;
  const year = contractYearOf(row.contract_start.value, asOf.value ?? '');
  const fee = feeOfYear(readCosts(account), absent({ code: 'none' }), year);
  const verdict = compare(context, fee.value);
  if (verdict === null) return [];
  const rows = account.rows.costs.filter((cost) => cost.kind.value === 'fee');
  return [
    {
      code: verdict === 'scaled' ? 'amountScale' : 'arrAgainstFee',
      about: verdict === 'scaled' ? 'fee' : '',
      sides: [cellSide('arr', 'money', row.arr), side('other', 'money', fee)],
      disputes: [dispute('accounts', row, 'arr'), ...rows.map((cost) => dispute('costs', cost, 'amount'))],
    },
  ];
}

function againstSeats(context: Context): readonly Finding[] {
  const { row } = context.account;
  if (row.site_licence.value === true) return [];
  const product = multiply(cell(row.seats), cell(row.unit_price));
  const verdict = compare(context, product.value);
  if (verdict === null) return [];
  return [
    {
      code: verdict === 'scaled' ? 'amountScale' : 'arrAgainstSeats',
      about: verdict === 'scaled' ? 'seats' : '',
      sides: [
        cellSide('arr', 'money', row.arr),
        side('other', 'money', product),
        ...(verdict === 'scaled'
          ? []
          : [cellSide('seats', 'count', row.seats), cellSide('unitPrice', 'money', row.unit_price)]),
      ],
      disputes: [dispute('accounts', row, 'arr', 'seats', 'unit_price')],
    },
  ];
}

/** Nobody pays more than the list price by plan; a list price below the ARR is old, or of another scope. */
function againstList(context: Context): readonly Finding[] {
  const { row } = context.account;
  const list = row.list_price_annual.value;
  const verdict = compare(context, list);
  if (verdict === null || (verdict === 'different' && (list ?? 0) > (row.arr.value ?? 0))) return [];
  return [
    {
      code: verdict === 'scaled' ? 'amountScale' : 'arrAboveList',
      about: verdict === 'scaled' ? 'list' : '',
      sides: [cellSide('arr', 'money', row.arr), cellSide('other', 'money', row.list_price_annual)],
      disputes: [dispute('accounts', row, 'arr', 'list_price_annual')],
    },
  ];
}

/** How an amount stands to the ARR; null where there is nothing to compare, or nothing to say. */
function compare({ account, setting }: Context, other: number | null): 'scaled' | 'different' | null {
  const arr = account.row.arr.value;
  if (arr === null || other === null) return null;
  const verdict = compareAmounts(arr, other, setting('assumptions.conflict_tolerance').value ?? 0);
  return verdict === 'same' ? null : verdict;
}
