import type { Locale } from './locale.ts';
import { fill } from './numeral.ts';

/** `2025-11-01` → "1 Nov 2025". A text that is no date is printed as it stands. */
export function printDate(date: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return date;
  const [, year = '', month = '', day = ''] = match;
  return fill(locale.format.patterns.date, {
    ...calendarParts(year, month, locale),
    day: String(Number(day)),
  });
}

/** `2026-06` → "Jun 2026". */
export function printMonth(month: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  if (match === null) return month;
  const [, year = '', number = ''] = match;
  return fill(locale.format.patterns.month, calendarParts(year, number, locale));
}

function calendarParts(year: string, month: string, locale: Locale): Record<string, string> {
  const name = locale.format.monthNames[Number(month) - 1] ?? month;
  return { year: String(Number(year)), month: name, monthNumber: String(Number(month)) };
}
