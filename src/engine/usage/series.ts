import type { Account } from '../../book/account.ts';
import type { Place } from '../../facts/cell.ts';
import type { Series, SeriesPoint } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { slugOf, uniqueSlugs } from '../../facts/slug.ts';
import { daysOfMonth, monthIndex } from './months.ts';
import type { MonthPoint } from './trend.ts';

type UsageRow = Account['rows']['usage'][number];

export type UsageKind = 'sum' | 'average' | 'distinct';

/** A series as the book tells it, and its months as the statistics take them. */
export type MetricSeries = {
  readonly slug: string;
  readonly series: Series;
  readonly months: readonly MonthPoint[];
};

/** One metric of one account: its total and its groups, complete months only, gaps left as gaps. */
export type Metric = {
  readonly name: string;
  readonly slug: string;
  readonly kind: UsageKind;
  readonly total: Series;
  /** Those of the total. */
  readonly months: readonly MonthPoint[];
  readonly groups: readonly (MetricSeries & { readonly name: string })[];
};

const defaultKinds: Readonly<Record<string, UsageKind>> = {
  active_users: 'distinct',
  login_days_per_week: 'average',
  data_completeness: 'average',
};

/** Sorts the usage rows of an account into metrics, by name. A partial last month is left out (METHODS §2). */
export function buildMetrics(account: Account, asOf: string): readonly Metric[] {
  const byMetric = rowsByMetric(account.rows.usage, asOf);
  const names = [...byMetric.keys()].sort();
  const slugs = uniqueSlugs(names);
  return names.map((name) => buildMetric(name, slugs.get(name) ?? slugOf(name), byMetric.get(name) ?? []));
}

/**
 * The metrics with less trust in some of their months: values stay as they are, and series without such a month, too.
 *
 * @param disputed the cells that the months were read from, by their places.
 * @param trust what a conflict leaves of the confidence in a cell, 0–1.
 */
export function doubtMetrics(
  metrics: readonly Metric[],
  disputed: ReadonlySet<Place>,
  trust: number,
): readonly Metric[] {
  if (disputed.size === 0) return metrics;
  const doubt = (series: Series): Series => {
    const points = series.points.map((point) =>
      point.places.some((place) => disputed.has(place)) ? pointOf(point, trust) : point,
    );
    return points.every((point, index) => point === series.points[index])
      ? series
      : buildSeries(series.id, points);
  };
  return metrics.map((metric) => ({
    ...metric,
    total: doubt(metric.total),
    groups: metric.groups.map((group) => ({ ...group, series: doubt(group.series) })),
  }));
}

/** The rows that tell the value of a complete month, by their metric. */
function rowsByMetric(rows: readonly UsageRow[], asOf: string): ReadonlyMap<string, readonly UsageRow[]> {
  const running = asOf.slice(0, 7);
  const byMetric = new Map<string, UsageRow[]>();
  for (const row of rows) {
    const month = row.month.value;
    const name = row.metric.value;
    if (month === null || name === null || row.value.value === null || month >= running) continue;
    const own = byMetric.get(name);
    if (own === undefined) byMetric.set(name, [row]);
    else own.push(row);
  }
  return byMetric;
}

function buildMetric(name: string, slug: string, rows: readonly UsageRow[]): Metric {
  const kind = rows.find((row) => row.kind.value !== null)?.kind.value ?? defaultKinds[name] ?? 'sum';
  const direct: SeriesPoint[] = [];
  const byGroup = new Map<string, SeriesPoint[]>();
  for (const row of rows) {
    const group = row.group.value;
    if (group === null) {
      direct.push(readPoint(row));
      continue;
    }
    const own = byGroup.get(group);
    if (own === undefined) byGroup.set(group, [readPoint(row)]);
    else own.push(readPoint(row));
  }
  const groups = byGroup.size === 0 ? [] : buildGroups(`usage.${slug}.group`, byGroup, kind);
  const points =
    direct.length > 0
      ? direct
      : addUp(
          groups.map((group) => group.series),
          kind,
        );
  const total = buildSeries(`usage.${slug}`, points);
  return { name, slug, kind, total, months: toMonthPoints(total.points, kind), groups };
}

function buildGroups(
  stem: string,
  byGroup: ReadonlyMap<string, readonly SeriesPoint[]>,
  kind: UsageKind,
): Metric['groups'] {
  const names = [...byGroup.keys()].sort();
  const slugs = uniqueSlugs(names);
  return names.map((name) => {
    const slug = slugs.get(name) ?? slugOf(name);
    const series = buildSeries(`${stem}.${slug}`, byGroup.get(name) ?? []);
    return { name, slug, series, months: toMonthPoints(series.points, kind) };
  });
}

/**
 * The values as the statistics take them: sums brought to a month of 30.4375 days, all rounded to 9 decimals so that
 * equal values tie (METHODS §2).
 */
export function toMonthPoints(points: readonly SeriesPoint[], kind: UsageKind): readonly MonthPoint[] {
  return points.map(({ month, value }) => {
    const t = monthIndex(month);
    return { month, t, x: roundHalfAway(kind === 'sum' ? (value * 30.4375) / daysOfMonth(t) : value, 9) };
  });
}

function readPoint({ month, value }: UsageRow): SeriesPoint {
  return pointOf({ month: month.value ?? '', value: value.value ?? 0, places: [value.place] }, value.trust);
}

function pointOf({ month, value, places }: Omit<SeriesPoint, 'trust'>, trust?: number): SeriesPoint {
  return trust === undefined ? { month, value, places } : { month, value, places, trust };
}

function buildSeries(id: string, points: readonly SeriesPoint[]): Series {
  const sorted = byMonth(points);
  const trust = lowestTrust(sorted) ?? null;
  const confidence = trust ?? (sorted.length > 0 ? 1 : 0);
  return { kind: 'series', id, points: sorted, confidence, audience: 'shareable', trust };
}

/** The points in the order of their months, in which most tables tell them. */
function byMonth(points: readonly SeriesPoint[]): readonly SeriesPoint[] {
  const isSorted = points.every(
    (point, index) => index === 0 || (points[index - 1]?.month ?? '') < point.month,
  );
  return isSorted ? points : [...points].sort((a, b) => (a.month < b.month ? -1 : 1));
}

function lowestTrust(points: readonly SeriesPoint[]): number | undefined {
  return points.reduce<number | undefined>(
    (least, { trust }) => (trust === undefined ? least : Math.min(least ?? 1, trust)),
    undefined,
  );
}

/**
 * Without a row of its own the total is what the groups add up to (an average: their plain mean). A month in which a
 * group that reports before and after is missing stays a gap: its absence is not a zero.
 */
function addUp(groups: readonly Series[], kind: UsageKind): readonly SeriesPoint[] {
  const months = [...new Set(groups.flatMap((group) => group.points.map((point) => point.month)))].sort();
  return months.flatMap((month) => {
    const present = groups.flatMap((group) => group.points.find((point) => point.month === month) ?? []);
    const expected = groups.filter(
      ({ points }) => (points[0]?.month ?? '') <= month && month <= (points.at(-1)?.month ?? ''),
    );
    if (present.length < expected.length) return [];
    const sum = present.reduce((total, point) => total + point.value, 0);
    const trust = lowestTrust(present);
    const value = kind === 'average' ? sum / present.length : sum;
    const places = present.flatMap((one) => one.places);
    return [pointOf({ month, value, places }, trust)];
  });
}
