import { daysBetween } from '../../facts/dates.ts';
import type { ReasonCode } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { inTimeOrder } from '../statistics/point.ts';
import { lastDayOfMonth } from './months.ts';
import type { MonthPoint } from './trend.ts';

type NoChange = Extract<ReasonCode, 'tooFew' | 'stale' | 'gap' | 'previousZero'>;

/** A value, or why there is none. */
export type Outcome<T> =
  | { readonly value: T; readonly reason: null }
  | { readonly value: null; readonly reason: NoChange };

export type RecentClass = 'falling' | 'rising' | 'steady';

/** Days after its end for which a month still tells how things stand (METHODS §2). */
const currentDays = 45;
/** A larger loss from one month to the next is an alert. */
const alertBelow = -0.2;
const halfYear = 6;

/**
 * Change from the month before to the last complete month, as a share, whenever that month was. Like all of this module
 * it takes complete months in any order, sums already brought to a standard month, so that February is no false drop.
 */
export function lastChange(points: readonly MonthPoint[]): Outcome<number> {
  const window = lastMonths(points, 2);
  return window.value === null ? window : changeOf(window.value.slice(0, 1), window.value.slice(1));
}

/** Whether use fell by more than 20% in the last complete month; none where that month ended over 45 days ago. */
export function dropAlert(points: readonly MonthPoint[], asOf: string): Outcome<boolean> {
  if (isPast(points, asOf)) return none('stale');
  const change = lastChange(points);
  return change.value === null ? change : known(roundHalfAway(change.value, 4) < alertBelow);
}

/**
 * Mean of the last three complete months over that of the three before, minus 1; none unless all six are known and
 * consecutive, and the last ended at most 45 days ago.
 */
export function recentChange(points: readonly MonthPoint[], asOf: string): Outcome<number> {
  if (isPast(points, asOf)) return none('stale');
  const window = lastMonths(points, halfYear);
  return window.value === null ? window : changeOf(window.value.slice(0, 3), window.value.slice(3));
}

/**
 * @param least the change from which three months differ from the three before (ASM)
 * @example classifyRecentChange(-0.1602, 0.15) // 'falling'
 */
export function classifyRecentChange(change: number, least: number): RecentClass {
  const rounded = roundHalfAway(change, 4);
  if (rounded <= -least) return 'falling';
  return rounded >= least ? 'rising' : 'steady';
}

function changeOf(before: readonly MonthPoint[], after: readonly MonthPoint[]): Outcome<number> {
  const previous = mean(before);
  return previous === 0 ? none('previousZero') : known((mean(after) - previous) / previous);
}

function lastMonths(points: readonly MonthPoint[], count: number): Outcome<readonly MonthPoint[]> {
  const window = inTimeOrder(points).slice(-count);
  const [first] = window;
  const last = window.at(-1);
  if (first === undefined || last === undefined || window.length < count) return none('tooFew');
  return last.t - first.t === count - 1 ? known(window) : none('gap');
}

function isPast(points: readonly MonthPoint[], asOf: string): boolean {
  const last = inTimeOrder(points).at(-1);
  return last !== undefined && daysBetween(lastDayOfMonth(last.month), asOf) > currentDays;
}

function mean(points: readonly MonthPoint[]): number {
  return points.reduce((sum, point) => sum + point.x, 0) / points.length;
}

function known<T>(value: T): Outcome<T> {
  return { value, reason: null };
}

function none(reason: NoChange): Outcome<never> {
  return { value: null, reason };
}
