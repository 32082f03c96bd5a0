import { fc, it } from '@fast-check/vitest';
import { Marked } from 'marked';
import { describe, expect } from 'vitest';
import { markdownToHtml } from '../../src/documents/markdown-to-html.ts';
import { proseMarkdown } from '../../src/documents/prose.ts';
import { referencesIn } from '../../src/documents/references.ts';
import {
  escapeHtml,
  escapeMarkdown,
  type Markdown,
  trustHtml,
  trustMarkdown,
} from '../../src/templating/escape.ts';
import { visibleText } from '../../src/templating/visible-text.ts';
import { hostilePieces, hostileText } from './support/hostile-text.ts';
import { elementsIn, htmlText } from './support/html-text.ts';

async function html(markdown: Markdown): Promise<string> {
  return (await markdownToHtml(markdown, () => trustHtml('<mark>printed</mark>'))).html;
}

/** Places of a document into which text from the data is put. */
const places: readonly (readonly [string, (text: Markdown) => Markdown, readonly string[]])[] = [
  ['a paragraph', (text) => text, ['p']],
  ['bold words', (text) => trustMarkdown(`**x ${text} x**`), ['p', 'strong']],
  ['a list', (text) => trustMarkdown(`- ${text}`), ['li', 'ul']],
  ['a quote', (text) => trustMarkdown(`> ${text}`), ['blockquote', 'p']],
  ['a heading', (text) => trustMarkdown(`### ${text}`), ['h3']],
  [
    'a cell',
    (text) => trustMarkdown(`| a | b |\n|---|---|\n| ${text} | ${text} |`),
    ['div', 'table', 'tbody', 'td', 'th', 'thead', 'tr'],
  ],
  ['a container', (text) => trustMarkdown(`::: note\n${text}\n:::`), ['div', 'p']],
];

describe('text from the data', () => {
  describe.each(places)('in %s', (name, put, elements) => {
    it.prop([hostileText], { numRuns: 300 })('shows exactly as it is, and makes nothing', async (text) => {
      const visible = visibleText(text);
      fc.pre(visible !== '');
      const page = await html(put(escapeMarkdown(text)));
      expect(elementsIn(page)).toEqual(elements);
      const shown = htmlText(page);
      const expected =
        name === 'a cell' ? `a b ${visible} ${visible}` : name === 'bold words' ? `x ${visible} x` : visible;
      const normal = (value: string) => value.replace(/\s+/g, '');
      expect(normal(shown)).toBe(normal(expected));
    });
  });

  it.prop([hostileText], { numRuns: 500 })('makes nothing in another reader of Markdown either', (text) => {
    const visible = visibleText(text);
    fc.pre(visible !== '');
    const page = new Marked({ gfm: true, async: false }).parse(`- ${escapeMarkdown(text)}`, { async: false });
    expect(elementsIn(page)).toEqual(['li', 'ul']);
    expect(htmlText(page).replace(/\s+/g, ' ')).toBe(visible.replace(/\s+/g, ' '));
  });

  it.prop([hostileText, hostileText], { numRuns: 300 })(
    'reads the same in a table of plain words and beside a cell with emphasis',
    async (one, other) => {
      const row = `| ${escapeMarkdown(one)} [[roi.cost|abs]] | [[#roi.cost]] ${escapeMarkdown(other)} |\n`;
      const rowsOf = async (rows: string) => {
        const page = await html(trustMarkdown(`| a | b |\n|---|--:|\n${rows}`));
        return /<tbody>\n([\s\S]*?<\/tr>\n)/.exec(page)?.[1];
      };
      expect(await rowsOf(`${row}${row}`)).toBe(await rowsOf(`${row}| **x** | y |\n`));
    },
  );

  it.prop([hostileText])('holds no reference once it is escaped', (text) => {
    expect(referencesIn(escapeMarkdown(text))).toEqual([]);
  });

  it.prop([hostileText])(
    'is left alone by the guard of a writer’s prose when it is escaped already',
    (text) => {
      const escaped = escapeMarkdown(text);
      expect(proseMarkdown(escaped)).toBe(escaped);
    },
  );

  it.prop([hostileText])('is one line, without anything invisible', (text) => {
    expect(escapeMarkdown(text)).not.toMatch(/[\p{Cc}\u200b\u202e\u{e0041}]|\p{Cs}/u);
  });

  it.prop([hostileText])('stays inside an attribute', (text) => {
    expect(escapeHtml(text)).not.toMatch(/["'<>]/);
  });

  it('keeps plain words plain', () => {
    expect(escapeMarkdown('Smith & Co. (Berlin), 5% off: yes! #1 - it’s +3')).toBe(
      'Smith & Co. (Berlin), 5% off: yes! #1 - it’s +3',
    );
  });

  it.each([
    ['a|b', 'a\\|b'],
    ['[[roi.cost]]', '\\[\\[roi.cost\\]\\]'],
    ['{{account}}', '\\{\\{account}}'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a\n# b', 'a # b'],
    ['https://x.example', 'https\\://x.example'],
    ['&lt;', '\\&lt;'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe('prose of a writer', () => {
  it.prop([hostileText], { numRuns: 500 })(
    'makes nothing but references, whatever it holds',
    async (text) => {
      const page = await html(proseMarkdown(text));
      expect(elementsIn(page).filter((element) => element !== 'mark')).toEqual(page === '' ? [] : ['p']);
    },
  );

  it('keeps its references and its escapes', () => {
    expect(proseMarkdown('Costs [[roi.cost|abs]] \\| of *x*\n\nand <b>')).toBe(
      'Costs [[roi.cost|abs]] \\| of \\*x\\* and \\<b\\>',
    );
  });
});

describe('Markdown of a template', () => {
  it.each(hostilePieces.filter((piece) => /[<[]|https|www|@/.test(piece) && !piece.startsWith('[[')))(
    'makes no link, image or tag even unescaped: %j',
    async (piece) => {
      expect(elementsIn(await html(trustMarkdown(`word ${piece} word`)))).toEqual(['p']);
    },
  );
});
