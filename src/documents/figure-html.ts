import type { Fact } from '../facts/node.ts';
import { clip } from '../facts/print/clip.ts';
import { escapeHtml, type Html, trustHtml } from '../templating/escape.ts';
import type { FactTexts } from './fact-texts.ts';
import type { FigureReference } from './figures.ts';

const maxTitle = 120;

/** A figure that leads to its evidence and says on hover what it is, exactly. */
export function figureLink(fact: Fact, reference: FigureReference, texts: FactTexts): Html {
  const text = escapeHtml(texts.figureOf(fact, reference));
  if (fact.unit === 'text' && fact.value !== null)
    return trustHtml(`<a class="fig words" href="#${anchorOf(fact.id)}">${text}</a>`);
  const label = clip(texts.labelOf(fact), maxTitle);
  const title = escapeHtml(`${label}: ${texts.exactOf(fact)}`);
  const kind =
    fact.value === null ? ' missing' : fact.unit === 'code' ? ` code-${cssName(String(fact.value))}` : '';
  return trustHtml(`<a class="fig${kind}" href="#${anchorOf(fact.id)}" title="${title}">${text}</a>`);
}

function cssName(code: string): string {
  return code.replace(/[^A-Za-z0-9]+/g, '-');
}

/** The HTML id of a fact's row in the evidence; PDF readers take no names above 127 bytes, so a long one is cut. */
export function anchorOf(id: string): Html {
  const isSafe = isPlain(id);
  if (isSafe && id.length <= maxAnchorBytes) return trustHtml(`e-${id}`);
  const safe = isSafe
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
export function breakable(id: string): string {
  return (isPlain(id) ? id : escapeHtml(id)).replace(/\./g, '.<wbr>');
}

function isPlain(id: string): boolean {
  return /^[\w.-]*$/.test(id);
}
