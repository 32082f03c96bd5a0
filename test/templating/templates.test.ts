import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown, trustHtml } from '../../src/templating/escape.ts';
import { helperNames } from '../../src/templating/helper-names.ts';
import { htmlTemplate, markdownTemplate } from '../../src/templating/templates.ts';
import type { MarkdownView } from '../../src/templating/view.ts';
import { MissingWordError } from '../../src/templating/words.ts';

/** As the build compiles a template. */
function compile(source: string, noEscape: boolean): TemplateSpecification {
  const code = Handlebars.precompile(source, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(helperNames.map((name) => [name, true])),
    noEscape,
  });
  return new Function(`return ${String(code)}`)();
}

const words = { greeting: 'Good day', days: { one: '{n} day', other: '{n} days' } };
const markdown = (source: string) => markdownTemplate(compile(source, true));
const html = (source: string) => htmlTemplate(compile(source, false));

describe('a template', () => {
  it('takes words from the language', () => {
    expect(markdown('{{t "greeting"}}, {{name}}')({ name: escapeMarkdown('a|b') }, words)).toBe(
      'Good day, a\\|b',
    );
  });

  it.each(['missing', 'days', 'constructor'])(
    'fails on a word that the language does not have: %s',
    (key) => {
      expect(() => markdown(`{{t "${key}"}}`)({}, words)).toThrow(MissingWordError);
    },
  );

  it('uses its partials with the same words', () => {
    const render = markdownTemplate(compile('{{> part inner}}', true), {
      part: compile('{{t "greeting"}} {{x}}', true),
    });
    expect(render({ inner: { x: escapeMarkdown('y') } }, words)).toBe('Good day y');
  });

  it('fails on a value that the view does not have', () => {
    expect(() => markdown('{{name}}')({}, words)).toThrow('"name" not defined');
  });

  it('does not reach what the view has inherited', () => {
    expect(markdown('{{a.constructor}}')({ a: {} }, words)).toBe('');
    expect(markdown('{{#if a.constructor}}reached{{/if}}')({ a: {} }, words)).toBe('');
  });

  it('of HTML escapes text, and takes markup only where it asks for it', () => {
    const view = { text: '<b>"&', markup: trustHtml('<i>x</i>') };
    expect(html('{{text}} {{{markup}}}')(view, words)).toBe('&lt;b&gt;&quot;&amp; <i>x</i>');
  });

  it('of Markdown takes no text that nobody has escaped', () => {
    // @ts-expect-error a plain string is not Markdown
    const view: MarkdownView = { text: '<b>' };
    expect(view).toBeDefined();
  });
});
