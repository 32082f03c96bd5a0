import { addMonths } from '../../facts/dates.ts';

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
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  return to.slice(8) < from.slice(8) ? months - 1 : months;
}
