import type { BookEvent } from '../../dossier/event.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { called } from '../../facts/expression.ts';
import type { SettingLeaf } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { joined } from '../joined.ts';
import { code, words } from '../points/point-builder.ts';
import { monthOfSeries, valueOfMonth } from '../usage/month-of-series.ts';
import type { Metric } from '../usage/series.ts';
import type { MonthPoint } from '../usage/trend.ts';
import { type About, addEvent, type Dated, eventFact } from './event-builder.ts';

/** How far apart the two months are between which a fall or a rise is measured. */
const window = 3;

/** Adds the months in which a series shifted, dropped, fell or rose: the total's, then each group's. */
export function addUsageMoves(
  events: BookEvent[],
  context: Context,
  usage: readonly UsageFacts[],
  metrics: readonly Metric[],
): void {
  const limit = context.setting('assumptions.movement_min');
  for (const metric of metrics) {
    const total = usage.find((one) => one.metric === metric.name);
    if (total === undefined) continue;
    addMoves(events, context, limit, total, metric.months);
    for (const { name, months } of metric.groups) {
      const group = total.groups.find((one) => one.group === name);
      if (group !== undefined) addMoves(events, context, limit, group, months);
    }
  }
}

function addMoves(
  events: BookEvent[],
  context: Context,
  limit: SettingLeaf<number>,
  facts: UsageFacts,
  months: readonly MonthPoint[],
): void {
  const { shiftSize, shiftMonth, dropAlert, lastChange, lastMonth, series } = facts;
  if (shiftMonth.value !== null) {
    const way = (shiftSize.value ?? 0) < 0 ? 'shiftDown' : 'shiftUp';
    const params = ofSeries(facts, { size: shiftSize, date: shiftMonth });
    addEvent(events, context, 'usage', codeOf(way, facts), `${series.id}.shift`, params);
  }
  if (dropAlert.value === true) {
    const params = ofSeries(facts, { change: lastChange, date: lastMonth });
    addEvent(events, context, 'usage', codeOf('drop', facts), `${series.id}.drop`, params);
  }
  const least = limit.value ?? 0;
  const { fall, rise } = largestMoves(months, least);
  if (fall !== null) {
    const way = wasFalling(months, fall.from, least) ? 'fallFurther' : 'fall';
    const params = moveParams(limit, facts, fall, 'fall');
    addEvent(events, context, 'usage', codeOf(way, facts), `${series.id}.fall`, params);
  }
  if (rise !== null) {
    const params = moveParams(limit, facts, rise, 'rise');
    addEvent(events, context, 'usage', codeOf('rise', facts), `${series.id}.rise`, params);
  }
}

function codeOf(what: string, { group }: UsageFacts): string {
  return group === null ? what : `${what}InGroup`;
}

/** What a series is of, and what is told of it. */
function ofSeries<P extends object>({ metric, group }: UsageFacts, told: P) {
  const named = code(metric, 'metric');
  return group === null
    ? joined({ metric: named }, told)
    : joined({ metric: named, group: words(group) }, told);
}

type Move = { readonly from: MonthPoint; readonly to: MonthPoint };

function moveParams(
  limit: SettingLeaf<number>,
  facts: UsageFacts,
  { from, to }: Move,
  way: 'fall' | 'rise',
): Dated {
  const { series } = facts;
  const id = `${series.id}.${way}`;
  const about: About = facts.group ?? { code: facts.metric, vocabulary: 'metric' };
  const toMonth = eventFact(id, 'toMonth', 'month', monthOfSeries(series, to.month), about);
  const change = called('changeOfMonths', [series, limit], (to.x - from.x) / from.x);
  return ofSeries(facts, {
    from: eventFact(id, 'from', 'number', valueOfMonth(series, from.month), about),
    fromMonth: eventFact(id, 'fromMonth', 'month', monthOfSeries(series, from.month), about),
    to: eventFact(id, 'to', 'number', valueOfMonth(series, to.month), about),
    toMonth,
    change: eventFact(id, 'change', 'change', change, about),
    date: toMonth,
  });
}

/**
 * The two months three apart between which a series fell, and those between which it rose, most, where that is material;
 * the earliest of equal ones. It takes complete months, sums brought to a standard month, so that a February is no fall.
 */
function largestMoves(
  points: readonly MonthPoint[],
  least: number,
): { fall: Move | null; rise: Move | null } {
  let fall: Move | null = null;
  let rise: Move | null = null;
  for (let index = 1; index < points.length; index += 1) {
    const to = points[index];
    const from = startOf(points, index);
    if (to === undefined || from === undefined || from.x === 0) continue;
    const change = to.x - from.x;
    if (Math.abs(change) <= sizeOf(change < 0 ? fall : rise)) continue;
    if (roundHalfAway(Math.abs(change) / from.x, 4) < least) continue;
    if (change < 0) fall = { from, to };
    else rise = { from, to };
  }
  return { fall, rise };
}

function sizeOf(move: Move | null): number {
  return move === null ? 0 : Math.abs(move.to.x - move.from.x);
}

/** The month three before another, if it is on record: three points before it, or fewer where months are missing. */
function startOf(points: readonly MonthPoint[], index: number): MonthPoint | undefined {
  const start = (points[index]?.t ?? 0) - window;
  for (let at = Math.max(0, index - window); at < index; at += 1) {
    const point = points[at];
    if (point?.t === start) return point;
  }
  return undefined;
}

/** Whether the series had fallen as much in the three months before: what came then did not begin the fall. */
function wasFalling(points: readonly MonthPoint[], start: MonthPoint, least: number): boolean {
  const before = startOf(points, points.indexOf(start));
  return before !== undefined && before.x > 0 && roundHalfAway(1 - start.x / before.x, 4) >= least;
}
