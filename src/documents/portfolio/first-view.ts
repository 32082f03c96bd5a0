import type { Portfolio, PortfolioEntry } from '../../dossier/portfolio.ts';
import { isKnown } from '../../facts/fact.ts';
import { type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { refer } from '../references.ts';
import { dataText } from '../views/names.ts';
import { deadlineText, nameOf } from './cells.ts';
import { byDeadline, deadlineOf, isOpen } from './deadline.ts';
import type { AccountPage, PortfolioMatter } from './portfolio-matter.ts';

/** How many of each currency's ranking are told in words, and which deadlines are too near to wait for their rank. */
const most = { perCurrency: 3, days: 14 };

export type FirstView = {
  readonly items: readonly {
    readonly name: Markdown;
    /** Deadline, what is at risk, whose account it is. */
    readonly facts: Markdown;
    readonly recommendation: Markdown;
    readonly risk: Markdown | null;
    readonly ask: Markdown | null;
  }[];
};

/** What to do first, in the words of the briefs; null where nothing is due. */
export function buildFirstView(
  { portfolio, accounts }: PortfolioMatter,
  language: Language,
): FirstView | null {
  const items = chooseFirst(portfolio).flatMap((entry) => {
    const page = accounts.get(entry.slug);
    return page === undefined ? [] : [itemOf(entry, page, language)];
  });
  return items.length === 0 ? null : { items };
}

function chooseFirst({ currencies, entries }: Portfolio): readonly PortfolioEntry[] {
  const chosen = new Set(currencies.flatMap(({ ranked }) => ranked.slice(0, most.perCurrency)));
  for (const entry of entries) {
    const deadline = deadlineOf(entry);
    if (deadline !== null && isOpen(deadline) && (deadline.days.value ?? 0) <= most.days) chosen.add(entry);
  }
  return byDeadline([...chosen]).map(({ entry }) => entry);
}

function itemOf(
  entry: PortfolioEntry,
  { front }: AccountPage,
  language: Language,
): FirstView['items'][number] {
  const { risk } = entry.renewal;
  const parts = [
    deadlineText(entry, language),
    isKnown(risk) ? trustMarkdown(`${phrase(language, 'portfolio.risk')} ${refer(risk)}`) : null,
    dataText(entry.account.csm),
    front.posture,
  ];
  return {
    name: nameOf(entry),
    facts: trustMarkdown(parts.filter((part) => part !== null).join(' · ')),
    recommendation: front.recommendation,
    risk: front.risk === null ? null : phrase(language, 'portfolio.first.risk', { text: front.risk }),
    ask: front.question === null ? null : phrase(language, 'portfolio.first.ask', { text: front.question }),
  };
}
