import type { BookEvent } from '../../dossier/event.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { called } from '../../facts/expression.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { joined } from '../joined.ts';
import { code, words } from '../points/point-builder.ts';
import { monthOfSeries, valueOfMonth } from '../usage/month-of-series.ts';
import type { Metric } from '../usage/series.ts';
import type { MonthPoint } from '../usage/trend.ts';
import { type About, addEvent, eventFact } from './event-builder.ts';

/** How far apart the two months are between which a fall or a rise is measured. */
const window = 3;

/** Adds the months in which a series shifted, dropped, fell or rose: the total's, then each group's. */
export function addUsageMoves(
  events: BookEvent[],
  context: Context,
  usage: readonly UsageFacts[],
  metrics: readonly Metric[],
): void {
  for (const metric of metrics) {
    const total = usage.find((one) => one.metric === metric.name);
    if (total === undefined) continue;
    addMoves(events, context, total, metric.months);
    for (const { name, months } of metric.groups) {
      const group = total.groups.find((one) => one.group === name);
      if (group !== undefined) addMoves(events, context, group, months);
    }
  }
}

function addMoves(
  events: BookEvent[],
  context: Context,
  facts: UsageFacts,
  months: readonly MonthPoint[],
): void {
  const { shiftSize, shiftMonth, dropAlert, lastChange, lastMonth } = facts;
  const metric = code(facts.metric, 'metric');
  const params = facts.group === null ? { metric } : { metric, group: words(facts.group) };
  const suffix = facts.group === null ? '' : 'InGroup';
  const stem = facts.series.id;
  if (shiftMonth.value !== null) {
    const way = (shiftSize.value ?? 0) < 0 ? 'shiftDown' : 'shiftUp';
    const dated = joined(params, { size: shiftSize, date: shiftMonth });
    addEvent(events, context, 'usage', `${way}${suffix}`, `${stem}.shift`, dated);
  }
  if (dropAlert.value === true) {
    const dated = joined(params, { change: lastChange, date: lastMonth });
    addEvent(events, context, 'usage', `drop${suffix}`, `${stem}.drop`, dated);
  }
  addMove(events, context, facts, months, 'fall', params, suffix);
  addMove(events, context, facts, months, 'rise', params, suffix);
}

type Move = { readonly from: MonthPoint; readonly to: MonthPoint };

function addMove(
  events: BookEvent[],
  context: Context,
  facts: UsageFacts,
  points: readonly MonthPoint[],
  way: 'fall' | 'rise',
  params: BookEvent['params'],
  suffix: string,
): void {
  const { series } = facts;
  const limit = context.setting('assumptions.movement_min');
  const least = limit.value ?? 0;
  const move = largestMove(points, way === 'fall' ? -1 : 1, least);
  if (move === null) return;
  const id = `${series.id}.${way}`;
  const about: About = facts.group ?? { code: facts.metric, vocabulary: 'metric' };
  const isFurther = way === 'fall' && wasFalling(points, move.from, least);
  const toMonth = eventFact(id, 'toMonth', 'month', monthOfSeries(series, move.to.month), about);
  const change = called('changeOfMonths', [series, limit], (move.to.x - move.from.x) / move.from.x);
  const moved = {
    from: eventFact(id, 'from', 'number', valueOfMonth(series, move.from.month), about),
    fromMonth: eventFact(id, 'fromMonth', 'month', monthOfSeries(series, move.from.month), about),
    to: eventFact(id, 'to', 'number', valueOfMonth(series, move.to.month), about),
    toMonth,
    change: eventFact(id, 'change', 'change', change, about),
    date: toMonth,
  };
  const eventCode = `${way}${isFurther ? 'Further' : ''}${suffix}`;
  addEvent(events, context, 'usage', eventCode, id, joined(params, moved));
}

/**
 * The two months three apart between which a series fell (−1), or rose (1), most, where that is material; the earliest of
 * equal ones. It takes complete months, sums brought to a standard month, so that a February is no fall.
 */
function largestMove(points: readonly MonthPoint[], sign: -1 | 1, least: number): Move | null {
  let best: Move | null = null;
  let size = 0;
  for (let index = 1; index < points.length; index += 1) {
    const to = points[index];
    const from = startOf(points, index);
    if (to === undefined || from === undefined || from.x === 0) continue;
    const change = sign * (to.x - from.x);
    if (change <= size || roundHalfAway(change / from.x, 4) < least) continue;
    size = change;
    best = { from, to };
  }
  return best;
}

/** The month three before another, if it is on record. */
function startOf(points: readonly MonthPoint[], index: number): MonthPoint | undefined {
  const end = points[index];
  for (let at = index - 1; at >= 0 && at >= index - window; at -= 1) {
    if (end !== undefined && points[at]?.t === end.t - window) return points[at];
  }
  return undefined;
}

/** Whether the series had fallen as much in the three months before: what came then did not begin the fall. */
function wasFalling(points: readonly MonthPoint[], start: MonthPoint, least: number): boolean {
  const before = startOf(points, points.indexOf(start));
  return before !== undefined && before.x > 0 && roundHalfAway(1 - start.x / before.x, 4) >= least;
}
