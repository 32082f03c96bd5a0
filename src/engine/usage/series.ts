import type { Account } from '../../book/account.ts';
import type { Series, SeriesPoint } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { slugOf, uniqueSlugs } from '../../facts/slug.ts';
import { daysOfMonth, isComplete, monthIndex } from './months.ts';
import type { MonthPoint } from './trend.ts';

type UsageRow = Account['rows']['usage'][number];

export type UsageKind = 'sum' | 'average' | 'distinct';

/** One metric of one account: its total and its groups, complete months only, gaps left as gaps. */
export type Metric = {
  readonly name: string;
  readonly slug: string;
  readonly kind: UsageKind;
  readonly total: Series;
  readonly groups: readonly { readonly name: string; readonly slug: string; readonly series: Series }[];
};

const defaultKinds: Readonly<Record<string, UsageKind>> = {
  active_users: 'distinct',
  login_days_per_week: 'average',
  data_completeness: 'average',
};

/** Sorts the usage rows of an account into metrics, by name. A partial last month is left out (METHODS §2). */
export function buildMetrics(account: Account, asOf: string): readonly Metric[] {
  const rows = account.rows.usage.filter(
    ({ month, metric, value }) =>
      month.value !== null && metric.value !== null && value.value !== null && isComplete(month.value, asOf),
  );
  const byMetric = groupBy(rows, (row) => row.metric.value);
  const names = [...byMetric.keys()].sort();
  const slugs = uniqueSlugs(names);
  return names.map((name) => {
    const own = byMetric.get(name) ?? [];
    const slug = slugs.get(name) ?? slugOf(name);
    const kind = own.find((row) => row.kind.value !== null)?.kind.value ?? defaultKinds[name] ?? 'sum';
    const byGroup = groupBy(own, (row) => row.group.value);
    const groupNames = [...byGroup.keys()].sort();
    const groupSlugs = uniqueSlugs(groupNames);
    const groups = groupNames.map((group) => {
      const groupSlug = groupSlugs.get(group) ?? slugOf(group);
      const points = (byGroup.get(group) ?? []).map(pointOf);
      return {
        name: group,
        slug: groupSlug,
        series: buildSeries(`usage.${slug}.group.${groupSlug}`, points),
      };
    });
    const direct = own.filter((row) => row.group.value === null);
    const points =
      direct.length > 0
        ? direct.map(pointOf)
        : addUp(
            groups.map((group) => group.series),
            kind,
          );
    return { name, slug, kind, total: buildSeries(`usage.${slug}`, points), groups };
  });
}

/** Rows by a name in one of their cells; those that have none are in no group. */
function groupBy(
  rows: readonly UsageRow[],
  nameOf: (row: UsageRow) => string | null,
): ReadonlyMap<string, readonly UsageRow[]> {
  const groups = new Map<string, UsageRow[]>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === null) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return groups;
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

function pointOf(row: UsageRow): SeriesPoint {
  const { value, place, trust } = row.value;
  const point = { month: row.month.value ?? '', value: value ?? 0, places: [place] };
  return trust === undefined ? point : { ...point, trust };
}

function buildSeries(id: string, points: readonly SeriesPoint[]): Series {
  const sorted = [...points].sort((a, b) => (a.month < b.month ? -1 : 1));
  const trust = lowestTrust(sorted) ?? null;
  const confidence = trust ?? (sorted.length > 0 ? 1 : 0);
  return { kind: 'series', id, points: sorted, confidence, audience: 'shareable', trust };
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
    const point = {
      month,
      value: kind === 'average' ? sum / present.length : sum,
      places: present.flatMap((one) => one.places),
    };
    return [trust === undefined ? point : { ...point, trust }];
  });
}
