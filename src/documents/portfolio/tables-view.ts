import type { Portfolio, PortfolioEntry } from '../../dossier/portfolio.ts';
import { isKnown, roundedValue } from '../../facts/fact.ts';
import { joinList } from '../../facts/print/join-list.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseMarkdown } from '../prose.ts';
import { refer } from '../references.ts';
import { itemName } from '../views/names.ts';
import { some } from '../views/some.ts';
import { deadlineText, healthOf, nameOf, oddsOf, ownerOf, preparationOf } from './cells.ts';
import { byDeadline } from './deadline.ts';
import { currencyName } from './summary-view.ts';

type Row<Column extends string> = { readonly [name in Column]: Markdown };

export type TablesView = {
  readonly ranking: readonly {
    /** Null where there is only one currency. */
    readonly currency: Markdown | null;
    readonly rows:
      | readonly Row<
          'rank' | 'name' | 'owner' | 'deadline' | 'arr' | 'health' | 'odds' | 'risk' | 'priority'
        >[]
      | null;
  }[];
  readonly calendar: readonly Row<'date' | 'days' | 'name' | 'owner' | 'what' | 'arr' | 'overdue'>[] | null;
  readonly intervals: readonly Row<'name' | 'health' | 'interval' | 'coverage' | 'ask'>[];
  readonly hidden: readonly Row<'name' | 'amount' | 'coverage' | 'unknown'>[] | null;
  readonly others:
    | readonly {
        readonly heading: Markdown;
        readonly rows: readonly Row<'name' | 'owner' | 'renewal' | 'arr'>[];
      }[]
    | null;
};

/** The tables of the page, every account in each where it belongs. */
export function buildTablesView({ currencies, entries }: Portfolio, language: Language): TablesView {
  return {
    ranking: currencies.map(({ currency, ranked }) => ({
      currency:
        currencies.length === 1
          ? null
          : phrase(language, 'portfolio.ranking.currency', { currency: currencyName(currency, language) }),
      rows: some(ranked.map((entry, index) => rankingRow(entry, index + 1, language))),
    })),
    calendar: some(calendarRows(entries, language)),
    intervals: byLowerBound(entries).map((entry) => intervalRow(entry, language)),
    hidden: some(
      currencies
        .flatMap(({ hidden }) => hidden)
        .filter(({ renewal }) => (roundedValue(renewal.hiddenRisk) ?? 0) > 0)
        .map((entry) => ({
          name: nameOf(entry),
          amount: refer(entry.renewal.hiddenRisk),
          coverage: refer(entry.health.coverage),
          unknown: gapsOf(entry, language),
        })),
    ),
    others: some(othersOf(currencies, language)),
  };
}

function rankingRow(entry: PortfolioEntry, rank: number, language: Language) {
  return {
    rank: escapeMarkdown(String(rank)),
    name: nameOf(entry),
    owner: ownerOf(entry, language),
    deadline: deadlineText(entry, language),
    arr: refer(entry.contract.arr),
    health: healthOf(entry, language),
    odds: oddsOf(entry, language),
    risk: trustMarkdown(`**${refer(entry.renewal.risk)}**`),
    priority: refer(entry.renewal.priority),
  };
}

function calendarRows(entries: readonly PortfolioEntry[], language: Language) {
  return byDeadline(entries).map(({ entry, deadline }) => ({
    date: refer(deadline.date),
    days: refer(deadline.days),
    name: nameOf(entry),
    owner: ownerOf(entry, language),
    what: phrase(language, `portfolio.event.${deadline.code}`),
    arr: refer(entry.contract.arr),
    overdue: preparationOf(entry, language),
  }));
}

/** The account that can fall deepest first; those without a score, of which nothing can be said, last. */
function byLowerBound(entries: readonly PortfolioEntry[]): readonly PortfolioEntry[] {
  const keyOf = ({ health }: PortfolioEntry) => roundedValue(health.lower) ?? Number.POSITIVE_INFINITY;
  return [...entries].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    return x === y ? (a.account.id < b.account.id ? -1 : 1) : x - y;
  });
}

function intervalRow(entry: PortfolioEntry, language: Language) {
  const { coverage, score, flips } = entry.health;
  return {
    name: nameOf(entry),
    health: healthOf(entry, language),
    interval: trustMarkdown(`[[chart:${score.id}]]`),
    coverage: refer(coverage),
    ask: isKnown(flips.askFirst)
      ? phrase(language, 'portfolio.narrows', { item: refer(flips.askFirst), points: refer(flips.narrows) })
      : phrase(language, 'value.nothing'),
  };
}

function gapsOf({ health }: PortfolioEntry, language: Language): Markdown {
  if (health.gaps.length === 0) return phrase(language, 'value.nothing');
  return proseMarkdown(
    joinList(
      health.gaps.map((item) => itemName(item, language)),
      language.locale,
    ),
  );
}

function othersOf(currencies: Portfolio['currencies'], language: Language) {
  return (['committed', 'lapsed', 'unplaced'] as const).flatMap((list) => {
    const entries = currencies.flatMap((one) => one[list]);
    if (entries.length === 0) return [];
    const rows = entries.map((entry) => ({
      name: nameOf(entry),
      owner: ownerOf(entry, language),
      renewal: refer(entry.contract.renewalDate),
      arr: refer(entry.contract.arr),
    }));
    return [{ heading: phrase(language, `portfolio.list.${list}`), rows }];
  });
}
