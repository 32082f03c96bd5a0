import { it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { visibleText } from '../../src/templating/visible-text.ts';
import { hostileText } from '../documents/support/hostile-text.ts';

describe('visibleText', () => {
  it.each([
    ['Acme Ltd', 'Acme Ltd'],
    ['  Acme\n\tLtd\r\n', 'Acme Ltd'],
    ['Acme\u202e\n Ltd', 'Acme Ltd'],
    ['a \u200b\n b', 'a b'],
    ['a\ufeffb', 'ab'],
    ['ig\u{e0067}\u{e006e}nore', 'ignore'],
    ['\u001b[31mred\u0007', '[31mred'],
    ['half \ud800 of it', 'half \ufffd of it'],
    ['泰山公司', '泰山公司'],
    ['\u06dd5', '\u06dd5'],
    ['\u3164', ''],
  ])('%j shows as %j', (text, visible) => {
    expect(visibleText(text)).toBe(visible);
  });

  it.prop([hostileText])('has nothing to do the second time', (text) => {
    expect(visibleText(visibleText(text))).toBe(visibleText(text));
  });
});
