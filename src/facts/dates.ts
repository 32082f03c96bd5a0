/** A day of the calendar: the Gregorian one, also before it was introduced. */
type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** Whether the text is a day of the calendar written `YYYY-MM-DD`; 2025-02-29 is none. */
export function isIsoDate(text: string): boolean {
  return hasForm(text) && isDay(yearOf(text), monthOf(text), dayOf(text));
}

/**
 * Calendar days from `from` to `to`, negative if `to` is earlier.
 *
 * @throws RangeError if one of them is no ISO date
 * @example daysBetween('2025-10-15', '2026-01-01') // 78
 */
export function daysBetween(from: string, to: string): number {
  return readDay(to) - readDay(from);
}

/**
 * The date `days` after (negative: before) a date.
 *
 * @throws RangeError if it is no ISO date, or the result is none
 * @example addDays('2025-12-31', -60) // '2025-11-01'
 */
export function addDays(date: string, days: number): string {
  return write(dayOfNumber(readDay(date) + days));
}

/**
 * The date `months` calendar months after (negative: before) a date, at the latest the last day of that month.
 *
 * @throws RangeError if it is no ISO date, or the result is none
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(date: string, months: number): string {
  if (!isIsoDate(date)) throw noDate(date);
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return write({ year, month, day: Math.min(dayOf(date), daysInMonth(year, month)) });
}

/** Years are counted from March, so that a leap day comes at their end: days of such a year before one of its months. */
function daysBefore(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

/** Leap days before 1 March of a year, since 1 March of the year 0. */
function leapDaysBefore(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}

/** Days since 1 March of the year 0. */
function dayNumber(year: number, month: number, day: number): number {
  const since = month < 3 ? year - 1 : year;
  return since * 365 + leapDaysBefore(since) + daysBefore((month + 9) % 12) + day - 1;
}

const daysIn = { year: 365, fourYears: 1461, century: 36_524, fourCenturies: 146_097 } as const;

/** Undoes {@link dayNumber}. */
function dayOfNumber(number: number): CalendarDay {
  const fourCenturies = Math.floor(number / daysIn.fourCenturies);
  const days = number - fourCenturies * daysIn.fourCenturies;
  // The leap days that lie behind are taken away, so that what is left is years of equal length.
  const evened =
    days -
    Math.floor(days / (daysIn.fourYears - 1)) +
    Math.floor(days / daysIn.century) -
    Math.floor(days / (daysIn.fourCenturies - 1));
  const yearOfFour = Math.floor(evened / daysIn.year);
  const dayOfYear = days - yearOfFour * daysIn.year - leapDaysBefore(yearOfFour);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  return {
    year: fourCenturies * 400 + yearOfFour + (month < 3 ? 1 : 0),
    month,
    day: dayOfYear - daysBefore(monthFromMarch) + 1,
  };
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (lengths[month - 1] ?? 0);
}

const epoch = 719_468;
/** As far from 1970 as a `Date` reaches. */
const furthest = 100_000_000;

function write({ year, month, day }: CalendarDay): string {
  const isUsual = year >= 1000 && year <= 9999;
  if (!isUsual && !(Math.abs(dayNumber(year, month, day) - epoch) <= furthest))
    throw new RangeError('A day beyond all calendars');
  return `${isUsual ? year : writeYear(year)}-${writePart(month)}-${writePart(day)}`;
}

/** Years of more or less than four digits have a sign and six of them (ISO 8601). */
function writeYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0');
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
}

/** Months and days as they are written, by their number. */
const parts = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

function writePart(number: number): string {
  return parts[number] ?? String(number);
}

/** The {@link dayNumber} of a date: a hundred of them are read for an account, and what is only counted needs no object. */
function readDay(text: string): number {
  const year = yearOf(text);
  const month = monthOf(text);
  const day = dayOf(text);
  if (!hasForm(text) || !isDay(year, month, day)) throw noDate(text);
  return dayNumber(year, month, day);
}

function noDate(text: string): RangeError {
  return new RangeError(`Not an ISO date: ${text}`);
}

function hasForm(text: string): boolean {
  return text.length === 10 && text[4] === '-' && text[7] === '-';
}

function isDay(year: number, month: number, day: number): boolean {
  return year >= 0 && day >= 1 && day <= daysInMonth(year, month);
}

const yearOf = (text: string) => numberIn(text, 0, 4);
const monthOf = (text: string) => numberIn(text, 5, 7);
const dayOf = (text: string) => numberIn(text, 8, 10);

/** What the digits between two places write; −1 where one of them is no digit. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The earlier of two dates. */
export function earlierOf(a: string, b: string): string {
  return daysBetween(a, b) >= 0 ? a : b;
}
