import type { UsageFacts } from '../../dossier/usage.ts';
import type { Scalar } from '../../facts/cell.ts';
import { call } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Label, Series, SettingLeaf } from '../../facts/node.ts';
import { type ReasonCode, type Unknown, unknown } from '../../facts/reason.ts';
import type { Unit } from '../../facts/unit.ts';
import type { Context } from '../context.ts';
import { doubtHiding } from './hidden-group.ts';
import { classifyRecentChange, dropAlert, lastChange, type Outcome, recentChange } from './recent.ts';
import { type Metric, toMonthPoints, type UsageKind } from './series.ts';
import { computeTrend, type Trend, type TrendSettings } from './trend.ts';

/** Largest p at which a trend counts as proven (METHODS §2). */
const alpha = 0.05;

/** The assumptions that decide the class of a trend, as inputs of it. */
export function trendThresholds({ setting }: Context): readonly SettingLeaf[] {
  return ['trend_min', 'trend_strong', 'trend_points'].map((name) => setting(`assumptions.${name}`));
}

export function trendSettings({ setting }: Context): TrendSettings {
  return {
    trendMin: setting('assumptions.trend_min').value ?? 0,
    trendStrong: setting('assumptions.trend_strong').value ?? 0,
    trendPoints: setting('assumptions.trend_points').value ?? 0,
    alpha,
  };
}

/** METHODS §2 for a metric and for each of its groups, since a stable total can hide a department that is leaving. */
export function buildUsage(context: Context, metric: Metric): UsageFacts {
  const groups = metric.groups.map(({ name, slug, series }) =>
    buildSeriesFacts(context, { metric: metric.name, group: name, slug, kind: metric.kind, series }),
  );
  const total = {
    metric: metric.name,
    group: null,
    slug: metric.slug,
    kind: metric.kind,
    series: metric.total,
  };
  const trust = context.setting('assumptions.conflict_confidence').value ?? 1;
  return doubtHiding({ ...buildSeriesFacts(context, total), groups }, trust);
}

type Source = {
  readonly metric: string;
  readonly group: string | null;
  readonly slug: string;
  readonly kind: UsageKind;
  readonly series: Series;
};

function buildSeriesFacts(context: Context, source: Source): UsageFacts {
  const { series, kind, metric, group } = source;
  const { asOf, setting } = context;
  const points = toMonthPoints(series.points, kind);
  const trend = computeTrend(points, trendSettings(context));
  const thresholds = trendThresholds(context);
  const params: Label['params'] = group === null ? { series: metric } : { series: metric, group };
  const stem = group === null ? 'usage' : 'usage.group';
  const label = (key: string): Label => ({ code: `${stem}.${key}`, params });
  const named = <T extends Scalar>(
    key: string,
    unit: Unit,
    from: ReturnType<typeof call<readonly Series[], T>>,
  ): Fact<T> => fact(`${series.id}.${key}`, unit, from, { audience: 'shareable', label: label(key) });
  const ofTrend = <T extends Scalar>(
    key: keyof Trend & string,
    unit: Unit,
    method: string,
    absent: ReasonCode,
  ): Fact<T> =>
    named(
      key,
      unit,
      call(
        method,
        [series],
        () => (trend[key] as T | null) ?? unknown(absent, { months: series.points.length }),
      ),
    );
  const classified = <T extends Scalar>(key: keyof Trend & string, unit: Unit, method: string): Fact<T> =>
    named(
      key,
      unit,
      call(
        method,
        [series, ...thresholds],
        () => (trend[key] as T | null) ?? unknown('tooFew', { months: series.points.length }),
      ),
    );
  const atEnd = <T extends Scalar>(
    key: string,
    unit: Unit,
    method: string,
    compute: () => Outcome<T>,
  ): Fact<T> =>
    named(
      key,
      unit,
      call(method, [series, asOf], () => settle(compute())),
    );
  const recent = atEnd('recentChange', 'change', 'recentChange', () =>
    recentChange(points, asOf.value ?? ''),
  );
  return {
    metric,
    group,
    slug: source.slug,
    series,
    groups: [],
    first: named(
      'first',
      'number',
      call('firstMonthValue', [series], (all) => all[0]?.value ?? unknown('tooFew')),
    ),
    firstMonth: named(
      'firstMonth',
      'month',
      call('firstMonth', [series], (all) => all[0]?.month ?? unknown('tooFew')),
    ),
    last: named(
      'last',
      'number',
      call('lastMonthValue', [series], (all) => all.at(-1)?.value ?? unknown('tooFew')),
    ),
    lastMonth: named(
      'lastMonth',
      'month',
      call('lastMonth', [series], (all) => all.at(-1)?.month ?? unknown('tooFew')),
    ),
    months: named(
      'months',
      'count',
      call('countMonths', [series], (all) => all.length),
    ),
    lastChange: atEnd('lastChange', 'change', 'lastChange', () => lastChange(points)),
    dropAlert: atEnd('dropAlert', 'flag', 'dropAlert', () => dropAlert(points, asOf.value ?? '')),
    class: classified('class', 'code', 'trendClass'),
    strong: classified('strong', 'flag', 'trendIsStrong'),
    indicative: classified('indicative', 'flag', 'trendIsIndicative'),
    volatile: ofTrend('volatile', 'flag', 'volatility', 'tooFew'),
    slope: ofTrend('slope', 'perMonth', 'theilSenSlope', 'tooFew'),
    relativeSlope: ofTrend('relativeSlope', 'change', 'relativeSlope', 'tooFew'),
    s: ofTrend('s', 'statistic', 'mannKendallS', 'tooFew'),
    p: ofTrend('p', 'probability', 'mannKendallP', 'tooFew'),
    recentChange: recent,
    recent: fact(
      `${series.id}.recent`,
      'code',
      call('recentClass', [recent, setting('assumptions.recent_change')], classifyRecentChange),
      { audience: 'shareable', label: label('recent') },
    ),
    yoyPairs: ofTrend('yoyPairs', 'count', 'yearOverYearPairs', 'tooFew'),
    yoyP: ofTrend('yoyP', 'probability', 'yearOverYearP', 'tooFew'),
    seasonalS: ofTrend('seasonalS', 'statistic', 'seasonalKendallS', 'tooFew'),
    seasonalP: ofTrend('seasonalP', 'probability', 'seasonalKendallP', 'tooFew'),
    shiftMonth: ofTrend('shiftMonth', 'month', 'levelShiftMonth', 'none'),
    shiftSize: ofTrend('shiftSize', 'change', 'levelShiftSize', 'none'),
  };
}

function settle<T>(outcome: Outcome<T>): T | Unknown {
  return outcome.reason === null ? outcome.value : unknown(outcome.reason);
}
