import type { Token, TokenizerAndRendererExtension, Tokens } from 'marked';
import type { InnerLexer } from './plain-blocks.ts';
import {
  isMarked,
  isPlainInline,
  notableSource,
  notableToHtml,
  type PrintReference,
  plainInlineToHtml,
} from './plain-inline.ts';

/** A header, a line of dashes and colons, and rows: the only form of table that our templates write. */
const table = /^\|([^\n]*)\|\n\|([-:| ]+)\|\n((?:\|[^\n]*\|(?:\n|$))*)/;
/** The pipe of a reference's form ends no cell. */
const cellBreak = /(?<!\\)\|(?![a-z]+(?:~\d+)?\]\])/;
/** In rows in which nothing `isMarked`: the end of a row, the end of a cell, and what is not printed as it stands. */
const rowParts = new RegExp(String.raw`[ \t]*\|\n\|[ \t]*|[ \t]*\|[ \t]*|${notableSource}`, 'g');

/** What prints the blocks and the lines inside of a block. */
export type InnerParser = {
  readonly parse: (tokens: Token[]) => string;
  readonly parseInline: (tokens: Token[]) => string;
};

type Cell = { readonly text: string; readonly tokens: Token[] | null };
type Side = 'left' | 'center' | 'right' | null;

/**
 * Tables of GFM. Rows of plain words, as those of the evidence are, are printed straight from their text: they make most of
 * a brief. In others the inline parser is asked for the cells that cannot be printed so.
 */
export function tableExtension(print: PrintReference) {
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
      const rows = isMarked(body)
        ? body
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => cellsOf(line.slice(1, -1)))
        : body;
      return { type: 'table', raw, header: cellsOf(header), align: rule.split('|').map(alignment), rows };
    },
    renderer(this: { readonly parser: InnerParser }, token: Tokens.Generic): string {
      const { header, rows, align } = token as unknown as {
        readonly header: readonly Cell[];
        readonly rows: readonly (readonly Cell[])[] | string;
        readonly align: readonly Side[];
      };
      const row = (cells: readonly Cell[], tag: 'th' | 'td') => {
        const said = cells.map(({ text, tokens }, column) => {
          const inside = tokens === null ? plainInlineToHtml(text, print) : this.parser.parseInline(tokens);
          return `${opened(tag, align[column])}${inside}</${tag}>`;
        });
        return `<tr>${said.join('')}</tr>\n`;
      };
      const body =
        typeof rows === 'string'
          ? plainRows(rows, align, print)
          : rows.map((cells) => row(cells, 'td')).join('');
      return `<div class="table"><table>\n<thead>\n${row(header, 'th')}</thead>\n<tbody>\n${body}</tbody>\n</table></div>\n`;
    },
  } satisfies TokenizerAndRendererExtension;
}

/** Rows in which nothing `isMarked`. */
function plainRows(rows: string, align: readonly Side[], print: PrintReference): string {
  if (rows === '') return '';
  const starts = align.map((side) => opened('td', side));
  const row = `<tr>${starts[0] ?? '<td>'}`;
  let column = 0;
  const inside = rows.trim().slice(1, -1).trim();
  const html = inside.replace(rowParts, (found) => {
    if (!' \t|'.includes(found.charAt(0))) return notableToHtml(found, print);
    if (found.includes('\n')) {
      column = 0;
      return `</td></tr>\n${row}`;
    }
    column += 1;
    return `</td>${starts[column] ?? '<td>'}`;
  });
  return `${row}${html}</td></tr>\n`;
}

function opened(tag: 'th' | 'td', side: Side = null): string {
  return side === null ? `<${tag}>` : `<${tag} class="${side}">`;
}

function alignment(rule: string): Side {
  const dashes = rule.trim();
  if (dashes.endsWith(':')) return dashes.startsWith(':') ? 'center' : 'right';
  return dashes.startsWith(':') ? 'left' : null;
}
