import type { UsageFacts } from '../../dossier/usage.ts';
import type { Scalar } from '../../facts/cell.ts';
import { call, called } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, GivenLeaf, Label, SettingLeaf } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Unit } from '../../facts/unit.ts';
import type { Context } from '../context.ts';
import { doubtHiding } from './hidden-group.ts';
import { classifyRecentChange, computeRecentMoves, type Outcome } from './recent.ts';
import type { Metric, MetricSeries } from './series.ts';
import { computeTrend, type TrendSettings } from './trend.ts';

/** Largest p at which a trend counts as proven (METHODS §2). */
const alpha = 0.05;

/** The assumptions that decide the class of a trend, as inputs of it. */
export function trendThresholds({ setting }: Context): readonly SettingLeaf[] {
  return [
    setting('assumptions.trend_min'),
    setting('assumptions.trend_strong'),
    setting('assumptions.trend_points'),
  ];
}

export function trendSettings({ setting }: Context): TrendSettings {
  return {
    trendMin: setting('assumptions.trend_min').value ?? 0,
    trendStrong: setting('assumptions.trend_strong').value ?? 0,
    trendPoints: setting('assumptions.trend_points').value ?? 0,
    alpha,
  };
}

/** What is the same for all series of an account. */
type Assumed = {
  readonly asOf: GivenLeaf<string>;
  readonly settings: TrendSettings;
  readonly thresholds: readonly SettingLeaf[];
  /** From which change on three months differ from the three before. */
  readonly recentChange: SettingLeaf<number>;
};

/** METHODS §2 for each metric and each of its groups, since a stable total can hide a department that is leaving. */
export function buildUsage(context: Context, metrics: readonly Metric[]): readonly UsageFacts[] {
  const assumed: Assumed = {
    asOf: context.asOf,
    settings: trendSettings(context),
    thresholds: trendThresholds(context),
    recentChange: context.setting('assumptions.recent_change'),
  };
  const trust = context.setting('assumptions.conflict_confidence').value ?? 1;
  return metrics.map((metric) => {
    const groups = metric.groups.map((group) =>
      buildSeriesFacts(assumed, metric.name, group.name, group, []),
    );
    const whole = { slug: metric.slug, months: metric.months, series: metric.total };
    return doubtHiding(buildSeriesFacts(assumed, metric.name, null, whole, groups), trust);
  });
}

function buildSeriesFacts(
  { asOf, settings, thresholds, recentChange: leastChange }: Assumed,
  metric: string,
  group: string | null,
  { slug, series, months }: MetricSeries,
  groups: readonly UsageFacts[],
): UsageFacts {
  const trend = computeTrend(months, settings);
  const moves = computeRecentMoves(months, asOf.value ?? '');
  const inputs = [series] as const;
  const classInputs = [series, ...thresholds];
  const endInputs = [series, asOf] as const;
  const few = unknown('tooFew', { months: series.points.length });
  const none = unknown('none', { months: series.points.length });
  const params: Label['params'] = group === null ? { series: metric } : { series: metric, group };
  const stem = group === null ? 'usage' : 'usage.group';
  const named = <T extends Scalar>(key: string, unit: Unit, from: Expression<T>): Fact<T> =>
    fact(`${series.id}.${key}`, unit, from, {
      audience: 'shareable',
      label: { code: `${stem}.${key}`, params },
    });
  const ofTrend = <T extends Scalar>(method: string, value: T | null, absent = few) =>
    called(method, inputs, value ?? absent);
  const classified = <T extends Scalar>(method: string, value: T | null) =>
    called(method, classInputs, value ?? few);
  const atEnd = <T extends Scalar>(method: string, { value, reason }: Outcome<T>) =>
    called(method, endInputs, reason === null ? value : unknown(reason));
  const empty = unknown('tooFew');
  const first = series.points[0];
  const last = series.points.at(-1);
  const recent = named('recentChange', 'change', atEnd('recentChange', moves.recentChange));
  return {
    metric,
    group,
    slug,
    series,
    groups,
    first: named('first', 'number', called('firstMonthValue', inputs, first?.value ?? empty)),
    firstMonth: named('firstMonth', 'month', called('firstMonth', inputs, first?.month ?? empty)),
    last: named('last', 'number', called('lastMonthValue', inputs, last?.value ?? empty)),
    lastMonth: named('lastMonth', 'month', called('lastMonth', inputs, last?.month ?? empty)),
    months: named('months', 'count', called('countMonths', inputs, series.points.length)),
    lastChange: named('lastChange', 'change', atEnd('lastChange', moves.lastChange)),
    dropAlert: named('dropAlert', 'flag', atEnd('dropAlert', moves.dropAlert)),
    class: named('class', 'code', classified('trendClass', trend.class)),
    strong: named('strong', 'flag', classified('trendIsStrong', trend.strong)),
    indicative: named('indicative', 'flag', classified('trendIsIndicative', trend.indicative)),
    volatile: named('volatile', 'flag', ofTrend('volatility', trend.volatile)),
    slope: named('slope', 'perMonth', ofTrend('theilSenSlope', trend.slope)),
    relativeSlope: named('relativeSlope', 'change', ofTrend('relativeSlope', trend.relativeSlope)),
    s: named('s', 'statistic', ofTrend('mannKendallS', trend.s)),
    p: named('p', 'probability', ofTrend('mannKendallP', trend.p)),
    recentChange: recent,
    recent: named('recent', 'code', call('recentClass', [recent, leastChange], classifyRecentChange)),
    yoyPairs: named('yoyPairs', 'count', ofTrend('yearOverYearPairs', trend.yoyPairs)),
    yoyP: named('yoyP', 'probability', ofTrend('yearOverYearP', trend.yoyP)),
    seasonalS: named('seasonalS', 'statistic', ofTrend('seasonalKendallS', trend.seasonalS)),
    seasonalP: named('seasonalP', 'probability', ofTrend('seasonalKendallP', trend.seasonalP)),
    shiftMonth: named('shiftMonth', 'month', ofTrend('levelShiftMonth', trend.shiftMonth, none)),
    shiftSize: named('shiftSize', 'change', ofTrend('levelShiftSize', trend.shiftSize, none)),
  };
}
