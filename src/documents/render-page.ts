import specification from '../../templates/page.html.hbs';
import { printDate } from '../facts/print/calendar.ts';
import { type Html, type Markdown, trustHtml } from '../templating/escape.ts';
import { htmlTemplate } from '../templating/templates.ts';
import { wordOf } from '../templating/words.ts';
import type { Heading } from './document-outline.ts';
import type { Language } from './language.ts';
import { markdownToHtml, type ReferencePrinter } from './markdown-to-html.ts';

const renderTemplate = htmlTemplate<PageView>(specification);

type PageView = {
  readonly language: string;
  readonly title: string;
  readonly css: Html;
  readonly contents: readonly Heading[];
  readonly body: Html;
};

/** A document as one HTML page that needs nothing else: no script, no font, no request. */
export async function renderPage(
  page: { readonly about: string; readonly asOf: string; readonly css: string; readonly markdown: Markdown },
  printReference: ReferencePrinter,
  { locale, words }: Language,
): Promise<string> {
  const { html, contents } = await markdownToHtml(page.markdown, printReference);
  return renderTemplate(
    {
      language: locale.format.tag,
      title: [page.about, wordOf(words, 'page.title'), printDate(page.asOf, locale)].join(' · '),
      css: trustHtml(page.css),
      contents,
      body: html,
    },
    words,
  );
}
