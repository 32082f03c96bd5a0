import Handlebars from 'handlebars/runtime';
import { type Html, type Markdown, trustHtml, trustMarkdown } from './escape.ts';
import type { helperNames } from './helper-names.ts';
import type { HtmlView, MarkdownView } from './view.ts';
import { type Words, wordOf } from './words.ts';

/** The one instance: the runtime without the compiler, so that no data can ever become a template. */
const instance = Handlebars.create();

const helpers: Readonly<Record<(typeof helperNames)[number], Handlebars.HelperDelegate>> = {
  /** `{{t "usage.heading"}}`: a word of the document in the language of the run. */
  t: (key: string, options: { readonly data: { readonly words: Words } }) => wordOf(options.data.words, key),
};

for (const [name, helper] of Object.entries(helpers)) instance.registerHelper(name, helper);

type Specification = TemplateSpecification;
export type Partials = Readonly<Record<string, Specification>>;

/** A template of Markdown as a function of its view and the words of a language. */
export function markdownTemplate<V extends MarkdownView>(
  specification: Specification,
  partials: Partials = {},
): (view: V, words: Words) => Markdown {
  const render = prepare(specification, partials);
  return (view, words) => trustMarkdown(render(view, words));
}

/** A template of HTML or SVG, which escapes the text that it is given. */
export function htmlTemplate<V extends HtmlView>(
  specification: Specification,
): (view: V, words: Words) => Html {
  const render = prepare(specification, {});
  return (view, words) => trustHtml(render(view, words));
}

/** A template of plain text, such as a prompt: nothing in it is escaped, and it has no words but its own. */
export function textTemplate<V extends object>(
  specification: Specification,
  partials: Partials = {},
): (view: V) => string {
  const render = prepare(specification, partials);
  return (view) => render(view, {});
}

function prepare(specification: Specification, partials: Partials): (view: object, words: Words) => string {
  const template = instance.template(specification);
  const compiled = Object.fromEntries(
    Object.entries(partials).map(([name, partial]) => [name, instance.template(partial)]),
  );
  return (view, words) =>
    template(view, {
      data: { words },
      partials: compiled,
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
}
