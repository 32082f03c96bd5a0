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
const quarter = 3;

/** How a series moved of late. */
export type RecentMoves = {
  /** Change from the month before to the last complete month, as a share, whenever that month was. */
  readonly lastChange: Outcome<number>;
  /** Whether use fell by more than 20% in the last complete month; none where that month ended over 45 days ago. */
  readonly dropAlert: Outcome<boolean>;
  /**
   * Mean of the last three complete months over that of the three before, minus 1; none unless all six are known and
   * consecutive, and the last ended at most 45 days ago.
   */
  readonly recentChange: Outcome<number>;
};

/** @param points complete months in any order, sums already brought to a standard month, so that February is no false drop. */
export function computeRecentMoves(points: readonly MonthPoint[], asOf: string): RecentMoves {
  const sorted = inTimeOrder(points);
  const lastChange = changeOfLast(sorted, 1);
  return isPast(sorted.at(-1), asOf)
    ? { lastChange, dropAlert: none('stale'), recentChange: none('stale') }
    : { lastChange, dropAlert: alertOf(lastChange), recentChange: changeOfLast(sorted, quarter) };
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

function alertOf(change: Outcome<number>): Outcome<boolean> {
  return change.value === null ? change : known(roundHalfAway(change.value, 4) < alertBelow);
}

/** Mean of the last `count` points over that of as many before, minus 1; none where one of these months is missing. */
function changeOfLast(sorted: readonly MonthPoint[], count: number): Outcome<number> {
  const from = sorted.length - 2 * count;
  if (from < 0) return none('tooFew');
  const span = (sorted.at(-1)?.t ?? 0) - (sorted[from]?.t ?? 0);
  if (span !== 2 * count - 1) return none('gap');
  const previous = meanBetween(sorted, from, from + count);
  if (previous === 0) return none('previousZero');
  return known((meanBetween(sorted, from + count, sorted.length) - previous) / previous);
}

function isPast(last: MonthPoint | undefined, asOf: string): boolean {
  return last !== undefined && daysBetween(lastDayOfMonth(last.month), asOf) > currentDays;
}

function meanBetween(points: readonly MonthPoint[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += points[at]?.x ?? 0;
  return sum / (to - from);
}

function known<T>(value: T): Outcome<T> {
  return { value, reason: null };
}

function none(reason: NoChange): Outcome<never> {
  return { value: null, reason };
}
