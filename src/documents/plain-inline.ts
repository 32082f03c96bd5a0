import { escapeHtml, type Html, trustHtml } from '../templating/escape.ts';
import { type Reference, referenceSource, toReference } from './references.ts';

/** An escape, strong text in two asterisks, or emphasis in one; what is inside holds none of its own. */
const emphasis = /\\.|\*\*(?=\S)((?:[^*\\]|\\.)+?)\*\*|\*(?=\S)((?:[^*\\]|\\.)+?)\*/g;

/** Code of a few words, as the name of a command. */
const codeSource = String.raw`\u0060(\w[\w .:/-]*)\u0060(?!\u0060)`;
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

function isMarked(text: string): boolean {
  return /(?<!\\)(?:\\\\)*(?:[*_`~]|&(?=#?\w+;))/.test(text);
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

/** A reference, an escaped character, code, or a character that means something in HTML. */
const notable = new RegExp(
  String.raw`(${referenceSource})|\\([!-/:-@[-\u0060{-~])|${codeSource}|[&<>"']`,
  'g',
);

/** Words with escapes, code and references as HTML. */
function wordsToHtml(text: string, print: (reference: Reference) => Html): string {
  return text.replace(notable, (found, reference?: string, ...groups: (string | undefined)[]) => {
    if (reference !== undefined) return print(toReference([reference, ...groups]));
    const [, , , , escaped, named] = groups;
    return named === undefined ? escapeHtml(escaped ?? found) : `<code>${named}</code>`;
  });
}
