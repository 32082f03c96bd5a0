import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { anyMarkdownToHtml } from '../../src/documents/any-markdown-to-html.ts';
import { startOutline } from '../../src/documents/document-outline.ts';
import { printedOnce } from '../../src/documents/plain-inline.ts';
import { plainMarkdownToHtml } from '../../src/documents/plain-markdown-to-html.ts';
import { escapeHtml, trustHtml } from '../../src/templating/escape.ts';
import { type FixtureName, fixtureDays, fixtureDossiers } from '../support/books.ts';
import { briefOf } from './support/brief-of.ts';

const print = printedOnce((reference) => trustHtml(`<i>${escapeHtml(JSON.stringify(reference))}</i>`));

function byPlain(markdown: string) {
  const outline = startOutline();
  return { html: plainMarkdownToHtml(markdown, print, outline), contents: outline.contents };
}

function byLibrary(markdown: string) {
  const outline = startOutline();
  return { html: anyMarkdownToHtml(markdown, print, outline), contents: outline.contents };
}

describe.each(Object.keys(fixtureDays) as FixtureName[])('the offline briefs of %s', (name) => {
  it('are plain throughout, and read as the library reads them', () => {
    for (const dossier of fixtureDossiers(name).values()) {
      const { markdown } = briefOf(dossier);
      expect(byPlain(markdown)).toEqual(byLibrary(markdown));
    }
  });
});

const words = [
  'Words',
  '**b** c',
  '*d*',
  '[[a.b~60]]',
  '`check it`',
  'A & B',
  '1. x',
  '&amp;',
  '`a',
  '> q',
  'x\\*',
];
const line = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const starts = [
  '',
  '# ',
  '## ',
  '> ',
  '- ',
  '1. ',
  '2. ',
  '  - ',
  '    ',
  '::: front\n',
  ':::\n',
  '---\n',
  '| a | b |\n|---|--:|\n| c |',
];
const block = fc
  .tuple(
    fc.constantFrom(...starts),
    line,
    fc.constantFrom('\n', '\n\n', '\n \n', ' |\n', '\n:::\n', '\n===\n'),
  )
  .map((parts) => parts.join(''));

describe('Markdown of any kind', () => {
  it.prop([fc.array(block, { minLength: 1, maxLength: 6 })], { numRuns: 2000 })(
    'is left to the library, or reads as the library reads it',
    (blocks) => {
      const markdown = blocks.join('');
      const plain = byPlain(markdown);
      fc.pre(plain.html !== null);
      expect(plain).toEqual(byLibrary(markdown));
    },
  );
});
