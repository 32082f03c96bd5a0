import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { columnsOf } from '../../src/cli/columns-of.ts';

it('counts each character as the library does', () => {
  const different: string[] = [];
  for (let code = 0x20; code < 0x3000; code += 1) {
    const text = `a${String.fromCodePoint(code)}b`;
    if (columnsOf(text) !== stringWidth(text)) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
  expect(columnsOf('已收款 – 12')).toBe(11);
});
