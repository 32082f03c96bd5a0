import type { Token, Tokens } from 'marked';
import { type Html, trustHtml } from '../templating/escape.ts';
import { containerExtension } from './container-to-html.ts';
import type { Outline } from './document-outline.ts';
import { blockStart, type InnerLexer, plainBlocks } from './plain-blocks.ts';
import { type PrintReference, plainInlineToHtml } from './plain-inline.ts';
import { type InnerParser, tableExtension } from './table-to-html.ts';

/**
 * A document that is plain throughout, as what our templates and the offline writer write is: to the letter as the library
 * prints it, which takes longer to load than such a document takes to print.
 *
 * @returns null where anything at all is written otherwise; then nothing has been printed
 */
export function plainMarkdownToHtml(markdown: string, print: PrintReference, outline: Outline): Html | null {
  const table = tableExtension(print);
  const container = containerExtension(outline.enterContainer);
  const tokens = readPlain(markdown, (lexer, source) => {
    const found = container.tokenizer.call({ lexer }, source) ?? table.tokenizer.call({ lexer }, source);
    return found ?? readBlock(lexer, source);
  });
  if (tokens === null) return null;
  const parser: InnerParser = {
    // What is added to a text is not copied before all of it is written; what is joined is, at each level.
    parse: (inner) => {
      let html = '';
      for (const token of inner) html += printBlock(token);
      return html;
    },
    parseInline: (inner) => inner.map((token) => plainInlineToHtml(token.raw, print)).join(''),
  };
  const printBlock = (token: Token): string => {
    switch (token.type) {
      case 'container':
        return container.renderer.call({ parser }, token);
      case 'table':
        return table.renderer.call({ parser }, token);
      default:
        return printPlainBlock(token as Tokens.Generic, parser, outline);
    }
  };
  return trustHtml(parser.parse(tokens));
}

/** The blocks of a document; null as soon as one of them, or a line within it, is not plain. */
function readPlain(
  markdown: string,
  read: (lexer: InnerLexer, source: string) => Token | null,
): Token[] | null {
  let isPlain = !markdown.includes('\r');
  const lexer: InnerLexer = {
    blockTokens: (source) => {
      const tokens: Token[] = [];
      let rest = source;
      while (isPlain) {
        rest = rest.replace(/^\n+/, '');
        if (rest === '') break;
        const token = read(lexer, rest);
        if (token === null) isPlain = false;
        else {
          tokens.push(token);
          rest = rest.slice(token.raw.length);
        }
      }
      return tokens;
    },
    inlineTokens: () => {
      isPlain = false;
      return [];
    },
  };
  const tokens = lexer.blockTokens(markdown);
  return isPlain ? tokens : null;
}

function readBlock(lexer: InnerLexer, source: string): Token | null {
  const reader = { lexer };
  const block =
    plainBlocks.heading.call(reader, source) ??
    plainBlocks.blockquote.call(reader, source) ??
    plainBlocks.list.call(reader, source) ??
    (!blockStart.test(source) && plainBlocks.paragraph.call(reader, source));
  return block === false ? null : block;
}

function printPlainBlock(token: Tokens.Generic, parser: InnerParser, outline: Outline): string {
  const { tokens = [] } = token;
  switch (token.type) {
    case 'heading':
      return outline.headingHtml(token.depth, trustHtml(parser.parseInline(tokens)));
    case 'paragraph':
      return `<p>${parser.parseInline(tokens)}</p>\n`;
    case 'blockquote':
      return `<blockquote>\n${parser.parse(tokens)}</blockquote>\n`;
    case 'list':
      return printList(token as Tokens.List, parser);
    case 'text':
      return parser.parseInline(tokens);
    default:
      throw new TypeError(`There is no plain block ${token.type}`);
  }
}

function printList({ ordered, start, items }: Tokens.List, parser: InnerParser): string {
  const name = ordered ? 'ol' : 'ul';
  const from = ordered && start !== 1 ? ` start="${start}"` : '';
  return `<${name}${from}>\n${items.map((item) => `<li>${parser.parse(item.tokens)}</li>\n`).join('')}</${name}>\n`;
}
