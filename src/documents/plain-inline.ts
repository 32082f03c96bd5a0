import { escapeHtml, type Html, trustHtml } from '../templating/escape.ts';
import { matchReference, type Reference } from './references.ts';

/** How a reference becomes HTML, from its text; null for a text that is none. */
export type PrintReference = (raw: string) => Html | null;

/** A figure stands in the text, in tables and in other figures' formulas: it is printed once. */
export function printedOnce(print: (reference: Reference) => Html): PrintReference {
  const printed = new Map<string, Html | null>();
  return (raw) => {
    const known = printed.get(raw);
    if (known !== undefined) return known;
    const match = matchReference(raw);
    const html = match === null ? null : print(match.reference);
    printed.set(raw, html);
    return html;
  };
}

/** An escape, strong text in two asterisks, or emphasis in one; what is inside holds none of its own. */
const emphasis = /\\.|\*\*(?=\S)((?:[^*\\]|\\.)+?)\*\*|\*(?=\S)((?:[^*\\]|\\.)+?)\*/g;

/**
 * Whether a text within a line holds nothing but words, escapes, references, and emphasis, as nearly all texts of a
 * document do: they are printed straight from there, and the library is asked for the others.
 */
export function isPlainInline(text: string): boolean {
  return (
    !isMarked(text) || !isMarked(text.replace(emphasis, (found, bold, leaning) => bold ?? leaning ?? found))
  );
}

/** Whether a text holds what is neither words nor escapes nor references: emphasis, code, or an entity. */
export function isMarked(text: string): boolean {
  return /(?<!\\)(?:\\\\)*[*_`~&]/.test(text);
}

/** A text that `isPlainInline` as HTML. */
export function plainInlineToHtml(text: string, print: PrintReference): Html {
  if (!text.includes('*')) return wordsToHtml(text, print);
  let html = '';
  let end = 0;
  for (const { 0: raw, 1: bold, 2: leaning, index } of text.matchAll(emphasis)) {
    const inside = bold ?? leaning;
    if (inside === undefined) continue;
    const tag = bold === undefined ? 'em' : 'strong';
    html += `${wordsToHtml(text.slice(end, index), print)}<${tag}>${wordsToHtml(inside, print)}</${tag}>`;
    end = index + raw.length;
  }
  return trustHtml(html + wordsToHtml(text.slice(end), print));
}

/** What may be a reference, an escaped character, or a character that means something in HTML. */
export const notable = /\[\[[^\s[\]]+\]\]|\\[!-/:-@[-\u0060{-~]|[&<>"']/g;

/** Words with escapes and references as HTML. */
function wordsToHtml(text: string, print: PrintReference): Html {
  return trustHtml(text.replace(notable, (found) => notableToHtml(found, print)));
}

/** What `notable` finds as HTML. */
export function notableToHtml(found: string, print: PrintReference): Html {
  if (found.length === 1) return escapeHtml(found);
  if (found.startsWith('\\')) return escapeHtml(found.slice(1));
  return print(found) ?? trustHtml(`[[${wordsToHtml(found.slice(2), print)}`);
}
