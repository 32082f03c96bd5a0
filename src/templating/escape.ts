import { visibleText } from './visible-text.ts';

declare const markdownBrand: unique symbol;
declare const htmlBrand: unique symbol;

/** Markdown that may be printed: text in it is escaped, and figures stand in it by reference (`[[roi.cost]]`). */
export type Markdown = string & { readonly [markdownBrand]: true };

/** HTML that may be printed: text in it is escaped. */
export type Html = string & { readonly [htmlBrand]: true };

/** For text that this program composes itself. Text from data or a model goes through `escapeMarkdown`. */
export function trustMarkdown(text: string): Markdown {
  return text as Markdown;
}

/** For markup that this program composes itself. Text goes through `escapeHtml`. */
export function trustHtml(text: string): Html {
  return text as Html;
}

/**
 * Whatever means something to Markdown, to a table of it, to a reference or to a template, and what would become a link
 * by itself (`https://…`, `www.…`, `a@b`).
 */
const special = /[\\`*_[\]<>|~]|\{(?=\{)|(?<=\{)\{|&(?=#?\w)|:(?=\/\/)|(?<=[Ww]{3})\.|(?<=[\w.+-])@(?=\w)/g;

/** What makes a heading, a list, a rule, a table or a container of a line that begins with it. */
const leading = /^(?:#(?=#*(?:\s|$))|[-+=](?=[-+=\s]|$)|:(?=[-:]))/u;
const leadingNumber = /^(\d{1,9})([.)])(?=\s|$)/u;
/** Number signs at the end would close a heading. */
const trailing = /(?<=\s)#(?=#*$)/u;

/**
 * A line that needs neither mending nor escaping, as most labels and values are: words one space apart that begin with a
 * letter, or a number, and hold no sign that could mean something.
 */
const harmless =
  /^(?:[A-Za-z]|\d+(?:[,.]\d+)*(?![\d.,)]))(?:[A-Za-z0-9,;()%'"!?$/+–−×÷·…-]|(?<![Ww]{3})\.|:(?!\/\/)| (?! |$))*$/;

/**
 * Data as Markdown that shows exactly this text, wherever it stands: it cannot become a tag, a link, an image, a
 * heading, a cell or a reference. Line breaks become spaces, invisible characters go.
 *
 * @example escapeMarkdown('a|b [[roi.cost]] <b>') // "a\\|b \\[\\[roi.cost\\]\\] \\<b\\>"
 */
export function escapeMarkdown(text: string): Markdown {
  return harmless.test(text) ? trustMarkdown(text) : escapeLineEnds(escapeInline(visibleText(text)));
}

/** A part of a visible line as Markdown, spaces included, for where it does not begin the line. */
export function escapeInline(visible: string): Markdown {
  return trustMarkdown(visible.replace(special, '\\$&'));
}

/** Guards the first and last characters of Markdown that is escaped already, for where it is a line by itself. */
export function escapeLineEnds(markdown: string): Markdown {
  if (!/^[-#+=:\d]|#$/.test(markdown)) return trustMarkdown(markdown);
  return trustMarkdown(
    markdown.replace(leading, '\\$&').replace(leadingNumber, '$1\\$2').replace(trailing, '\\$&'),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** One character of ASCII for HTML. */
export function signToHtml(sign: string): Html {
  return trustHtml(entities[sign] ?? sign);
}

/** Text for HTML, in an element or between the quotes of an attribute. */
export function escapeHtml(text: string): Html {
  const visible = visibleText(text);
  if (!/[&<>"']/.test(visible)) return trustHtml(visible);
  return trustHtml(visible.replace(/[&<>"']/g, signToHtml));
}
