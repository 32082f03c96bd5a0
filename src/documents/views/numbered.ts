import { escapeMarkdown, type Markdown } from '../../templating/escape.ts';

export type Numbered = { readonly number: Markdown; readonly text: Markdown };

/** The items of a numbered list: a template cannot count from one. */
export function numbered(items: readonly Markdown[]): readonly Numbered[] {
  return items.map((text, index) => ({ number: escapeMarkdown(String(index + 1)), text }));
}
