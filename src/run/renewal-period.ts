import { addDays, addMonths } from '../facts/dates.ts';

/** Which renewals are meant: those of calendar months (`YYYY-MM`), or those of the time to come. */
export type RenewalPeriod =
  | { readonly kind: 'months'; readonly from: string; readonly to: string }
  | { readonly kind: 'ahead'; readonly count: number; readonly unit: TimeUnit };

export type TimeUnit = 'd' | 'w' | 'm';

/**
 * Calendar months, quarters and years, or from one to another; null for anything else.
 *
 * @example parseRenewing('2027-Q1') // 2027-01 to 2027-03
 */
export function parseRenewing(text: string): RenewalPeriod | null {
  const [first = '', last = first, ...rest] = text.split('..');
  const [start, end] = [monthsOf(first), monthsOf(last)];
  if (rest.length > 0 || start === null || end === null || start.from > end.to) return null;
  return { kind: 'months', from: start.from, to: end.to };
}

function monthsOf(text: string): { readonly from: string; readonly to: string } | null {
  const [, year, quarter, month] = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/i.exec(text) ?? [];
  if (year === undefined) return null;
  if (month !== undefined) return { from: text, to: text };
  const [first, count] = quarter === undefined ? [1, 12] : [Number(quarter) * 3 - 2, 3];
  const two = (number: number) => String(number).padStart(2, '0');
  return { from: `${year}-${two(first)}`, to: `${year}-${two(first + count - 1)}` };
}

/** Days, weeks or months from the day of the run: `120d`, `17w`, `4m`; null for anything else. */
export function parseWithin(text: string): RenewalPeriod | null {
  const [, count, unit] = /^(\d{1,4})([dwm])$/i.exec(text) ?? [];
  if (count === undefined || unit === undefined) return null;
  return { kind: 'ahead', count: Number(count), unit: unit.toLowerCase() as TimeUnit };
}

/** The days of a period, both included. A month ends on a day that no month has more than: dates compare as text. */
export function daysOf(period: RenewalPeriod, asOf: string): { readonly from: string; readonly to: string } {
  if (period.kind === 'months') return { from: `${period.from}-01`, to: `${period.to}-31` };
  const { count, unit } = period;
  return {
    from: asOf,
    to: unit === 'm' ? addMonths(asOf, count) : addDays(asOf, unit === 'w' ? count * 7 : count),
  };
}
