import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { markdownToHtml } from '../../src/documents/markdown-to-html.ts';
import { isPlainInline, plainInlineToHtml, printedOnce } from '../../src/documents/plain-inline.ts';
import { trustHtml, trustMarkdown } from '../../src/templating/escape.ts';

const library = new Marked({ gfm: true, async: false });

const plain = [
  'Pay *"now"*, **or** < never',
  '**All** of it, *most* of it, **and** more',
  String.raw`2 \* 3 \*\* 4 \_x\_ \~y\~ \\`,
  String.raw`**a \* b** and \**c*`,
  '**They say:** it’s too dear, "by far"',
  'Harbor & Pine; R&D & more',
  'Run `renewbrief check` and `a-b.csv:3`, **or `c` now**',
];

test.each(plain)('%s reads as the library reads it', (text) => {
  expect(isPlainInline(text)).toBe(true);
  expect(plainInlineToHtml(text, () => trustHtml(''))).toBe(library.parseInline(text));
});

test.each([
  '``code``',
  '`a *b` c*',
  '`a &amp; b`',
  '`open',
  'a * b',
  '**open',
  'a_b',
  '~~gone~~',
  '&amp;',
  String.raw`\\*open`,
])('%s is left to the library', (text) => {
  expect(isPlainInline(text)).toBe(false);
});

test.each([
  ['[[a.b]] & "[[c.d]]"', '<i>a.b</i> &amp; &quot;<i>c.d</i>&quot;'],
  [String.raw`\[[a.b]]`, '[[a.b]]'],
  [String.raw`\\[[a.b]]`, String.raw`\<i>a.b</i>`],
  [String.raw`x\_y [[a.b]] \[\[c.d\]\]`, 'x_y <i>a.b</i> [[c.d]]'],
  ['[[[a.b]]] [[a b]] `c` [[c.d', '[<i>a.b</i>] [[a b]] <code>c</code> [[c.d'],
])('what is written between brackets in %s is printed where it is a reference', (text, html) => {
  const print = printedOnce(({ id }) => trustHtml(`<i>${id}</i>`));
  expect(plainInlineToHtml(text, print)).toBe(html);
});

test('references are printed inside of emphasis and in headings', async () => {
  const { html, contents } = await markdownToHtml(
    trustMarkdown('## What **[[a.b]]** is\n\n**[[a.b]]**, *[[c.d|approx]]*\n'),
    ({ id }) => trustHtml(`<i>${id}</i>`),
  );
  expect(html).toBe(
    '<h2 id="s-1">What <strong><i>a.b</i></strong> is</h2>\n<p><strong><i>a.b</i></strong>, <em><i>c.d</i></em></p>\n',
  );
  expect(contents).toEqual([{ id: 's-1', title: 'What <strong><i>a.b</i></strong> is' }]);
});

test.each(['# Price #', '#Price', '### A_b `c`', '## ', '#'])(
  'the heading %j stays as the library reads it',
  async (text) => {
    const { html } = await markdownToHtml(trustMarkdown(`${text}\n`), () => trustHtml(''));
    const read = String(library.parse(text)).replace('<h2>', '<h2 id="s-1">');
    expect(html).toBe(read);
  },
);

test('cells of plain rows end at a pipe that is neither escaped nor within a reference', async () => {
  const { html } = await markdownToHtml(
    trustMarkdown(
      String.raw`| a | b |
|---|--:|
| x \| y [[#a.b]] | [[c.d|approx]] & [[c.d\|abs]] |
|  | \[[e]] |
`,
    ),
    ({ kind, id }) => trustHtml(`<i>${kind} ${id}</i>`),
  );
  expect(html).toContain(
    '<tr><td>x | y <i>anchor a.b</i></td><td class="right"><i>figure c.d</i> &amp; <i>figure c.d</i></td></tr>\n' +
      '<tr><td></td><td class="right">[[e]]</td></tr>\n</tbody>',
  );
});
