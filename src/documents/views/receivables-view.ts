import type { Dossier } from '../../dossier/dossier.ts';
import { roundedValue } from '../../facts/fact.ts';
import type { Notes } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList } from '../prose.ts';
import { refer } from '../references.ts';
import { some } from './some.ts';

export type ReceivablesView = {
  readonly notes: readonly Markdown[];
  readonly ageing: readonly { readonly bucket: Markdown; readonly balance: Markdown }[] | null;
  readonly currencies: readonly CurrencyRow[] | null;
};

type CurrencyRow = {
  readonly currency: Markdown;
  readonly balance: Markdown;
  readonly overdue: Markdown;
};

const buckets = ['current', 'upTo30', 'upTo60', 'upTo90', 'over90'] as const;

/** What is owed, by age (METHODS §8); null where the book has no invoices, which says nothing, good or bad. */
export function buildReceivablesView(
  { receivables }: Dossier,
  notes: Notes,
  language: Language,
): ReceivablesView | null {
  if (!receivables.isGiven) return null;
  const isOwed = (roundedValue(receivables.balance) ?? 0) > 0;
  const rows = [...buckets, 'balance' as const].map((name) => ({
    bucket: phrase(language, `receivables.bucket.${name}`),
    balance: refer(receivables[name]),
  }));
  return {
    notes: proseList(notes.receivables),
    ageing: isOwed ? rows : null,
    currencies: some(
      receivables.currencies.map(({ currency, balance, overdue }) => ({
        currency: escapeMarkdown(currency),
        balance: refer(balance),
        overdue: refer(overdue),
      })),
    ),
  };
}
