import type { AdoptionFacts } from '../../dossier/usage.ts';
import { absent, add, call, called, divide, given, multiply } from '../../facts/expression.ts';
import { type FactOptions, fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import type { Metric } from '../usage/series.ts';
import { lastFullMonths } from '../usage/window.ts';
import { buildFeatures, type Feature } from './features.ts';

const shareable: FactOptions = { audience: 'shareable' };

/** METHODS §3: breadth, depth of the core features, and groups that have begun to use the product. */
export function buildAdoption(
  context: Context,
  active: Fact<number>,
  activeUsers: Metric | null,
): AdoptionFacts {
  const features = buildFeatures(context, active);
  const entitled = features.filter((feature) => feature.entitled);
  const core = entitled.filter((feature) => feature.core);
  const entitledCount = fact(
    'adoption.entitled',
    'count',
    entitled.length > 0 ? given(entitled.length) : noFeatures(),
    shareable,
  );
  const used = fact('adoption.used', 'count', countUsed(entitled), shareable);
  const breadth = fact('adoption.breadth', 'share', divide(used, entitledCount), shareable);
  const coreCount = fact(
    'adoption.coreCount',
    'count',
    core.length > 0 ? given(core.length) : noCore(),
    shareable,
  );
  const coreUsed = fact(
    'adoption.coreUsed',
    'count',
    core.length > 0 ? countUsed(core) : noCore(),
    shareable,
  );
  const depthFull = context.setting('assumptions.depth_full');
  const coreDepth = fact(
    'adoption.coreDepth',
    'share',
    core.length > 0
      ? call('meanDepth', [depthFull, ...core.map((feature) => feature.depth)], (full, ...depths) =>
          meanDepth(depths, full),
        )
      : noCore(),
    shareable,
  );
  const groups = newGroups(activeUsers);
  return {
    features,
    entitled: entitledCount,
    used,
    breadth,
    coreCount,
    coreUsed,
    coreShare: fact('adoption.coreShare', 'share', divide(coreUsed, coreCount), shareable),
    coreDepth,
    index: fact(
      'adoption.index',
      'ratio',
      add(multiply(given(0.7), coreDepth), multiply(given(0.3), breadth)),
      shareable,
    ),
    newGroupNames: groups.names,
    newGroups: fact('adoption.newGroups', 'count', groups.count, shareable),
    newGroupShare: fact('adoption.newGroupShare', 'share', divide(groups.users, active), shareable),
  };
}

/** Mean over the core features of how close each is to full depth, 0–1. */
function meanDepth(depths: readonly number[], full: number): number {
  return depths.reduce((sum, depth) => sum + Math.min(1, depth / full), 0) / depths.length;
}

function noFeatures(): Quantity {
  return absent({ code: 'missing', params: { column: 'feature', file: 'features' } });
}

function noCore(): Quantity {
  return absent({ code: 'missing', params: { column: 'core', file: 'features' } });
}

/** Features with users; one whose users nobody knows makes the count unknown. */
function countUsed(features: readonly Feature[]): Quantity {
  if (features.length === 0) return noFeatures();
  return call(
    'countUsed',
    features.map((feature) => feature.users),
    (...users) => users.filter((count) => count > 0).length,
  );
}

const fewestUsers = 3;
const recentMonths = 3;

/**
 * A new group has three active users or more in one of the last three full months and none before. Without earlier
 * months on record, or without groups, nobody can tell.
 */
function newGroups(activeUsers: Metric | null): {
  names: readonly string[];
  count: Quantity;
  users: Quantity;
} {
  const total = activeUsers?.total.points ?? [];
  if (activeUsers === null || activeUsers.groups.length === 0) {
    const missing = absent<number>({ code: 'missing', params: { column: 'group', file: 'usage' } });
    return { names: [], count: missing, users: missing };
  }
  const recent = new Set((lastFullMonths(total, recentMonths) ?? []).map((point) => point.month));
  const last = total.at(-1)?.month;
  const begins = activeUsers.groups.map((group) => group.series.points[0]?.month ?? '').sort()[0] ?? '';
  if (recent.size === 0 || recent.has(begins)) {
    const few = absent<number>({ code: 'tooFew', params: { months: recentMonths + 1 } });
    return { names: [], count: few, users: few };
  }
  const fresh = activeUsers.groups.filter(
    ({ series }) =>
      series.points.some(({ month, value }) => recent.has(month) && value >= fewestUsers) &&
      series.points.every(({ month, value }) => recent.has(month) || value === 0),
  );
  const all = activeUsers.groups.map((group) => group.series);
  return {
    names: fresh.map((group) => group.name),
    count: called('countNewGroups', all, fresh.length),
    users: call('usersOfNewGroups', all, () =>
      fresh.reduce(
        (sum, { series }) => sum + (series.points.find((point) => point.month === last)?.value ?? 0),
        0,
      ),
    ),
  };
}
