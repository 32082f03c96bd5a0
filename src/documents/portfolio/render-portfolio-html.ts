import pageCss from '../../../templates/page.css';
import portfolioCss from '../../../templates/portfolio.css';
import { escapeHtml, type Html, trustHtml } from '../../templating/escape.ts';
import { renderIntervalChart } from '../charts/interval-chart.ts';
import { anchorOf, breakable, figureLink } from '../figure-html.ts';
import { factOf } from '../figures.ts';
import type { Reference } from '../references.ts';
import { renderPage } from '../render-page.ts';
import { briefOf, healthAt } from './accounts-of-page.ts';
import type { PortfolioPage } from './compose-portfolio.ts';
import { titleOf } from './summary-view.ts';

/** The portfolio as one HTML page: figures lead to its evidence, names to the briefs beside it. */
export async function renderPortfolioHtml(page: PortfolioPage): Promise<string> {
  const { matter, language, markdown } = page;
  const css = `${pageCss}\n${portfolioCss}`;
  return await renderPage(
    { about: titleOf(matter.period, language), asOf: matter.portfolio.asOf, css, markdown },
    (reference) => printReference(reference, page),
    language,
  );
}

function printReference(reference: Reference, page: PortfolioPage): Html {
  switch (reference.kind) {
    case 'figure': {
      const fact = factOf(page.ledger, reference.id);
      const file = briefOf(reference.id, page, 'html');
      if (file === null) return figureLink(fact, reference, page.texts);
      const name = escapeHtml(page.texts.figureOf(fact, reference));
      return trustHtml(`<a class="account" href="${escapeHtml(encodeURIComponent(file))}">${name}</a>`);
    }
    case 'anchor':
      return trustHtml(`<code id="${anchorOf(reference.id)}">${breakable(reference.id)}</code>`);
    case 'mention':
      return trustHtml(`<a class="id" href="#${anchorOf(reference.id)}">${breakable(reference.id)}</a>`);
    case 'chart':
    case 'spark':
      return renderIntervalChart(healthAt(reference.id, page), page.language);
  }
}
