import { describe, expect, it } from 'vitest';
import type { FileForm } from '../../../src/book/files/file-form.ts';
import { formWords } from '../../../src/cli/check/form-words.ts';
import { sayIn } from '../../../src/cli/check/say.ts';
import { loadTerminalWords } from '../../../src/templating/load-terminal-words.ts';
import { english } from '../../support/english.ts';

const say = sayIn((await loadTerminalWords('en')).check, english);

const plain: FileForm = {
  kind: 'csv',
  encoding: 'utf-8',
  encodingFrom: 'bytes',
  delimiter: ',',
  hasSeparatorLine: false,
  lineBreak: 'crlf',
  quoteEscape: 'doubled',
  headerLine: 1,
  dropped: [],
  trailingCells: null,
  root: null,
};

describe('formWords', () => {
  it.each<readonly [string, Partial<FileForm>, readonly string[]]>([
    ['plain CSV: nothing', {}, []],
    ['a byte order mark: nothing', { encodingFrom: 'bom' }, []],
    ['one column: nothing', { delimiter: null, quoteEscape: null }, []],
    ['an encoding', { encoding: 'gb18030' }, ['in gb18030']],
    [
      'an encoding that the user named',
      { encoding: 'utf-8', encodingFrom: 'option' },
      ['in utf-8, as you say'],
    ],
    [
      'semicolons under a sep= line',
      { delimiter: ';', hasSeparatorLine: true },
      ['semicolons', 'a sep= line'],
    ],
    ['tabs', { delimiter: '\t' }, ['tabs']],
    ['another mark', { delimiter: '|' }, ['parted by "|"']],
    ['old line ends', { lineBreak: 'cr' }, ['lines end with CR']],
    ['quotes by backslash', { quoteEscape: 'backslash' }, ['quotes as \\"']],
    [
      'a report with its title and footer',
      {
        headerLine: 4,
        dropped: [
          { kind: 'title', line: 1, count: 3 },
          { kind: 'footer', line: 40, count: 5 },
        ],
      },
      ['header in line 4', '3 title lines above it left out', '5 footer rows from line 40 left out'],
    ],
    ['cells left away', { trailingCells: 'leftAway' }, ['empty cells at line ends left away']],
    [
      'wrapped JSON',
      {
        kind: 'json',
        delimiter: null,
        headerLine: null,
        lineBreak: null,
        quoteEscape: null,
        root: '/records',
      },
      ['JSON', 'rows under /records'],
    ],
  ])('%s', (_, form, words) => {
    expect(formWords({ ...plain, ...form }, say)).toEqual(words);
  });
});
