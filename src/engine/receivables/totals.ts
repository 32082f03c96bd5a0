import { calledWithGaps } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import { type Reason, Unknown } from '../../facts/reason.ts';
import type { Receivable } from './invoices.ts';

export const noBalance: Reason = { code: 'missing', params: { column: 'balance', file: 'invoices' } };

/** The sum of the balances that are known, with the share of them as confidence; nothing to add up is 0. */
export function sumOfKnown(rows: readonly Receivable[]): Quantity {
  const balances = rows.map(({ balance }) => balance);
  const known = shareKnown(rows);
  const sum = balances.reduce((total, { value }) => total + (value ?? 0), 0);
  return calledWithGaps('sumOfKnown', balances, known === 0 ? new Unknown(noBalance) : sum, known);
}

/** Of how many of the invoices the balance is known, as a share. */
export function shareKnown(rows: readonly Receivable[]): number {
  return rows.length === 0 ? 1 : rows.filter(({ balance }) => balance.value !== null).length / rows.length;
}
