import { type Html, signToHtml, trustHtml } from '../templating/escape.ts';
import { once } from './once.ts';
import { type Reference, readReference, referenceSource } from './references.ts';

/** How a reference becomes HTML, from its text. */
export type PrintReference = (raw: string) => Html;

/** A figure stands in the text, in tables and in other figures' formulas: it is printed once. */
export function printedOnce(print: (reference: Reference) => Html): PrintReference {
  return once((raw) => print(readReference(raw)));
}

/** An escape, strong text in two asterisks, or emphasis in one; what is inside holds none of its own. */
const emphasis = /\\.|\*\*(?=\S)((?:[^*\\]|\\.)+?)\*\*|\*(?=\S)((?:[^*\\]|\\.)+?)\*/g;

/** Code of a few words, as the name of a command. */
const codeSource = String.raw`\u0060\w[\w .:/-]*\u0060(?!\u0060)`;
const code = new RegExp(String.raw`(?<![\\\u0060])${codeSource}`, 'g');

/** A figure that is cut to a number of characters: its sign strikes nothing out. */
const limited = /\[\[[\w.:-]+(?:\|[a-z]+)?~\d+\]\]/g;

/**
 * Whether a text within a line holds nothing but words, escapes, references, simple code, and emphasis, as nearly all
 * texts of a document do: they are printed straight from there, and the library is asked for the others.
 */
export function isPlainInline(text: string): boolean {
  if (!isMarked(text)) return true;
  const words = text.replace(code, 'x').replace(limited, 'x');
  return !isMarked(words.replace(emphasis, (found, bold, leaning) => bold ?? leaning ?? found));
}

/** Whether a text holds what is neither words nor escapes nor references: emphasis, code, or an entity. */
export function isMarked(text: string): boolean {
  return /(?<!\\)(?:\\\\)*(?:[*_`~]|&(?=#?\w+;))/.test(text);
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

/** What is not printed as it stands: an escaped character, a reference, code, or a character that means something in HTML. */
export const notableSource = String.raw`\\[!-/:-@[-\u0060{-~]|${referenceSource}|${codeSource}|[&<>"']`;
const notable = new RegExp(notableSource, 'g');

/** Words with escapes, code and references as HTML. */
function wordsToHtml(text: string, print: PrintReference): Html {
  return trustHtml(text.replace(notable, (found) => notableToHtml(found, print)));
}

/** What was found by `notableSource` as HTML. */
export function notableToHtml(found: string, print: PrintReference): Html {
  switch (found.charAt(0)) {
    case '[':
      return print(found);
    case '\\':
      return signToHtml(found.charAt(1));
    case '`':
      return trustHtml(`<code>${found.slice(1, -1)}</code>`);
    default:
      return signToHtml(found);
  }
}
