import type { Token, TokenizerAndRendererExtension } from 'marked';
import { escapeHtml, type Html } from '../templating/escape.ts';
import { type Reference, referenceSource, toReference } from './references.ts';

/** A header, a line of dashes and colons, and rows: the only form of table that our templates write. */
const table = /^\|([^\n]*)\|\n\|([-:| ]+)\|\n((?:\|[^\n]*\|(?:\n|$))*)/;
/** The pipe of a reference's form ends no cell. */
const cellBreak = /(?<!\\)\|(?![a-z]+(?:~\d+)?\]\])/;

type Cell = { readonly text: string; readonly tokens: Token[] | null };

/**
 * Tables of GFM. Nearly all cells hold plain text and figures, and are printed straight from there; the inline parser
 * is asked only where there is emphasis or code. The evidence makes most of a brief: this halves the time of the page.
 */
export function tableExtension(print: (reference: Reference) => Html): TokenizerAndRendererExtension {
  return {
    name: 'table',
    level: 'block',
    start: (source) => {
      const index = source.indexOf('\n|');
      return index === -1 ? undefined : index + 1;
    },
    tokenizer(source) {
      const match = table.exec(source);
      if (match === null) return undefined;
      const [raw, header = '', rule = '', body = ''] = match;
      const cellsOf = (line: string): readonly Cell[] =>
        line.split(cellBreak).map((part) => {
          const text = part.trim();
          return {
            text,
            tokens: isPlain(text) ? null : this.lexer.inlineTokens(text.replaceAll('\\|', '|')),
          };
        });
      const rows = body
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => cellsOf(line.slice(1, -1)));
      return { type: 'table', raw, header: cellsOf(header), align: rule.split('|').map(alignment), rows };
    },
    renderer(token) {
      const { header, rows, align } = token as unknown as {
        readonly header: readonly Cell[];
        readonly rows: readonly (readonly Cell[])[];
        readonly align: readonly (string | null)[];
      };
      const row = (cells: readonly Cell[], tag: 'th' | 'td') => {
        const said = cells.map(({ text, tokens }, column) => {
          const side = align[column] ?? null;
          const inside = tokens === null ? plainToHtml(text, print) : this.parser.parseInline(tokens);
          return `<${tag}${side === null ? '' : ` class="${side}"`}>${inside}</${tag}>`;
        });
        return `<tr>${said.join('')}</tr>\n`;
      };
      return `<div class="table"><table>\n<thead>\n${row(header, 'th')}</thead>\n<tbody>\n${rows
        .map((cells) => row(cells, 'td'))
        .join('')}</tbody>\n</table></div>\n`;
    },
  };
}

function alignment(rule: string): 'left' | 'center' | 'right' | null {
  const dashes = rule.trim();
  if (dashes.endsWith(':')) return dashes.startsWith(':') ? 'center' : 'right';
  return dashes.startsWith(':') ? 'left' : null;
}

/** Whether a cell holds nothing but text, escapes and references. */
function isPlain(text: string): boolean {
  return !/(?<!\\)(?:\\\\)*[*_`~&]/.test(text);
}

/** A reference, an escaped character, or a character that means something in HTML. */
const notable = new RegExp(String.raw`(${referenceSource})|\\([!-/:-@[-\u0060{-~])|[&<>"']`, 'g');

/** Plain text with escapes and references as HTML. */
function plainToHtml(text: string, print: (reference: Reference) => Html): string {
  return text.replace(notable, (found, reference?: string, ...groups: (string | undefined)[]) =>
    reference === undefined ? escapeHtml(groups[4] ?? found) : print(toReference([reference, ...groups])),
  );
}
