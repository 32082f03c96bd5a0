const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const hanzi = '零一二三四五六七八九';

/** A number below 100 in words: forty-two. */
export function englishWords(value: number): string {
  if (value < 20) return ones[value] ?? '';
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${ones[value % 10]}`;
}

/** The same in Chinese: 四十二. */
export function chineseWords(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10];
  const lead = ten === 0 ? '' : ten === 1 ? '十' : `${hanzi[ten]}十`;
  return lead + (one === 0 && ten > 0 ? '' : (hanzi[one] ?? ''));
}
