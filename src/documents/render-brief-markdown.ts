import { escapeMarkdown } from '../templating/escape.ts';
import type { Brief } from './brief.ts';
import { textSparkline } from './charts/sparkline.ts';
import { seriesOf } from './cited-facts.ts';
import { factOf } from './figures.ts';
import { codeOf, withoutContainers } from './plain-markdown.ts';
import { type Reference, replaceReferences } from './references.ts';

/** The brief as Markdown that any reader shows: figures as text, charts as lines of blocks. */
export function renderBriefMarkdown(brief: Brief): string {
  const printed = replaceReferences(brief.markdown, (reference) => printReference(reference, brief));
  return withoutContainers(printed);
}

function printReference(reference: Reference, { dossier: { ledger }, texts }: Brief): string {
  switch (reference.kind) {
    case 'figure':
      return escapeMarkdown(texts.figureOf(factOf(ledger, reference.id), reference));
    case 'anchor':
    case 'mention':
      return codeOf(reference.id);
    case 'chart':
    case 'spark':
      return textSparkline(seriesOf(ledger, reference.id).points);
  }
}
