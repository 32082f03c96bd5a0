import { fc, test } from '@fast-check/vitest';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { readableWidth, wrapText } from '../../src/cli/wrap-text.ts';

describe('wrapText', () => {
  it.each<readonly [string, string, number, string, readonly string[]]>([
    ['nothing', '', 10, '', ['']],
    ['what fits', 'a short line', 20, '', ['a short line']],
    ['between words', 'one two three', 8, '', ['one two', 'three']],
    [
      'with the indent of the first line and of the others',
      '  one two three',
      9,
      '    ',
      ['  one two', '    three'],
    ],
    ['a word that is wider than a line', 'abcdefghij', 4, '', ['abcd', 'efgh', 'ij']],
    ['after any wide character, which counts as two', '客户名称到期日', 6, '', ['客户名', '称到期', '日']],
    ['words that belong together', 'ask\u00a0(2), prices\u00a0(3)', 12, '', ['ask (2),', 'prices (3)']],
    [
      'a pair in Chinese',
      '到期日\u00a0→\u00a0contract_end, 年费\u00a0→\u00a0arr',
      22,
      '',
      ['到期日 → contract_end,', '年费 → arr'],
    ],
    [
      'pairs in a Chinese list',
      '到期日\u00a0→\u00a0contract_end、年费\u00a0→\u00a0arr、席位',
      24,
      '',
      ['到期日 → contract_end、', '年费 → arr、席位'],
    ],
  ])('%s', (_, text, width, indent, lines) => {
    expect(wrapText(text, width, indent)).toEqual(lines);
  });

  const letters = fc.constantFrom('a', 'bc', ' ', '客', '户，', '、', '\u00a0', '🚢', '-');
  const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));

  test.prop([texts, fc.integer({ min: 6, max: 30 }), fc.constantFrom('', '  ')])(
    'never a line too wide, and never a character lost',
    (text, width, indent) => {
      const lines = wrapText(text, width, indent);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      const letters = (some: string) => some.replace(/[ \u00a0]/g, '');
      expect(letters(lines.join(''))).toBe(letters(text));
    },
  );
});

describe('readableWidth', () => {
  it.each([
    [null, 100],
    [80, 80],
    [300, 120],
  ])('of a terminal of %s columns is %i', (terminal, width) => {
    expect(readableWidth(terminal)).toBe(width);
  });
});
