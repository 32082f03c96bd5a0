import type { Account } from '../../book/account.ts';
import type { FeatureClass, FeatureFacts } from '../../dossier/usage.ts';
import { absent, call, cell, divide } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity, Series } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { ageInDays, isStale } from '../freshness.ts';
import { isComplete, lastDayOfMonth } from '../usage/months.ts';
import { toMonthPoints } from '../usage/series.ts';
import { computeTrend } from '../usage/trend.ts';
import { trendSettings, trendThresholds } from '../usage/usage.ts';

type FeatureRow = Account['rows']['features'][number];

export type Feature = FeatureFacts & { readonly entitled: boolean };

/**
 * Every feature of the account with its users in the last full month on record (a row without a month is current),
 * how deep it goes among active users, and how it has grown.
 */
export function buildFeatures(context: Context, active: Fact<number>): readonly Feature[] {
  const { account, asOf } = context;
  const today = asOf.value ?? '';
  const rows = account.rows.features.filter(
    ({ feature, month }) =>
      feature.value !== null && (month.value === null || isComplete(month.value, today)),
  );
  const months = rows.flatMap((row) => row.month.value ?? []).sort();
  const newest = months.at(-1) ?? null;
  const validity = context.setting('assumptions.freshness.usage').value ?? 0;
  const deep = context.setting('assumptions.depth_deep');
  const moderate = context.setting('assumptions.depth_moderate');
  const isOld = newest !== null && isStale(ageInDays(lastDayOfMonth(newest), today), validity);
  const names = [...new Set(rows.map((row) => row.feature.value ?? ''))];
  const slugs = uniqueSlugs(names);
  return names.map((feature): Feature => {
    const own = rows.filter((row) => row.feature.value === feature);
    const current =
      own.find((row) => row.month.value === null) ?? own.find((row) => row.month.value === newest);
    const slug = slugs.get(feature) ?? feature;
    const options = (code: string) =>
      ({ audience: 'shareable', label: { code: `adoption.feature.${code}`, params: { feature } } }) as const;
    const users = fact(
      `adoption.feature.${slug}.users`,
      'count',
      usersOf(current, isOld && current?.month.value !== null, newest),
      options('users'),
    );
    const depth = fact(`adoption.feature.${slug}.depth`, 'share', divide(users, active), options('depth'));
    return {
      feature,
      slug,
      core: own.some((row) => row.core.value === true),
      entitled: !own.some((row) => row.entitled.value === false),
      users,
      depth,
      class: fact(
        `adoption.feature.${slug}.class`,
        'code',
        call('featureClass', [depth, deep, moderate], (share, ...least) =>
          classifyDepth(roundHalfAway(share, 4), { deep: least[0] ?? 0, moderate: least[1] ?? 0 }),
        ),
        options('class'),
      ),
      growth: fact(
        `adoption.feature.${slug}.growth`,
        'code',
        growthOf(context, `adoption.feature.${slug}`, own),
        options('growth'),
      ),
    };
  });
}

/** Depth of a feature among active users, by the least share for each class (ASM). */
export function classifyDepth(
  depth: number,
  least: { readonly deep: number; readonly moderate: number },
): FeatureClass {
  if (depth >= least.deep) return 'deep';
  if (depth >= least.moderate) return 'moderate';
  return depth > 0 ? 'shallow' : 'unused';
}

function usersOf(current: FeatureRow | undefined, isOld: boolean, newest: string | null): Quantity {
  if (current === undefined)
    return absent({ code: 'missing', params: { column: 'users', file: 'features' } });
  return isOld ? absent({ code: 'stale', params: { month: newest ?? '' } }) : cell(current.users);
}

function growthOf(context: Context, id: string, rows: readonly FeatureRow[]) {
  const points = rows.flatMap(({ month, users }) =>
    month.value === null || users.value === null
      ? []
      : [{ month: month.value, value: users.value, places: [users.place] }],
  );
  const series: Series = {
    kind: 'series',
    id,
    points: points.sort((a, b) => (a.month < b.month ? -1 : 1)),
    confidence: 1,
    audience: 'shareable',
    trust: null,
  };
  return call(
    'trendClass',
    [series, ...trendThresholds(context)],
    (months) => computeTrend(toMonthPoints(months, 'distinct'), trendSettings(context)).class,
  );
}
