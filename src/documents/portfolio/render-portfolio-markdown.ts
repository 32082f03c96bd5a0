import { roundedValue } from '../../facts/fact.ts';
import { escapeMarkdown } from '../../templating/escape.ts';
import { textInterval } from '../charts/interval-chart.ts';
import { factOf } from '../figures.ts';
import { codeOf, withoutContainers } from '../plain-markdown.ts';
import { type Reference, replaceReferences } from '../references.ts';
import { briefOf, healthAt } from './accounts-of-page.ts';
import type { PortfolioPage } from './compose-portfolio.ts';

/** The portfolio as Markdown that any reader shows: figures as text, names as links to the briefs. */
export function renderPortfolioMarkdown(page: PortfolioPage): string {
  return withoutContainers(replaceReferences(page.markdown, (reference) => printReference(reference, page)));
}

function printReference(reference: Reference, page: PortfolioPage): string {
  switch (reference.kind) {
    case 'figure': {
      const text = escapeMarkdown(page.texts.figureOf(factOf(page.ledger, reference.id), reference));
      const file = briefOf(reference.id, page, 'md');
      return file === null ? text : `[${inLink(text)}](${encodeURIComponent(file)})`;
    }
    case 'anchor':
    case 'mention':
      return codeOf(reference.id);
    case 'chart':
    case 'spark': {
      const { score, lower, upper } = healthAt(reference.id, page);
      return textInterval({
        score: roundedValue(score),
        lower: roundedValue(lower),
        upper: roundedValue(upper),
      });
    }
  }
}

/** Brackets inside a link's text are written as entities: readers disagree about escaped ones there. */
function inLink(text: string): string {
  return text.replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
}
