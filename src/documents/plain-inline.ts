import { escapeHtml, type Html, trustHtml } from '../templating/escape.ts';
import { type Reference, referenceSource, toReference } from './references.ts';

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

function isMarked(text: string): boolean {
  return /(?<!\\)(?:\\\\)*[*_`~&]/.test(text);
}

/** A text that `isPlainInline` as HTML. */
export function plainInlineToHtml(text: string, print: (reference: Reference) => Html): Html {
  if (!text.includes('*')) return trustHtml(wordsToHtml(text, print));
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

/** A reference, an escaped character, or a character that means something in HTML. */
const notable = new RegExp(String.raw`(${referenceSource})|\\([!-/:-@[-\u0060{-~])|[&<>"']`, 'g');

/** Words with escapes and references as HTML. */
function wordsToHtml(text: string, print: (reference: Reference) => Html): string {
  return text.replace(notable, (found, reference?: string, ...groups: (string | undefined)[]) =>
    reference === undefined ? escapeHtml(groups[4] ?? found) : print(toReference([reference, ...groups])),
  );
}
