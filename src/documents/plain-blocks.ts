import type { Token, Tokens } from 'marked';
import { isPlainInline } from './plain-inline.ts';

/** What reads the blocks and the lines inside of a block: the library's, or that of a plain document. */
export type InnerLexer = {
  readonly blockTokens: (source: string) => Token[];
  readonly inlineTokens: (source: string) => Token[];
};

type Tokenizer = { readonly lexer: InnerLexer };

/** What would begin a block of its own inside of another one. */
export const blockStart =
  /^(?:\s|>|\||<|#{1,6}(?:\s|$)|[-+*_](?:\s|$)|\d{1,9}[.)](?:\s|$)|(?:`|~|:){3}|\[[ xX]\]|[-*_=]{3})/;

/**
 * The blocks as nearly all of them are written: a heading, a paragraph or a quote on one line, and a list of such lines,
 * before a blank line. They are told at a glance; whatever is written otherwise is left to the library, whose rules look
 * at everything that Markdown can be.
 */
export const plainBlocks = { heading, paragraph, blockquote, list };

function heading(this: Tokenizer, source: string): Tokens.Heading | false | undefined {
  if (!/^ {0,3}#/.test(source)) return undefined;
  const [raw, marks, text] = /^(#{1,6}) (\S[^\n]*[^\s#]|[^\s#])(?:\n+|$)/.exec(source) ?? [];
  if (raw === undefined || marks === undefined || text === undefined) return false;
  return { type: 'heading', raw, depth: marks.length, text, tokens: inlineTokens(this.lexer, text) };
}

function paragraph(this: Tokenizer, source: string): Tokens.Paragraph | false {
  const line = firstLine(source);
  if (!isAlone(source, line.length)) return false;
  return { type: 'paragraph', raw: line, text: line, tokens: inlineTokens(this.lexer, line) };
}

function blockquote(this: Tokenizer, source: string): Tokens.Blockquote | false | undefined {
  if (!/^ {0,3}>/.test(source)) return undefined;
  const raw = firstLine(source);
  const text = raw.slice(2);
  if (!raw.startsWith('> ') || !isAlone(source, raw.length) || blockStart.test(text)) return false;
  return { type: 'blockquote', raw, text, tokens: this.lexer.blockTokens(text) };
}

/** Items of one line each, numbered or not, and under them lists whose items are indented. */
const tightList = /^(?:(?:- [^\n]+(?:\n {2}- [^\n]+)*(?:\n|$))+|(?:\d{1,9}\. [^\n]+(?:\n|$))+)/;

function list(this: Tokenizer, source: string): Tokens.List | false | undefined {
  if (!/^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:\s|$)/.test(source)) return undefined;
  const raw = tightList.exec(source)?.[0].replace(/\n$/, '') ?? '';
  if (raw === '' || !isAlone(source, raw.length)) return false;
  const markers = raw.startsWith('-') ? /^- /gm : /^\d+\. /gm;
  const [, ...parts] = raw.split(markers);
  const texts = parts.map((part) => part.replace(/\n$/, ''));
  if (texts.some((text) => text.split('\n  - ').some((line) => blockStart.test(line)))) return false;
  const items = texts.map((text): Tokens.ListItem => {
    const own = firstLine(text);
    const inner = text.slice(own.length + 1).replace(/^ {2}/gm, '');
    const said: Tokens.Text = { type: 'text', raw: own, text: own, tokens: inlineTokens(this.lexer, own) };
    return {
      type: 'list_item',
      raw: text,
      task: false,
      loose: false,
      text,
      tokens: inner === '' ? [said] : [said, ...this.lexer.blockTokens(inner)],
    };
  });
  const isOrdered = !raw.startsWith('-');
  const start = isOrdered ? Number.parseInt(raw, 10) : '';
  return { type: 'list', raw, ordered: isOrdered, start, loose: false, items };
}

/** The name of the token of a text that `isPlainInline`. */
export const plainInline = 'plainInline';

function inlineTokens(lexer: InnerLexer, text: string): Token[] {
  return isPlainInline(text) ? [{ type: plainInline, raw: text, text }] : lexer.inlineTokens(text);
}

function firstLine(source: string): string {
  const end = source.indexOf('\n');
  return end === -1 ? source : source.slice(0, end);
}

/** Whether a blank line or nothing follows. */
function isAlone(source: string, length: number): boolean {
  return source.length <= length + 1 || source.startsWith('\n\n', length);
}
