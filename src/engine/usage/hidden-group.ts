import type { UsageFacts } from '../../dossier/usage.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { isFalling, lossOf } from './direction.ts';

/** The group that loses most while the total stands still, or grows; null where no such group is leaving. */
export function leavingGroup(total: UsageFacts): UsageFacts | null {
  if (isFalling(total)) return null;
  const leaving = total.groups
    .filter((group) => isFalling(group) && isKnown(group.first) && isKnown(group.last))
    .sort((a, b) => lossOf(b) - lossOf(a) || (a.slug < b.slug ? -1 : 1))[0];
  return leaving !== undefined && lossOf(leaving) > 0 ? leaving : null;
}

/** How a total reads; where it hides a group, its counts are right all the same. */
export function readingsOf({ class: trend, recent }: UsageFacts): readonly Fact[] {
  return [trend, recent];
}

/**
 * The total with less confidence in those readings where it hides a group that is leaving.
 *
 * @param trust what a conflict leaves of a confidence, 0–1.
 */
export function doubtHiding(total: UsageFacts, trust: number): UsageFacts {
  if (leavingGroup(total) === null) return total;
  return { ...total, class: doubt(total.class, trust), recent: doubt(total.recent, trust) };
}

function doubt<F extends Fact>(source: F, trust: number): F {
  return { ...source, confidence: source.confidence * trust, trust: (source.trust ?? 1) * trust };
}
