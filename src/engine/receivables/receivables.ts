import type { ReceivablesFacts } from '../../dossier/receivables.ts';
import { absent, call, calledWithGaps, callWithGaps } from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { ageingIndex, buckets } from './ageing.ts';
import { buildSubtotals } from './currencies.ts';
import { inOneCurrency, type Receivable, readInvoices } from './invoices.ts';
import { noBalance, shareKnown, sumOfKnown } from './totals.ts';

/**
 * METHODS §8: what is owed by age, and how grave that is. Without an invoice table nothing is known; with one and
 * nothing open, nothing is owed.
 */
export function buildReceivables(context: Context): ReceivablesFacts {
  const { account, setting } = context;
  const isGiven = account.given.invoices;
  const all = readInvoices(context);
  const common = inOneCurrency(all, context);
  const counted = common?.receivables ?? [];
  const options = { currency: common?.currency ?? null };
  const owed = counted.filter(({ kind }) => kind === 'owed');
  const known = shareKnown(owed);
  const unadded: Reason | null = isGiven ? (common === null ? { code: 'mixedCurrency' } : null) : noBalance;
  const total = (rows: readonly Receivable[]): Quantity =>
    unadded === null ? sumOfKnown(rows) : absent(unadded, 'internal');
  const [current, upTo30, upTo60, upTo90, over90] = buckets.map((bucket) =>
    fact(`receivables.${bucket}`, 'money', total(owed.filter((one) => one.bucket === bucket)), options),
  ) as [Fact<number>, Fact<number>, Fact<number>, Fact<number>, Fact<number>];
  const aged = [current, upTo30, upTo60, upTo90, over90];
  const weights = ['current', 'up_to_30', 'up_to_60', 'up_to_90', 'over_90'].map((name) =>
    setting(`assumptions.receivables.ageing_weights.${name}`),
  );
  const gap = unadded ?? (known === 0 ? noBalance : null);
  const balances = aged.map(({ value }) => value ?? 0);
  const owing = sumOf(balances);
  const over = (name: string, inputs: readonly Quantity[], result: number): Quantity =>
    gap === null ? calledWithGaps(name, inputs, result, known) : absent(gap, 'internal');
  const balance = fact('receivables.balance', 'money', over('sumOfKnown', aged, owing), options);
  return {
    isGiven,
    current,
    upTo30,
    upTo60,
    upTo90,
    over90,
    balance,
    overdueShare: fact(
      'receivables.overdueShare',
      'share',
      over('overdueShare', aged, owing === 0 ? 0 : sumOf(balances.slice(1)) / owing),
    ),
    index: fact(
      'receivables.index',
      'index',
      over(
        'ageingIndex',
        [...aged, ...weights],
        ageingIndex(
          balances,
          weights.map((weight) => weight.value ?? 0),
        ),
      ),
    ),
    credits: fact(
      'receivables.credits',
      'money',
      total(counted.filter(({ kind }) => kind === 'credit')),
      options,
    ),
    disputed: fact(
      'receivables.disputed',
      'money',
      total(counted.filter(({ kind }) => kind === 'disputed')),
      options,
    ),
    gaps: fact(
      'receivables.gaps',
      'count',
      isGiven
        ? callWithGaps(
            'countUnknown',
            all.map((one) => one.balance),
            (...balances) => balances.filter((one) => one === null).length,
          )
        : absent(noBalance, 'internal'),
    ),
    financeFirst: fact(
      'receivables.financeFirst',
      'flag',
      call('isPositive', [over90], () => (roundedValue(over90) ?? 0) > 0),
    ),
    currencies: common === null ? buildSubtotals(all) : [],
  };
}

function sumOf(balances: readonly number[]): number {
  return balances.reduce((sum, balance) => sum + balance, 0);
}
