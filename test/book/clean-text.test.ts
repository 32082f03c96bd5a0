import { expect, it } from 'vitest';
import { cleanText } from '../../src/book/clean-text.ts';

it('the quick look at a text lets nothing through that the long one takes out', () => {
  const zeroWidth = '\u200b'; // nothing with it in it passes the quick look
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const character = String.fromCharCode(unit);
    const { text, removed } = cleanText(`a${character}${zeroWidth}`);
    expect({ unit, text, removed: removed - 1 }).toEqual({ unit, ...cleanText(`a${character}`) });
  }
});

it.each([
  ['Plan – “Größe”', 'Plan – “Größe”', 0],
  ['企业版：￥98,000（年付）', '企业版：￥98,000（年付）', 0],
  ['two\r\nlines\tof it', 'two\r\nlines\tof it', 0],
  ['soft\u00adhyphen, 客\u200d户', 'softhyphen, 客户', 2],
])('%j', (text, cleaned, removed) => {
  expect(cleanText(text)).toEqual({ text: cleaned, removed });
});
