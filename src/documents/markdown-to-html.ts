import type { Html, Markdown } from '../templating/escape.ts';
import { type Heading, startOutline } from './document-outline.ts';
import { printedOnce } from './plain-inline.ts';
import { plainMarkdownToHtml } from './plain-markdown-to-html.ts';
import type { Reference } from './references.ts';

/** How references become HTML. */
export type ReferencePrinter = (reference: Reference) => Html;

/**
 * The Markdown of a document as HTML. Only what a document needs is understood: headings, paragraphs, lists, tables,
 * quotes, emphasis, code, containers (`::: name` … `:::`) and references. Tags, links and images are text, whatever the
 * Markdown says. Headings of the second level make the table of contents, but those inside the container `front`.
 */
export async function markdownToHtml(
  markdown: Markdown,
  printReference: ReferencePrinter,
): Promise<{ readonly html: Html; readonly contents: readonly Heading[] }> {
  const outline = startOutline();
  const print = printedOnce(printReference);
  const plain = plainMarkdownToHtml(markdown, print, outline);
  if (plain !== null) return { html: plain, contents: outline.contents };
  const { anyMarkdownToHtml } = await import('./any-markdown-to-html.ts');
  return { html: anyMarkdownToHtml(markdown, print, outline), contents: outline.contents };
}
