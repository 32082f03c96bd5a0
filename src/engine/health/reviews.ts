import { absent, called, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { CellLeaf, Fact } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';

const yearDays = 365;

/** Who came to the executive reviews (QBR, EBR) of the last year, or why it is not known (METHODS §4). */
export type Attendance = readonly CellLeaf<boolean>[] | Reason;

/** The attendance of an account; reviews are left out whose attendance nobody noted. */
export function reviewAttendance({ account, asOf }: Context): Attendance {
  const missing: Reason = { code: 'missing', params: { column: 'executive_attended', file: 'meetings' } };
  if (!account.given.meetings) return missing;
  const attendance: CellLeaf<boolean>[] = [];
  let held = 0;
  for (const { date, kind, executive_attended: attended } of account.rows.meetings) {
    if (kind.value !== 'qbr' && kind.value !== 'ebr') continue;
    const age = ageInDays(date.value, asOf.value ?? '');
    if (age === null || age < 0 || age > yearDays) continue;
    held += 1;
    if (attended.value !== null) attendance.push(cell(attended));
  }
  return held > 0 && attendance.length === 0 ? missing : attendance;
}

/** How many of the noted reviews an executive attended. */
export function countAttended(attendance: readonly CellLeaf<boolean>[]): number {
  return attendance.filter((attended) => attended.value === true).length;
}

/** Reviews held and reviews that an executive attended, as counts. */
export function buildReviews(attendance: Attendance): {
  readonly reviewsHeld: Fact<number>;
  readonly reviewsAttended: Fact<number>;
} {
  const isUnknown = 'code' in attendance;
  const held = isUnknown
    ? absent<number>(attendance, 'internal')
    : called('countRows', attendance, attendance.length);
  const attended = isUnknown
    ? absent<number>(attendance, 'internal')
    : called('countTrue', attendance, countAttended(attendance));
  return {
    reviewsHeld: fact('health.reviewsHeld', 'count', held),
    reviewsAttended: fact('health.reviewsAttended', 'count', attended),
  };
}
