import type { Portfolio, PortfolioEntry } from '../../dossier/portfolio.ts';
import type { Ledger } from '../../facts/ledger.ts';
import type { Fact } from '../../facts/node.ts';
import { rankPortfolio } from './portfolio.ts';
import { portfolioTotals } from './totals.ts';

/** METHODS §15 for a run: the accounts by currency, whom to see first, and what is at stake in all. */
export function buildPortfolio(entries: readonly PortfolioEntry[], asOf: string): Portfolio {
  const currencies = rankPortfolio(entries).map((lists) => {
    const own = entries.filter(({ account }) => account.currency === lists.currency);
    return { ...lists, totals: portfolioTotals(lists, own) };
  });
  return { asOf, entries, currencies, ledger: ledgerOf([currencies.map(({ totals }) => totals), entries]) };
}

/** Only the facts themselves: two accounts have the same ids for what lies behind theirs. */
function ledgerOf(part: unknown): Ledger {
  const facts = new Map<string, Fact>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isFact(value)) facts.set(value.id, value);
    else for (const inner of Object.values(value)) collect(inner);
  };
  collect(part);
  return { facts, series: new Map() };
}

function isFact(part: object): part is Fact {
  return 'kind' in part && part.kind === 'fact';
}
