import type { MirrorAnswer, MirrorPoint } from '../../dossier/mirror.ts';
import type { UsageFacts } from '../../dossier/usage.ts';
import { multiply } from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Context } from '../context.ts';
import { code, type Findings, words } from '../points/point-builder.ts';
import { isFalling, isRising, lossOf } from '../usage/direction.ts';
import { answer, concede, mirrorPoint } from './mirror-point.ts';

/** What a buyer makes of the use: seats nobody sits on, features nobody opens, numbers that fall. */
export function usePoints(context: Context, findings: Findings): readonly MirrorPoint[] {
  return [
    ...shelfware(context, findings),
    ...unusedFeatures(findings),
    ...fallingUse(findings),
    ...leavingGroup(findings),
  ];
}

/** Unused seats at their price, from the share on that the contract itself would call headroom. */
function shelfware(context: Context, { seats, contract, usage }: Findings): readonly MirrorPoint[] {
  const headroom = context.setting('assumptions.contraction_headroom').value ?? 0;
  const used = roundedValue(seats.utilisation);
  if (used === null || 1 - used < headroom || used > 1) return [];
  const money = fact('mirror.shelfware', 'money', multiply(seats.unused, contract.unitPrice), {
    currency: context.currency,
  });
  const share = (money.value ?? 0) / (contract.arr.value || 1);
  const params = { unused: seats.unused, seats: contract.seats, money };
  return mirrorPoint('shelfware', 'shelfware', 55 + 100 * share, params, aboutSeats(contract, usage));
}

/** Headroom first, then growth; otherwise the seats that use would not justify are theirs to give back. */
function aboutSeats(contract: Findings['contract'], usage: Findings['usage']): MirrorAnswer {
  const { contractionExposure: exposure, safeSeats, peakUsers } = contract;
  const users = usage.find((series) => series.metric === 'active_users');
  if (roundedValue(exposure) === 0) {
    const said = answer('headroom', { peak: peakUsers, safe: safeSeats });
    if (said !== null) return said;
  }
  if (users !== undefined && isRising(users)) {
    const said = answer('useGrows', moveOf(users));
    if (said !== null) return said;
  }
  return concede('resize', { safe: safeSeats, exposure });
}

function unusedFeatures({ adoption }: Findings): readonly MirrorPoint[] {
  const { breadth, used, entitled, coreShare, coreUsed, coreCount } = adoption;
  if ((roundedValue(breadth) ?? 1) >= 0.5) return [];
  const isCoreUsed = (roundedValue(coreShare) ?? 0) >= 0.75;
  const said = isCoreUsed ? answer('coreInUse', { used: coreUsed, core: coreCount }) : null;
  return mirrorPoint(
    'unusedFeatures',
    'unusedFeatures',
    52,
    { used, entitled },
    said ?? concede('unusedFeatures'),
  );
}

/** The account's own decline: active users if they fall, else the metric that falls most. */
function fallingUse({ usage }: Findings): readonly MirrorPoint[] {
  const falling = usage.filter(isFalling);
  const first =
    falling.find((series) => series.metric === 'active_users') ??
    [...falling].sort((a, b) => shrinkage(a) - shrinkage(b) || (a.slug < b.slug ? -1 : 1))[0];
  if (first === undefined) return [];
  const growing = usage.find((series) => series !== first && isRising(series));
  const metric = code(first.metric, 'metric');
  // What is no lower than it began has still fallen of late: that is the fall to speak of.
  const isLower = lossOf(first) > 0;
  const params = isLower
    ? { metric, ...moveOf(first) }
    : { metric, change: first.recentChange, last: first.last, lastMonth: first.lastMonth };
  const said =
    growing === undefined
      ? null
      : answer('otherUseGrows', { metric: code(growing.metric, 'metric'), ...moveOf(growing) });
  const weight = first.metric === 'active_users' ? 80 : 60;
  const point = isLower ? 'fallingUse' : 'fallingLately';
  return mirrorPoint('fallingUse', point, weight, params, said ?? concede('fallingUse'));
}

/** A group that leaves, where the total does not tell it already. */
function leavingGroup({ usage }: Findings): readonly MirrorPoint[] {
  const users = usage.find((series) => series.metric === 'active_users');
  const [first] = [...(users?.groups ?? [])]
    .filter(isFalling)
    .sort((a, b) => lossOf(b) - lossOf(a) || (a.slug < b.slug ? -1 : 1));
  if (first === undefined || users === undefined) return [];
  const [growing] = users.groups
    .filter((group) => group !== first && isRising(group))
    .sort((a, b) => lossOf(a) - lossOf(b) || (a.slug < b.slug ? -1 : 1));
  const said =
    growing === undefined
      ? null
      : answer('otherGroupGrows', { group: words(growing.group ?? ''), ...moveOf(growing) });
  const params = { group: words(first.group ?? ''), ...moveOf(first) };
  return mirrorPoint('leavingGroup', 'leavingGroup', 74, params, said ?? concede('leavingGroup'));
}

function moveOf({ first, firstMonth, last, lastMonth }: UsageFacts) {
  return { first, firstMonth, last, lastMonth };
}

function shrinkage({ first, last }: UsageFacts): number {
  return (last.value ?? 0) / (first.value || 1);
}
