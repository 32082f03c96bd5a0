import type { PortfolioEntry } from '../../dossier/portfolio.ts';
import { factJson } from '../fact-json.ts';
import type { PortfolioPage } from './compose-portfolio.ts';

/** The portfolio for machines: the lists by account id, and the facts by their ids in the portfolio. */
export function renderPortfolioJson({ matter, language, cited }: PortfolioPage): string {
  const { portfolio, period, accounts, failures, outsiders } = matter;
  const ids = (entries: readonly PortfolioEntry[]) => entries.map(({ account }) => account.id);
  const page = {
    asOf: portfolio.asOf,
    language: language.locale.format.tag,
    period,
    currencies: portfolio.currencies.map(({ currency, totals, ...lists }) => ({
      currency,
      totals: Object.fromEntries(Object.entries(totals).map(([name, { id }]) => [name, id])),
      ranked: ids(lists.ranked),
      hidden: ids(lists.hidden),
      committed: ids(lists.committed),
      lapsed: ids(lists.lapsed),
      unplaced: ids(lists.unplaced),
    })),
    accounts: portfolio.entries.map(({ account, slug }) => ({
      id: account.id,
      name: account.name,
      facts: `account.${slug}.`,
      files: accounts.get(slug)?.files.map(({ name }) => name) ?? [],
    })),
    failures,
    outside: outsiders.map(({ code, name }) => ({ code, name: name.value })),
    facts: cited.map((fact) => factJson(fact, language)),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
