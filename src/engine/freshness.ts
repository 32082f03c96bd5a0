import { daysBetween } from '../facts/dates.ts';

/**
 * How much a piece of evidence still counts: 1 up to its validity, falling linearly to 0 at twice that (METHODS §0).
 * Undated evidence counts `undated`.
 *
 * @example freshness(250, 180, 0.5) // 0.61 (an NPS answer of 250 days)
 */
export function freshness(ageDays: number | null, validityDays: number, undated: number): number {
  if (ageDays === null) return undated;
  return Math.min(1, Math.max(0, 2 - ageDays / validityDays));
}

/** Evidence at twice its validity says nothing any more. */
export function isStale(ageDays: number | null, validityDays: number): boolean {
  return ageDays !== null && ageDays >= 2 * validityDays;
}

/** Days from a date of the data to the day of the run; null without a date. */
export function ageInDays(date: string | null, asOf: string): number | null {
  return date === null ? null : daysBetween(date.slice(0, 10), asOf);
}
