import { type Lexer, Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import { escapeHtml, type Html, type Markdown, trustHtml } from '../templating/escape.ts';
import { plainBlocks, plainInline } from './plain-blocks.ts';
import { type PrintReference, plainInlineToHtml, printedOnce } from './plain-inline.ts';
import { matchReference, type Reference } from './references.ts';
import { tableExtension } from './table-to-html.ts';

export type Heading = { readonly id: string; readonly title: Html };

/** How references become HTML. */
export type ReferencePrinter = (reference: Reference) => Html;

/**
 * The Markdown of a document as HTML. Only what a document needs is understood: headings, paragraphs, lists, tables,
 * quotes, emphasis, code, containers (`::: name` … `:::`) and references. Tags, links and images are text, whatever the
 * Markdown says. Headings of the second level make the table of contents, but those inside the container `front`.
 */
export function markdownToHtml(
  markdown: Markdown,
  printReference: ReferencePrinter,
): { readonly html: Html; readonly contents: readonly Heading[] } {
  const contents: Heading[] = [];
  const print = printedOnce(printReference);
  const marked = new Marked({ gfm: true, async: false });
  let isFront = false;
  marked.use({
    tokenizer: { ...noTokens, ...plainBlocks, emStrong },
    extensions: [
      referenceExtension(print),
      tableExtension(print),
      { name: plainInline, renderer: ({ text }) => plainInlineToHtml(String(text), print) },
      containerExtension((name, isInside) => {
        if (name === 'front') isFront = isInside;
      }),
    ],
    renderer: {
      heading({ tokens, depth: level }) {
        const title = trustHtml(this.parser.parseInline(tokens));
        if (level !== 2 || isFront) return `<h${level}>${title}</h${level}>\n`;
        const id = `s-${contents.length + 1}`;
        contents.push({ id, title });
        return `<h2 id="${id}">${title}</h2>\n`;
      },
    },
  });
  const html = marked.parse(markdown, { async: false });
  return { html: trustHtml(html), contents };
}

/** A tokenizer that returns nothing gives way to the next, and at last to plain text. */
const nothing = () => undefined;
const noTokens = {
  html: nothing,
  tag: nothing,
  link: nothing,
  reflink: nothing,
  autolink: nothing,
  url: nothing,
  def: nothing,
  code: nothing,
  fences: nothing,
  lheading: nothing,
  table: nothing,
};

/** Strong text is written with two asterisks, emphasis with one; the library's own rules cost more than all the rest. */
const strong = /^\*\*(?=\S)((?:[^*\\]|\\.)+?)\*\*|^\*(?=\S)((?:[^*\\]|\\.)+?)\*/;

function emStrong(this: { readonly lexer: Lexer }, source: string): Tokens.Strong | Tokens.Em | undefined {
  const match = strong.exec(source);
  if (match === null) return undefined;
  const [raw, bold, leaning] = match;
  const text = bold ?? leaning ?? '';
  return { type: bold === undefined ? 'em' : 'strong', raw, text, tokens: this.lexer.inlineTokens(text) };
}

function referenceExtension(print: PrintReference): TokenizerAndRendererExtension {
  return {
    name: 'reference',
    level: 'inline',
    start: (source) => {
      const index = source.indexOf('[[');
      return index === -1 ? undefined : index;
    },
    tokenizer(source) {
      const match = matchReference(source);
      return match === null ? undefined : { type: 'reference', raw: match.raw };
    },
    renderer: ({ raw }) => print(raw) ?? '',
  };
}

/** `::: name` … `:::` around blocks; a container that holds others has more colons than they. */
const container = /^(:{3,}) ([a-z][a-z-]*)\n([\s\S]*?)\n\1(?!:)(?:\n|$)/;

function containerExtension(enter: (name: string, isInside: boolean) => void): TokenizerAndRendererExtension {
  return {
    name: 'container',
    level: 'block',
    start: (source) => {
      const index = source.indexOf('\n:::');
      return index === -1 ? undefined : index;
    },
    tokenizer(source) {
      const match = container.exec(source);
      if (match === null) return undefined;
      const [raw, , name = '', body = ''] = match;
      return { type: 'container', raw, name, tokens: this.lexer.blockTokens(`${body}\n`) };
    },
    renderer(token) {
      const name = String(token.name);
      enter(name, true);
      const inside = this.parser.parse(token.tokens ?? []);
      enter(name, false);
      return `<div class="${escapeHtml(name)}">\n${inside}</div>\n`;
    },
  };
}
