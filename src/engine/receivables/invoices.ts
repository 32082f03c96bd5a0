import type { Account } from '../../book/account.ts';
import { cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import { type Bucket, bucketOf } from './ageing.ts';

type InvoiceRow = Account['rows']['invoices'][number];

/** An invoice as it counts on the day of the run; `balance` has no value where nobody knows what is still open. */
export type Receivable = {
  readonly kind: 'owed' | 'disputed' | 'credit';
  readonly bucket: Bucket;
  readonly currency: string | null;
  readonly balance: Quantity;
};

/** The invoices issued by the day of the run, in the order of their ids; what is issued later is not owed yet. */
export function readInvoices({ account, asOf, currency }: Context): readonly Receivable[] {
  const today = asOf.value ?? '';
  return account.rows.invoices
    .filter((row) => (row.issued.value ?? '') <= today)
    .sort((a, b) => ((a.invoice_id.value ?? '') < (b.invoice_id.value ?? '') ? -1 : 1))
    .map((row): Receivable => {
      const balance = balanceOf(row);
      const isCredit = row.status.value === 'credit' || (balance.value ?? 0) < 0;
      return {
        kind: isCredit ? 'credit' : row.status.value === 'disputed' ? 'disputed' : 'owed',
        bucket: bucketOf(ageInDays(row.due.value, today) ?? 0),
        currency: row.currency.value?.toUpperCase() ?? currency,
        balance: (balance.value ?? 0) < 0 ? subtract(given(0), balance) : balance,
      };
    });
}

/** What is still open: the balance; without one the whole amount unless it is paid; else nobody knows (METHODS §8). */
function balanceOf(row: InvoiceRow): Quantity {
  if (row.balance.value !== null) return cell(row.balance);
  if (row.status.value === null) return cell(row.balance);
  return row.status.value === 'paid' ? given(0, 'paid') : cell(row.amount);
}

/**
 * The same invoices in one currency, or null where a rate between them is missing: amounts of different currencies are
 * never added (METHODS §0).
 */
export function inOneCurrency(
  receivables: readonly Receivable[],
  context: Context,
): { readonly currency: string | null; readonly receivables: readonly Receivable[] } | null {
  const target = context.currency ?? receivables[0]?.currency ?? null;
  const converted: Receivable[] = [];
  for (const one of receivables) {
    const balance = convert(one, target, context);
    if (balance === null) return null;
    converted.push({ ...one, balance, currency: target });
  }
  return { currency: target, receivables: converted };
}

function convert(one: Receivable, target: string | null, { rate }: Context): Quantity | null {
  if (one.currency === target) return one.balance;
  const from = one.currency === null ? null : rate(one.currency);
  const to = target === null ? null : rate(target);
  return from === null || to === null ? null : divide(multiply(one.balance, from), to);
}
