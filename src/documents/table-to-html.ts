import type { Token, TokenizerAndRendererExtension, Tokens } from 'marked';
import type { Html } from '../templating/escape.ts';
import type { InnerLexer } from './plain-blocks.ts';
import { isPlainInline, plainInlineToHtml } from './plain-inline.ts';
import type { Reference } from './references.ts';

/** A header, a line of dashes and colons, and rows: the only form of table that our templates write. */
const table = /^\|([^\n]*)\|\n\|([-:| ]+)\|\n((?:\|[^\n]*\|(?:\n|$))*)/;
/** The pipe of a reference's form ends no cell. */
const cellBreak = /(?<!\\)\|(?![a-z]+(?:~\d+)?\]\])/;

/** What prints the blocks and the lines inside of a block. */
export type InnerParser = {
  readonly parse: (tokens: Token[]) => string;
  readonly parseInline: (tokens: Token[]) => string;
};

type Cell = { readonly text: string; readonly tokens: Token[] | null };

/**
 * Tables of GFM. Nearly all cells are printed straight from their text; the inline parser is asked only for the others. The evidence makes most of a brief: this halves the time of the page.
 */
export function tableExtension(print: (reference: Reference) => Html) {
  return {
    name: 'table',
    level: 'block',
    start: (source: string) => {
      const index = source.indexOf('\n|');
      return index === -1 ? undefined : index + 1;
    },
    tokenizer(this: { readonly lexer: InnerLexer }, source: string): Tokens.Generic | undefined {
      const match = table.exec(source);
      if (match === null) return undefined;
      const [raw, header = '', rule = '', body = ''] = match;
      const cellsOf = (line: string): readonly Cell[] =>
        line.split(cellBreak).map((part) => {
          const text = part.trim();
          return {
            text,
            tokens: isPlainInline(text) ? null : this.lexer.inlineTokens(text.replaceAll('\\|', '|')),
          };
        });
      const rows = body
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => cellsOf(line.slice(1, -1)));
      return { type: 'table', raw, header: cellsOf(header), align: rule.split('|').map(alignment), rows };
    },
    renderer(this: { readonly parser: InnerParser }, token: Tokens.Generic): string {
      const { header, rows, align } = token as unknown as {
        readonly header: readonly Cell[];
        readonly rows: readonly (readonly Cell[])[];
        readonly align: readonly (string | null)[];
      };
      const row = (cells: readonly Cell[], tag: 'th' | 'td') => {
        const said = cells.map(({ text, tokens }, column) => {
          const side = align[column] ?? null;
          const inside = tokens === null ? plainInlineToHtml(text, print) : this.parser.parseInline(tokens);
          return `<${tag}${side === null ? '' : ` class="${side}"`}>${inside}</${tag}>`;
        });
        return `<tr>${said.join('')}</tr>\n`;
      };
      return `<div class="table"><table>\n<thead>\n${row(header, 'th')}</thead>\n<tbody>\n${rows
        .map((cells) => row(cells, 'td'))
        .join('')}</tbody>\n</table></div>\n`;
    },
  } satisfies TokenizerAndRendererExtension;
}

function alignment(rule: string): 'left' | 'center' | 'right' | null {
  const dashes = rule.trim();
  if (dashes.endsWith(':')) return dashes.startsWith(':') ? 'center' : 'right';
  return dashes.startsWith(':') ? 'left' : null;
}
