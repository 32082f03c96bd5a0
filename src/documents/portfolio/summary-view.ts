import type { Portfolio, PortfolioEntry } from '../../dossier/portfolio.ts';
import { isKnown } from '../../facts/fact.ts';
import { printDate, printMonth } from '../../facts/print/calendar.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import { printMagnitude } from '../../facts/print/numeral.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase, plainPhrase } from '../language.ts';
import { refer } from '../references.ts';
import { nameOf } from './cells.ts';
import { byDeadline, isOpen } from './deadline.ts';
import type { Period, PortfolioMatter } from './portfolio-matter.ts';

export type SummaryView = {
  readonly title: Markdown;
  readonly asOf: Markdown;
  readonly headline: Markdown;
  readonly next: Markdown | null;
  readonly failed: Markdown | null;
  readonly totals: readonly TotalsRow[];
  readonly neverAdded: Markdown | null;
};

type TotalsRow = {
  readonly [name in 'currency' | 'accounts' | 'arr' | 'risk' | 'hidden' | 'committed' | 'lapsed']: Markdown;
};

/** What the page is about, and the answer to "where is the money at risk" in one line. */
export function buildSummaryView(
  { portfolio, period, failures }: PortfolioMatter,
  language: Language,
): SummaryView {
  const { locale } = language;
  const { currencies, entries, asOf } = portfolio;
  const count = escapeMarkdown(printMagnitude(failures.length, { decimals: 0, isFixed: true }, locale));
  return {
    title: escapeMarkdown(titleOf(period, language)),
    asOf: escapeMarkdown(printDate(asOf, locale)),
    headline: trustMarkdown(currencies.map((one) => headlineOf(one, language)).join(' · ')),
    next: nextDeadline(entries, language),
    failed:
      failures.length === 0 ? null : phrase(language, 'portfolio.failed', { n: count }, failures.length),
    totals: currencies.map(({ currency, totals }) => ({
      currency: currencyName(currency, language),
      accounts: refer(totals.accounts),
      arr:
        isKnown(totals.arr) && totals.arrKnown.value !== totals.accounts.value
          ? phrase(language, 'portfolio.arr.part', { arr: refer(totals.arr), known: refer(totals.arrKnown) })
          : refer(totals.arr),
      risk: trustMarkdown(`**${refer(totals.risk)}**`),
      hidden: refer(totals.hiddenRisk),
      committed: refer(totals.committed),
      lapsed: refer(totals.lapsed),
    })),
    neverAdded: currencies.length > 1 ? phrase(language, 'portfolio.neverAdded') : null,
  };
}

/** What the page is called, as plain text. */
export function titleOf({ kind, from, to }: Period, language: Language): string {
  const print = kind === 'months' ? printMonth : printDate;
  const places = { from: print(from, language.locale), to: print(to, language.locale) };
  return plainPhrase(
    language,
    `portfolio.title.${kind === 'months' && from === to ? 'month' : kind}`,
    places,
  );
}

/** The ISO code of a currency, or that the book names none. */
export function currencyName(currency: string | null, language: Language): Markdown {
  return currency === null ? phrase(language, 'portfolio.currency.none') : escapeMarkdown(currency);
}

function headlineOf({ currency, totals }: Portfolio['currencies'][number], language: Language): Markdown {
  return isKnown(totals.risk) && isKnown(totals.arr)
    ? phrase(language, 'portfolio.headline', { risk: refer(totals.risk), arr: refer(totals.arr) })
    : phrase(language, 'portfolio.headline.unknown', { currency: currencyName(currency, language) });
}

function nextDeadline(entries: readonly PortfolioEntry[], language: Language): Markdown | null {
  const next = byDeadline(entries).find(({ deadline }) => isOpen(deadline));
  if (next === undefined) return null;
  const { date, days, code } = next.deadline;
  const places = { name: nameOf(next.entry), date: refer(date), days: refer(days) };
  return trustMarkdown(joinSentences([phrase(language, `portfolio.deadline.${code}`, places)]));
}
