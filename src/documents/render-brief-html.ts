import css from '../../templates/page.css';
import type { UsageFacts } from '../dossier/usage.ts';
import { type Html, trustHtml } from '../templating/escape.ts';
import type { Brief } from './brief.ts';
import { renderUsageChart } from './charts/usage-chart.ts';
import { anchorOf, breakable, figureLink } from './figure-html.ts';
import { factOf } from './figures.ts';
import { type Reference, ReferenceFault } from './references.ts';
import { renderPage } from './render-page.ts';
import { isWide } from './views/usage-view.ts';

/** The brief as one HTML page. Every figure leads to its row in the evidence. */
export async function renderBriefHtml(brief: Brief): Promise<string> {
  const { dossier, language, markdown } = brief;
  return await renderPage(
    { about: dossier.account.name, asOf: dossier.asOf, css, markdown },
    (reference) => printReference(reference, brief),
    language,
  );
}

function printReference(reference: Reference, brief: Brief): Html {
  const { dossier } = brief;
  switch (reference.kind) {
    case 'figure':
      return figureLink(factOf(dossier.ledger, reference.id), reference, brief.texts);
    case 'anchor':
      return trustHtml(`<code id="${anchorOf(reference.id)}">${breakable(reference.id)}</code>`);
    case 'mention':
      return trustHtml(`<a class="id" href="#${anchorOf(reference.id)}">${breakable(reference.id)}</a>`);
    case 'spark':
      return renderUsageChart(usageOf(reference.id, brief).usage, 'spark', null, brief.language);
    case 'chart': {
      const { usage, siblings } = usageOf(reference.id, brief);
      const highest = Math.max(
        0,
        ...siblings.flatMap(({ series }) => series.points.map(({ value }) => value)),
      );
      const size = usage.group !== null ? 'small' : isWide(usage) ? 'wide' : 'medium';
      return renderUsageChart(usage, size, highest, brief.language);
    }
  }
}

function usageOf(
  id: string,
  { dossier }: Brief,
): { readonly usage: UsageFacts; readonly siblings: readonly UsageFacts[] } {
  for (const usage of dossier.usage) {
    if (usage.series.id === id) return { usage, siblings: [] };
    const group = usage.groups.find(({ series }) => series.id === id);
    if (group !== undefined) return { usage: group, siblings: usage.groups };
  }
  throw new ReferenceFault(`a chart refers to the series ${id}, which does not exist`);
}
