import type { CurrencyBalance } from '../../dossier/receivables.ts';
import { fact } from '../../facts/fact.ts';
import { slugOf } from '../../facts/slug.ts';
import type { Receivable } from './invoices.ts';
import { sumOfKnown } from './totals.ts';

/** What is owed in each currency, where no rate allows to add them up (METHODS §0). */
export function buildSubtotals(all: readonly Receivable[]): readonly CurrencyBalance[] {
  const owed = all.filter(({ kind }) => kind === 'owed');
  const currencies = [...new Set(owed.flatMap(({ currency }) => currency ?? []))].sort();
  return currencies.map((currency): CurrencyBalance => {
    const rows = owed.filter((one) => one.currency === currency);
    const part = (name: string, parts: readonly Receivable[]) =>
      fact(`receivables.currency.${slugOf(currency)}.${name}`, 'money', sumOfKnown(parts), {
        currency,
        label: { code: `receivables.currency.${name}`, params: { currency } },
      });
    return {
      currency,
      balance: part('balance', rows),
      overdue: part(
        'overdue',
        rows.filter(({ bucket }) => bucket !== 'current'),
      ),
    };
  });
}
