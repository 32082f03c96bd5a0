import type { Grade } from '../../dossier/health.ts';
import type { Expansion, HoldReason } from '../../dossier/market.ts';
import { calledWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Label } from '../../facts/node.ts';

export type Circumstances = {
  readonly grade: Grade;
  /** P0 and P1 tickets that are open; null where nobody knows. */
  readonly urgentTickets: number | null;
  readonly blockedBy: string | null;
};

/**
 * Why an opening has to wait: never before success, never while something urgent is open (METHODS §11). In the order in
 * which they are told.
 */
export function holdReasons({ grade, urgentTickets, blockedBy }: Circumstances): readonly HoldReason[] {
  const reasons: HoldReason[] = [];
  if (blockedBy !== null) reasons.push('blocked');
  if ((urgentTickets ?? 0) > 0) reasons.push('urgentTicket');
  if (grade === 'red') reasons.push('healthRed');
  if (grade === 'none') reasons.push('healthUngraded');
  return reasons;
}

/** Open, or hold with its reasons. */
export function buildVerdict(
  id: string,
  label: Label,
  grade: Fact<string>,
  openTickets: readonly [Fact<number>, Fact<number>],
  blockedBy: Fact<string>,
): Pick<Expansion, 'verdict' | 'holdReasons'> {
  const [p0, p1] = openTickets;
  const reasons = holdReasons({
    grade: (grade.value ?? 'none') as Grade,
    urgentTickets: p0.value === null || p1.value === null ? null : p0.value + p1.value,
    blockedBy: blockedBy.value,
  });
  const verdict = fact(
    id,
    'code',
    calledWithGaps('expansionVerdict', [grade, p0, p1, blockedBy], reasons.length === 0 ? 'open' : 'hold'),
    { label },
  );
  return { verdict, holdReasons: reasons };
}
