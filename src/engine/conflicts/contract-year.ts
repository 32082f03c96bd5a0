import { addMonths } from '../../facts/dates.ts';
import { monthIndex } from '../usage/months.ts';

/** The contract year that runs on a day, from 1; without a start, or before it, the first. */
export function contractYearOf(start: string | null, asOf: string): number {
  return start === null ? 1 : Math.max(1, Math.floor(wholeMonths(start, asOf) / 12) + 1);
}

/** The first day of a contract year. */
export function startOfYear(start: string, year: number): string {
  return addMonths(start, 12 * (year - 1));
}

/** Whole months from one date to a later one; negative if it is earlier. */
export function wholeMonths(from: string, to: string): number {
  const months = monthIndex(to.slice(0, 7)) - monthIndex(from.slice(0, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}
