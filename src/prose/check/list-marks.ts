import { chineseNumber } from './numerals/chinese-number.ts';
import type { Span } from './spans.ts';

/** "1." or "二、" where a line or a sentence begins. */
const mark =
  /(^\s*|\n\s*|[.!?:;]["”’)]?\s+|[。！？;；][”」]?\s*)\(?(\d{1,2}|[一二三四五六七八九十]{1,3})[.)、](?!\d)/g;

/** The numbers of a list: they count from one, each followed by the next. Any other number in such a place is a figure. */
export function findListMarks(text: string): readonly Span[] {
  const marks: Span[] = [];
  for (const match of text.matchAll(mark)) {
    const [raw, lead = '', number = ''] = match;
    const value = /^\d/.test(number) ? Number(number) : chineseNumber(number);
    if (value === marks.length + 1)
      marks.push({ start: match.index + lead.length, end: match.index + raw.length });
  }
  return marks;
}
