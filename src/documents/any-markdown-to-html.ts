import { type Lexer, Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import { type Html, trustHtml } from '../templating/escape.ts';
import { containerExtension } from './container-to-html.ts';
import type { Outline } from './document-outline.ts';
import { plainBlocks, plainInline } from './plain-blocks.ts';
import { type PrintReference, plainInlineToHtml } from './plain-inline.ts';
import { matchReference } from './references.ts';
import { tableExtension } from './table-to-html.ts';

/** Any Markdown as HTML, as `markdownToHtml` understands it. */
export function anyMarkdownToHtml(markdown: string, print: PrintReference, outline: Outline): Html {
  const marked = new Marked({ gfm: true, async: false });
  marked.use({
    tokenizer: { ...noTokens, ...plainBlocks, emStrong },
    extensions: [
      referenceExtension(print),
      tableExtension(print),
      { name: plainInline, renderer: ({ text }) => plainInlineToHtml(String(text), print) },
      containerExtension(outline.enterContainer),
    ],
    renderer: {
      heading({ tokens, depth }) {
        return outline.headingHtml(depth, trustHtml(this.parser.parseInline(tokens)));
      },
    },
  });
  return trustHtml(marked.parse(markdown, { async: false }));
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
    renderer: ({ raw }) => print(raw),
  };
}
