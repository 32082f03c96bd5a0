import { describe, expect, it } from 'vitest';
import { spaceBetween } from '../../../src/facts/print/han-spacing.ts';
import { loadLanguage } from '../../../src/templating/load-language.ts';
import { english } from '../../support/english.ts';

const { locale: chinese } = await loadLanguage('zh');

describe('the space between two pieces of text', () => {
  it.each([
    ['问', ' ', '张强', ''],
    ['问', ' ', '“张强”', ''],
    ['截至 12月1日', ' ', '截止', ''],
    ['问', '', 'Ann', ' '],
    ['Finance', '', '正在离开', ' '],
    ['低 20%', '', '的报价', ' '],
    ['问，', '', 'Ann', ''],
    ['Ask', ' ', 'Ann', ' '],
    ['Ask', '', '.', ''],
    ['ask', ' ', '张强', ' '],
  ])('%j and %j', (left, given, right, space) => {
    expect(spaceBetween(left, given, right, chinese)).toBe(space);
    expect(spaceBetween(left, given, right, english)).toBe(given);
  });
});
