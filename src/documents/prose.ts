import { escapeInline, escapeLineEnds, type Markdown } from '../templating/escape.ts';
import { visibleText } from '../templating/visible-text.ts';
import { referenceSource } from './references.ts';

/** What a writer has escaped or referred to already. */
const settled = new RegExp(String.raw`\\[!-/:-@[-\x60{-~]|${referenceSource}`, 'gu');

/**
 * A passage of a writer as Markdown on one line. Writers are asked for escaped words, and what they escaped stays as it
 * is; whatever they did not escape is text all the same, so no writer can make a tag, a link or a heading.
 */
export function proseMarkdown(passage: string): Markdown {
  const line = visibleText(passage);
  let written = '';
  let end = 0;
  for (const match of line.matchAll(settled)) {
    written += escapeInline(line.slice(end, match.index)) + match[0];
    end = match.index + match[0].length;
  }
  return escapeLineEnds(written + escapeInline(line.slice(end)));
}

export function proseList(passages: readonly string[]): readonly Markdown[] {
  return passages.map(proseMarkdown);
}

export function optionalProse(passage: string | null): Markdown | null {
  return passage === null || passage.trim() === '' ? null : proseMarkdown(passage);
}
