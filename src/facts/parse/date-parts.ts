import { parseHanzi } from './hanzi-numeral.ts';

/** Which of the first two numbers of 03/04/2026 is the month. */
export type DateOrder = 'dmy' | 'mdy';

/** Year, month and day as they stand in a text; whether such a day exists is another question. */
export type DateParts = { readonly year: number; readonly month: number; readonly day: number };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** The English name of a month, short or long, as a pattern. */
export const monthWord =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** 1–12 for the English name of a month, short or long; 0 for another word. */
export function monthOfName(name: string): number {
  return monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;
const time = /(?:(?<=\d)T|(?<=\d),?\s+|(?<=[日号])\s*)\d{1,2}[:：时]\d{2}.*$/i;
const hanziDate =
  /^([〇零一二三四五六七八九]{4})年(?:([一二三四五六七八九十]{1,3})月)?(?:([一二三四五六七八九十]{1,3})[日号])?$/;

/** The text of a date in one spelling: NFKC, no weekday, no time, Chinese numerals as digits. */
export function foldDate(text: string): string {
  let folded = text.normalize('NFKC').trim();
  if (/^[a-z]/i.test(folded)) folded = folded.replace(weekday, '');
  if (/[:时]/.test(folded)) folded = folded.replace(time, '');
  const hanzi = folded.includes('年') ? hanziDate.exec(folded) : null;
  if (hanzi === null) return folded;
  const [year, month, day] = hanzi.slice(1).map((part) => (part === undefined ? null : parseHanzi(part)));
  return `${year}年${month === null ? '' : `${month}月`}${day === null ? '' : `${day}日`}`;
}

const yearFirst = /^(\d{4})(?:年|([-/.]))(\d{1,2})(?:月|\2)(\d{1,2})[日号]?$/;
const compact = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
const dayThenName = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ .-]+(${monthWord})[ .,-]+(\\d{4}|\\d{2})$`, 'i');
const nameThenDay = new RegExp(`^(${monthWord})[ .-]+(\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\\d{4})$`, 'i');
const numeric = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

/** A date that can be read one way only, whatever its column says; null for any other text. */
export function splitDate(folded: string): DateParts | null {
  const first = yearFirst.exec(folded);
  if (first !== null) return { year: Number(first[1]), month: Number(first[3]), day: Number(first[4]) };
  const digits = compact.exec(folded);
  if (digits !== null) return { year: Number(digits[1]), month: Number(digits[2]), day: Number(digits[3]) };
  if (!/[a-z]/i.test(folded)) return null;
  const dayFirst = dayThenName.exec(folded);
  const monthFirst = nameThenDay.exec(folded);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  if (name === undefined) return null;
  return {
    year: fullYear(dayFirst?.[3] ?? monthFirst?.[3] ?? ''),
    month: monthOfName(name),
    day: Number(dayFirst?.[1] ?? monthFirst?.[2]),
  };
}

/** Two digits of a year are of this century up to 69. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A date such as 03/04/2026: its two first numbers, and which order they could stand in. */
export type OrderedDate = {
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** A point between the numbers: nobody writes the month first with it. */
  readonly isDotted: boolean;
};

export function splitOrderedDate(folded: string): OrderedDate | null {
  const match = numeric.exec(folded);
  if (match === null) return null;
  return {
    first: Number(match[1]),
    second: Number(match[3]),
    year: fullYear(match[4] ?? ''),
    isDotted: match[2] === '.',
  };
}

/** The only order in which a date can stand; null where both can, or neither; `either` where both say the same day. */
export function onlyOrder({ first, second }: OrderedDate): DateOrder | 'either' | null {
  if (first === second && first <= 12) return 'either';
  if (first > 12 && first <= 31 && second >= 1 && second <= 12) return 'dmy';
  return second > 12 && second <= 31 && first >= 1 && first <= 12 ? 'mdy' : null;
}

export function inOrder(date: OrderedDate, order: DateOrder): DateParts {
  const { first, second, year } = date;
  return order === 'dmy' ? { year, month: second, day: first } : { year, month: first, day: second };
}
