import type { BookEvent } from '../../dossier/event.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { call } from '../../facts/expression.ts';
import type { SeriesPoint } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { code, words } from '../points/point-builder.ts';
import { monthOfSeries, valueOfMonth } from '../usage/month-of-series.ts';
import { type Metric, toMonthPoints, type UsageKind } from '../usage/series.ts';
import type { MonthPoint } from '../usage/trend.ts';
import { type About, eventFact, eventOn } from './event-builder.ts';

/** How far apart the two months are between which a fall or a rise is measured. */
const window = 3;

type KindedSeries = { readonly facts: UsageFacts; readonly kind: UsageKind };

/** The months in which a series shifted, dropped, fell or rose: the total's, then each group's. */
export function usageMoves(
  context: Context,
  usage: readonly UsageFacts[],
  metrics: readonly Metric[],
): readonly BookEvent[] {
  const kinds = new Map(metrics.map((metric) => [metric.name, metric.kind]));
  return usage.flatMap((total) => {
    const kind = kinds.get(total.metric) ?? 'sum';
    return [total, ...total.groups].flatMap((facts) => movesOf(context, { facts, kind }));
  });
}

function movesOf(context: Context, source: KindedSeries): readonly BookEvent[] {
  const { facts } = source;
  const { shiftSize, shiftMonth, dropAlert, lastChange, lastMonth } = facts;
  const metric = code(facts.metric, 'metric');
  const params = facts.group === null ? { metric } : { metric, group: words(facts.group) };
  const suffix = facts.group === null ? '' : 'InGroup';
  const stem = facts.series.id;
  const shift = `${(shiftSize.value ?? 0) < 0 ? 'shiftDown' : 'shiftUp'}${suffix}`;
  return [
    ...eventOn(context, 'usage', shift, `${stem}.shift`, shiftMonth, { ...params, size: shiftSize }),
    ...(dropAlert.value === true
      ? eventOn(context, 'usage', `drop${suffix}`, `${stem}.drop`, lastMonth, {
          ...params,
          change: lastChange,
        })
      : []),
    ...moves(context, source, params, suffix),
  ];
}

/** A fall and a rise. Most series have neither, and cost one look at their months. */
function moves(
  context: Context,
  { facts, kind }: KindedSeries,
  params: BookEvent['params'],
  suffix: string,
): readonly BookEvent[] {
  const least = context.setting('assumptions.movement_min').value ?? 0;
  if (!mayMove(facts.series.points, kind === 'sum' ? least - lengthOfMonths : least)) return [];
  const points = toMonthPoints(facts.series.points, kind);
  return [
    ...moveOf(context, facts, points, 'fall', params, suffix),
    ...moveOf(context, facts, points, 'rise', params, suffix),
  ];
}

/** What the lengths of two months, 31 days over 28, may add to a difference. */
const lengthOfMonths = 31 / 28 - 1;

/** Whether any two months at most three apart on record differ by enough: what moves, does. */
function mayMove(points: readonly SeriesPoint[], least: number): boolean {
  return points.some((to, index) => {
    for (let at = Math.max(0, index - window); at < index; at += 1) {
      const from = points[at]?.value ?? 0;
      if (Math.abs(to.value - from) >= least * from) return true;
    }
    return false;
  });
}

type Move = { readonly from: MonthPoint; readonly to: MonthPoint };

function moveOf(
  context: Context,
  facts: UsageFacts,
  points: readonly MonthPoint[],
  way: 'fall' | 'rise',
  params: BookEvent['params'],
  suffix: string,
): readonly BookEvent[] {
  const { series } = facts;
  const limit = context.setting('assumptions.movement_min');
  const least = limit.value ?? 0;
  const move = largestMove(points, way === 'fall' ? -1 : 1, least);
  if (move === null) return [];
  const id = `${series.id}.${way}`;
  const about: About = facts.group ?? { code: facts.metric, vocabulary: 'metric' };
  const isFurther = way === 'fall' && wasFalling(points, move.from, least);
  const toMonth = eventFact(id, 'toMonth', 'month', monthOfSeries(series, move.to.month), about);
  const change = call('changeOfMonths', [series, limit], () => (move.to.x - move.from.x) / move.from.x);
  return eventOn(context, 'usage', `${way}${isFurther ? 'Further' : ''}${suffix}`, id, toMonth, {
    ...params,
    from: eventFact(id, 'from', 'number', valueOfMonth(series, move.from.month), about),
    fromMonth: eventFact(id, 'fromMonth', 'month', monthOfSeries(series, move.from.month), about),
    to: eventFact(id, 'to', 'number', valueOfMonth(series, move.to.month), about),
    toMonth,
    change: eventFact(id, 'change', 'change', change, about),
  });
}

/**
 * The two months three apart between which a series fell (−1), or rose (1), most, where that is material; the earliest of
 * equal ones. It takes complete months, sums brought to a standard month, so that a February is no fall.
 */
function largestMove(points: readonly MonthPoint[], sign: -1 | 1, least: number): Move | null {
  let best: Move | null = null;
  let size = 0;
  for (const [index, to] of points.entries()) {
    const from = startOf(points, index);
    if (from === undefined || from.x === 0) continue;
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
