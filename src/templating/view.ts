import type { Html, Markdown } from './escape.ts';

/**
 * What a template may be given: branded text, which can only be made by escaping, and the structure around it. A plain
 * string does not fit, so text that nobody has escaped is a type error.
 */
type ViewOf<Text> =
  | Text
  | boolean
  | null
  | readonly ViewOf<Text>[]
  | { readonly [name: string]: ViewOf<Text> };

export type MarkdownView = { readonly [name: string]: ViewOf<Markdown> };

/** Templates of HTML and SVG escape by themselves: text goes in as it is, and markup only through `{{{…}}}`. */
export type HtmlView = { readonly [name: string]: ViewOf<Html | string> };
