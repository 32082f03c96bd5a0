import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar written `YYYY-MM-DD`; 2025-02-29 is none. */
export function isIsoDate(text: string): boolean {
  return parse(text) !== null;
}

/**
 * Calendar days from `from` to `to`, negative if `to` is earlier.
 *
 * @throws RangeError if one of them is no ISO date
 * @example daysBetween('2025-10-15', '2026-01-01') // 78
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The date `days` after (negative: before) a date.
 *
 * @throws RangeError if it is no ISO date
 * @example addDays('2025-12-31', -60) // '2025-11-01'
 */
export function addDays(date: string, days: number): string {
  return PlainDate.toString(PlainDate.addDays(read(date), days));
}

/**
 * The date `months` calendar months after (negative: before) a date, at the latest the last day of that month.
 *
 * @throws RangeError if it is no ISO date
 * @example addMonths('2026-01-31', 1) // '2026-02-28'
 */
export function addMonths(date: string, months: number): string {
  return PlainDate.toString(PlainDate.addMonths(read(date), months));
}

/** Days since 1 March of the year 0 (Gregorian): years begin in March, so that a leap day comes at their end. */
function dayNumber(text: string): number {
  const { year, month, day } = parse(text) ?? refuse(text);
  const since = month < 3 ? year - 1 : year;
  const leapDays = Math.floor(since / 4) - Math.floor(since / 100) + Math.floor(since / 400);
  return since * 365 + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

function read(text: string): PlainDate.Record {
  const { year, month, day } = parse(text) ?? refuse(text);
  return PlainDate.create(year, month, day);
}

function refuse(text: string): never {
  throw new RangeError(`Not an ISO date: ${text}`);
}

type Day = { readonly year: number; readonly month: number; readonly day: number };

/**
 * Temporal's own parser also takes times, offsets and other calendars: none of them is a date here. Millions of cells
 * may hold a date, so that no calendar is asked.
 */
function parse(text: string): Day | null {
  if (!isoDate.test(text)) return null;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const longest = month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0);
  return day >= 1 && day <= longest ? { year, month, day } : null;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The earlier of two dates. */
export function earlierOf(a: string, b: string): string {
  return daysBetween(a, b) >= 0 ? a : b;
}
