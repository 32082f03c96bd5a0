import { digits, largeScales, places } from '../lexicon/number-words-zh.ts';

/**
 * Reads 一百二十万, 三点五, 二〇二六, 八五; null for what is no number. As in speech, a last digit after a unit counts the
 * next smaller one: 三万五 is 35,000.
 */
export function chineseNumber(text: string): number | null {
  const [whole = '', decimals] = text.split('点');
  const characters = [...whole];
  if (characters.length > 1 && characters.every((one) => one in digits)) {
    return Number(characters.map((one) => digits[one]).join(''));
  }
  let total = 0;
  let section = 0;
  let current: number | null = null;
  let unit = 1;
  for (const one of characters) {
    const scale = largeScales[one];
    const place = places[one];
    if (scale !== undefined) {
      const amount: number = section + (current ?? 0);
      total = scale === 1e8 ? (total + amount) * scale : total + amount * scale;
      section = 0;
      current = null;
      unit = scale;
    } else if (place !== undefined) {
      section += place === 20 || place === 30 ? place : (current ?? 1) * place;
      current = null;
      unit = place;
    } else {
      if (one === '零' || one === '〇') unit = 1;
      current = digits[one] ?? null;
    }
  }
  const last = (current ?? 0) * (unit >= 100 && decimals === undefined ? unit / 10 : 1);
  const fraction =
    decimals === undefined ? 0 : Number(`0.${[...decimals].map((one) => digits[one] ?? 0).join('')}`);
  const value = total + section + last + fraction;
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : null;
}
