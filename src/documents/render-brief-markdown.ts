import { escapeMarkdown } from '../templating/escape.ts';
import type { Brief } from './brief.ts';
import { textSparkline } from './charts/sparkline.ts';
import { seriesOf } from './cited-facts.ts';
import { factOf, printFigure } from './figures.ts';
import { type Reference, replaceReferences } from './references.ts';

/** The brief as Markdown that any reader shows: figures as text, charts as lines of blocks. */
export function renderBriefMarkdown(brief: Brief): string {
  const printed = replaceReferences(brief.markdown, (reference) => printReference(reference, brief));
  return `${printed
    .replace(/^:{3,}(?: [a-z-]+)?$\n?/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function printReference(reference: Reference, { dossier: { ledger }, language }: Brief): string {
  switch (reference.kind) {
    case 'figure':
      return escapeMarkdown(printFigure(factOf(ledger, reference.id), reference, language));
    case 'anchor':
    case 'mention':
      return codeOf(reference.id);
    case 'chart':
    case 'spark':
      return textSparkline(seriesOf(ledger, reference.id).points);
  }
}

/** An id as code; one with characters that code could not hold as plain text. */
function codeOf(id: string): string {
  return /^[\w.-]+$/.test(id) || /^[\p{L}\p{M}\p{N}._-]+$/u.test(id) ? `\`${id}\`` : escapeMarkdown(id);
}
