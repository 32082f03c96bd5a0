import evidence from '../../../templates/partials/evidence.md.hbs';
import portfolioTemplate from '../../../templates/portfolio.md.hbs';
import type { Ledger } from '../../facts/ledger.ts';
import type { Fact } from '../../facts/node.ts';
import { type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { markdownTemplate } from '../../templating/templates.ts';
import { type FactTexts, startFactTexts } from '../fact-texts.ts';
import { type Language, phrase } from '../language.ts';
import { spaceFigures } from '../space-figures.ts';
import type { EvidenceView } from '../views/evidence-view.ts';
import { buildPortfolioEvidence, citedFacts } from './evidence.ts';
import { buildFirstView, type FirstView } from './first-view.ts';
import { buildGapsView, type GapsView } from './gaps-view.ts';
import type { PortfolioMatter } from './portfolio-matter.ts';
import { buildSummaryView, type SummaryView } from './summary-view.ts';
import { buildTablesView, type TablesView } from './tables-view.ts';

type PortfolioView = {
  readonly summary: SummaryView;
  readonly first: FirstView | null;
  readonly tables: TablesView;
  readonly gaps: GapsView;
};

const renderBody = markdownTemplate<PortfolioView>(portfolioTemplate);
const renderEvidence = markdownTemplate<EvidenceView>(evidence);

/** A portfolio page that only has to be printed: one Markdown with references, and what they lead to. */
export type PortfolioPage = {
  readonly matter: PortfolioMatter;
  readonly language: Language;
  readonly texts: FactTexts;
  readonly markdown: Markdown;
  /** The portfolio's own facts, those of the briefs' lines, and those of accounts outside of the selection. */
  readonly ledger: Ledger;
  readonly cited: readonly Fact[];
};

/** Composes the page of a run: what is at risk, whom to see, by when, and what nobody knows. */
export function composePortfolio(matter: PortfolioMatter, language: Language): PortfolioPage {
  const { portfolio, accounts, outsiders } = matter;
  const facts = new Map(portfolio.ledger.facts);
  const outside = outsiders.flatMap(({ name, date }) => (date === null ? [name] : [name, date]));
  for (const fact of [...[...accounts.values()].flatMap(({ front }) => front.cited), ...outside])
    facts.set(fact.id, fact);
  const ledger: Ledger = { facts, series: new Map() };
  const view: PortfolioView = {
    summary: buildSummaryView(matter, language),
    first: buildFirstView(matter, language),
    tables: buildTablesView(portfolio, language),
    gaps: buildGapsView(matter, language),
  };
  const body = spaceFigures(renderBody(view, language.words), ledger, language);
  const cited = citedFacts(body, ledger);
  const texts = startFactTexts(language);
  const appendix = renderEvidence(buildPortfolioEvidence(cited, ledger, texts), language.words);
  const markdown = trustMarkdown(`${body}\n${phrase(language, 'portfolio.evidence.note')}\n\n${appendix}`);
  return { matter, language, texts, markdown, ledger, cited };
}
