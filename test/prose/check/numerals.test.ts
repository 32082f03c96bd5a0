import { describe, expect, it } from 'vitest';
import { findNumerals } from '../../../src/prose/check/numerals/find-numerals.ts';
import type { Numeral } from '../../../src/prose/check/numerals/numeral.ts';

const read = (text: string) => {
  const [figure, ...rest] = findNumerals(text);
  expect(rest, text).toEqual([]);
  if (figure === undefined) throw new Error(`no figure in "${text}"`);
  return figure;
};
const meaning = ({ value, unit }: Numeral) => [value, unit];

describe('what a figure says', () => {
  it.each([
    ['12', 12, 'none'],
    ['1,234.50', 1234.5, 'none'],
    ['85.19%', 85.19, 'percent'],
    ['3 percentage points', 3, 'percentagePoints'],
    ['150 bps', 1.5, 'percentagePoints'],
    ['2 points', 2, 'points'],
    ['USD 186,000', 186_000, 'money'],
    ['$1.2M', 1_200_000, 'money'],
    ['EUR 98k', 98_000, 'money'],
    ['1.5x', 1.5, 'times'],
    ['12 days', 12, 'days'],
    ['half an hour', 0.5, 'hours'],
    ['twelve', 12, 'none'],
    ['a hundred and twenty thousand', 120_000, 'none'],
    ['two and a half million', 2_500_000, 'none'],
    ['one point five million', 1_500_000, 'none'],
    ['half a million dollars', 500_000, 'money'],
    ['twenty-five percent', 25, 'percent'],
    ['two thirds of', 200 / 3, 'percent'],
    ['doubled', 100, 'percent'],
    ['halved', -50, 'percent'],
    ['12万', 120_000, 'none'],
    ['1.5亿元', 150_000_000, 'money'],
    ['￥98,000', 98_000, 'money'],
    ['一百二十万', 1_200_000, 'none'],
    ['三点五万元', 35_000, 'money'],
    ['三万五', 35_000, 'none'],
    ['两千零五', 2005, 'none'],
    ['百分之五', 5, 'percent'],
    ['三成', 30, 'percent'],
    ['三成半', 35, 'percent'],
    ['九折', 10, 'percent'],
    ['85折', 15, 'percent'],
    ['三分之二', 200 / 3, 'percent'],
    ['翻番', 100, 'percent'],
    ['翻两番', 300, 'percent'],
    ['两倍', 2, 'times'],
    ['增长了1.16倍', 116, 'percent'],
    ['增长到1.16倍', 1.16, 'times'],
    ['5个百分点', 5, 'percentagePoints'],
    ['十一天', 11, 'days'],
  ])('%s', (text, value, unit) => {
    const [said, kind] = meaning(read(text.normalize('NFKC')));
    expect(said).toBeCloseTo(value, 8);
    expect(kind).toBe(unit);
  });

  it.each([
    ['2 December 2026', '2026-12-02'],
    ['December 2, 2026', '2026-12-02'],
    ['2026-12-02', '2026-12-02'],
    ['2026年12月2日', '2026-12-02'],
    ['二〇二六年十二月二日', '2026-12-02'],
    ['Dec 2026', '2026-12'],
    ['2 Dec', '12-02'],
    ['12月', '--12'],
  ])('%s is a day or month', (text, date) => {
    expect(read(text).date).toBe(date);
  });

  it.each([
    ['about 120', 'about'],
    ['more than half', 'over'],
    ['nearly 200', 'under'],
    ['at least 12', 'least'],
    ['up to 5%', 'most'],
    ['约120', 'about'],
    ['不到70', 'under'],
    ['超过12', 'over'],
    ['一半以上', 'least'],
  ])('%s is hedged', (text, kind) => {
    expect(read(text).hedge?.kind).toBe(kind);
  });

  it('shares currency and scale over a range', () => {
    const range = findNumerals('$1.1–1.2M');
    expect(range.map(({ value, unit }) => [value, unit])).toEqual([
      [1_100_000, 'money'],
      [1_200_000, 'money'],
    ]);
  });

  it.each(['v2.1', '1.234,5', '12:30', 'tens of thousands', '数百', '十几个', 'double-digit', '3,5'])(
    '%s is a figure that agrees with nothing',
    (text) => {
      for (const { value, date } of findNumerals(text)) expect([value, date]).toEqual([null, null]);
      expect(findNumerals(text).length).toBeGreaterThan(0);
    },
  );
});

describe('what only sounds like a figure', () => {
  it.each([
    'the one to prepare for',
    'no one else',
    'once and for all, at once',
    'a second site, the second time',
    'a quarter later, in a quarter',
    'a third party, a third option',
    'double-check it and double down',
    'it may well march on',
    '万一对方问起',
    '千万不要先报价',
    '意见一致，一起谈一些统一的问题',
    '第一步和第二步',
    '十分重要，一定要讲',
    '一方面，另一方面，两者都要',
    '再三确认四处打听的消息',
    '千篇一律，独一无二',
    '周三和星期五',
    '下半年再说',
    '三方会谈',
  ])('%s', (text) => {
    expect(findNumerals(text)).toEqual([]);
  });
});
