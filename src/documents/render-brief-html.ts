import css from '../../templates/page.css';
import specification from '../../templates/page.html.hbs';
import type { UsageFacts } from '../dossier/usage.ts';
import type { Fact } from '../facts/node.ts';
import { printDate } from '../facts/print/calendar.ts';
import { clip } from '../facts/print/clip.ts';
import { printLabel } from '../facts/print/label.ts';
import { escapeHtml, type Html, trustHtml } from '../templating/escape.ts';
import { htmlTemplate } from '../templating/templates.ts';
import type { Brief } from './brief.ts';
import { renderUsageChart } from './charts/usage-chart.ts';
import { factOf, printFigure, printValue } from './figures.ts';
import { type Heading, markdownToHtml } from './markdown-to-html.ts';
import { type Reference, ReferenceFault } from './references.ts';
import { isWide } from './views/usage-view.ts';

const renderPage = htmlTemplate<PageView>(specification);

type PageView = {
  readonly language: string;
  readonly account: string;
  readonly asOf: string;
  readonly css: Html;
  readonly contents: readonly Heading[];
  readonly body: Html;
};

/**
 * The brief as one HTML page that needs nothing else: no script, no font, no request. Every figure leads to its row in
 * the evidence.
 */
export function renderBriefHtml(brief: Brief): string {
  const { dossier, language, markdown } = brief;
  // A figure stands in the text, in tables and in other figures' formulas: it is printed once.
  const printed = new Map<string, Html>();
  const { html, contents } = markdownToHtml(markdown, (reference) => {
    const key = `${reference.kind} ${reference.id} ${'form' in reference ? `${reference.form} ${reference.limit}` : ''}`;
    const known = printed.get(key) ?? printReference(reference, brief);
    printed.set(key, known);
    return known;
  });
  return renderPage(
    {
      language: language.locale.format.tag,
      account: dossier.account.name,
      asOf: printDate(dossier.asOf, language.locale),
      css: trustHtml(css),
      contents,
      body: html,
    },
    language.words,
  );
}

function printReference(reference: Reference, brief: Brief): Html {
  const { dossier } = brief;
  switch (reference.kind) {
    case 'figure':
      return figureLink(factOf(dossier.ledger, reference.id), reference, brief);
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

const maxTitle = 120;

/** A figure that leads to its evidence and says on hover what it is, exactly. */
function figureLink(
  fact: Fact,
  reference: Extract<Reference, { kind: 'figure' }>,
  { language }: Brief,
): Html {
  const text = escapeHtml(printFigure(fact, reference, language));
  if (fact.unit === 'text' && fact.value !== null)
    return trustHtml(`<a class="fig words" href="#${anchorOf(fact.id)}">${text}</a>`);
  const label = clip(printLabel(fact.label, language.locale), maxTitle);
  const title = escapeHtml(`${label}: ${printValue(fact, 'exact', language)}`);
  const kind =
    fact.value === null ? ' missing' : fact.unit === 'code' ? ` code-${cssName(String(fact.value))}` : '';
  return trustHtml(`<a class="fig${kind}" href="#${anchorOf(fact.id)}" title="${title}">${text}</a>`);
}

function cssName(code: string): string {
  return code.replace(/[^A-Za-z0-9]+/g, '-');
}

/** The HTML id of a fact's row in the evidence; PDF readers take no names above 127 bytes, so a long one is cut. */
function anchorOf(id: string): Html {
  const isPlain = /^[\w.-]*$/.test(id);
  if (isPlain && id.length <= maxAnchorBytes) return trustHtml(`e-${id}`);
  const safe = isPlain
    ? id
    : id.replace(/[^\p{L}\p{M}\p{N}._-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}`);
  const bytes = new TextEncoder().encode(safe);
  if (bytes.length <= maxAnchorBytes) return escapeHtml(`e-${safe}`);
  const start = new TextDecoder().decode(bytes.slice(0, maxAnchorBytes)).replace(/\ufffd+$/u, '');
  return escapeHtml(`e-${start}-${checksum(bytes)}`);
}

const maxAnchorBytes = 80;

/** Tells cut ids apart (FNV-1a, 32 bits). */
function checksum(bytes: Uint8Array): string {
  return bytes.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193) >>> 0, 0x811c9dc5).toString(16);
}

/** A long id breaks after its dots. */
function breakable(id: string): string {
  return escapeHtml(id).replace(/\./g, '.<wbr>');
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
