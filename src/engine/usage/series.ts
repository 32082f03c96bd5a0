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
  const told = readMetrics(account.rows.usage, asOf);
  const names = [...told.keys()].sort();
  const slugs = uniqueSlugs(names);
  return names.map((name) => buildMetric(name, slugs.get(name) ?? slugOf(name), told.get(name) as Told));
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
  const doubt = (series: Series) => doubtSeries(series, disputed, trust);
  return metrics.map(({ name, slug, kind, total, months, groups }) => ({
    name,
    slug,
    kind,
    total: doubt(total),
    months,
    groups: groups.map((group) => ({ ...group, series: doubt(group.series) })),
  }));
}

function doubtSeries(series: Series, disputed: ReadonlySet<Place>, trust: number): Series {
  let doubted: SeriesPoint[] | null = null;
  for (let index = 0; index < series.points.length; index += 1) {
    const point = series.points[index];
    if (point === undefined || !isDisputed(point, disputed)) continue;
    doubted ??= [...series.points];
    doubted[index] = pointOf(point.month, point.value, point.places, trust);
  }
  return doubted === null ? series : buildSeries(series.id, doubted);
}

function isDisputed({ places }: SeriesPoint, disputed: ReadonlySet<Place>): boolean {
  for (const place of places) if (disputed.has(place)) return true;
  return false;
}

/** What the rows of a metric tell, in their order. */
type Told = {
  kind: UsageKind | null;
  /** The months of rows without a group. */
  readonly whole: SeriesPoint[];
  /** The months of each group; null without any. */
  groups: Map<string, SeriesPoint[]> | null;
};

/** What the rows tell of complete months, by metric. */
function readMetrics(rows: readonly UsageRow[], asOf: string): ReadonlyMap<string, Told> {
  const running = asOf.slice(0, 7);
  const metrics = new Map<string, Told>();
  for (const row of rows) {
    const name = row.metric.value;
    const month = row.month.value;
    const { value, place, trust } = row.value;
    if (month === null || name === null || value === null || month >= running) continue;
    let told = metrics.get(name);
    if (told === undefined) {
      told = { kind: null, whole: [], groups: null };
      metrics.set(name, told);
    }
    told.kind ??= row.kind.value;
    monthsOf(told, row.group.value).push(pointOf(month, value, [place], trust));
  }
  return metrics;
}

/** The months of a group, or of the whole. */
function monthsOf(told: Told, group: string | null): SeriesPoint[] {
  if (group === null) return told.whole;
  told.groups ??= new Map();
  const known = told.groups.get(group);
  if (known !== undefined) return known;
  const months: SeriesPoint[] = [];
  told.groups.set(group, months);
  return months;
}

function buildMetric(name: string, slug: string, told: Told): Metric {
  const kind = told.kind ?? defaultKinds[name] ?? 'sum';
  const groups = told.groups === null ? [] : buildGroups(`usage.${slug}.group`, told.groups, kind);
  const points =
    told.whole.length > 0
      ? told.whole
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
  const months: MonthPoint[] = [];
  for (const { month, value } of points) {
    const t = monthIndex(month);
    const x = roundHalfAway(kind === 'sum' ? (value * 30.4375) / daysOfMonth(t) : value, 9);
    months.push({ month, t, x });
  }
  return months;
}

function pointOf(month: string, value: number, places: readonly Place[], trust?: number): SeriesPoint {
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
  let before = '';
  for (const { month } of points) {
    if (month <= before) return [...points].sort((a, b) => (a.month < b.month ? -1 : 1));
    before = month;
  }
  return points;
}

function lowestTrust(points: readonly SeriesPoint[]): number | undefined {
  let least: number | undefined;
  for (const { trust } of points) if (trust !== undefined) least = Math.min(least ?? 1, trust);
  return least;
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
    return [pointOf(month, value, places, trust)];
  });
}
