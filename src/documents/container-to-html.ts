import type { Token, TokenizerAndRendererExtension, Tokens } from 'marked';
import { escapeHtml } from '../templating/escape.ts';
import type { InnerLexer } from './plain-blocks.ts';
import type { InnerParser } from './table-to-html.ts';

/** `::: name` … `:::` around blocks; a container that holds others has more colons than they. */
const container = /^(:{3,}) ([a-z][a-z-]*)\n([\s\S]*?\n)\1(?!:)(?:\n|$)/;

/** @param enter is told where a container begins and ends, while it is printed. */
export function containerExtension(enter: (name: string, isInside: boolean) => void) {
  return {
    name: 'container',
    level: 'block',
    start: (source: string) => {
      const index = source.indexOf('\n:::');
      return index === -1 ? undefined : index;
    },
    tokenizer(this: { readonly lexer: InnerLexer }, source: string): Tokens.Generic | undefined {
      const match = container.exec(source);
      if (match === null) return undefined;
      const [raw, , name = '', body = ''] = match;
      return { type: 'container', raw, name, tokens: this.lexer.blockTokens(body) };
    },
    renderer(
      this: { readonly parser: InnerParser },
      token: { readonly name?: unknown; readonly tokens?: Token[] },
    ): string {
      const name = String(token.name);
      enter(name, true);
      const inside = this.parser.parse(token.tokens ?? []);
      enter(name, false);
      return `<div class="${escapeHtml(name)}">\n${inside}</div>\n`;
    },
  } satisfies TokenizerAndRendererExtension;
}
