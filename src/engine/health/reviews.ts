import { absent, call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { CellLeaf, Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';

const yearDays = 365;

/**
 * Who came to the executive reviews (QBR, EBR) of the last year, those left out whose attendance nobody noted; or why
 * it is not known (METHODS §4).
 */
export function reviewAttendance({ account, asOf }: Context): readonly CellLeaf<boolean>[] | Reason {
  const missing: Reason = { code: 'missing', params: { column: 'executive_attended', file: 'meetings' } };
  if (!account.given.meetings) return missing;
  const reviews = account.rows.meetings.filter(({ date, kind }) => {
    if (kind.value !== 'qbr' && kind.value !== 'ebr') return false;
    const age = ageInDays(date.value, asOf.value ?? '');
    return age !== null && age >= 0 && age <= yearDays;
  });
  const attendance = reviews
    .map((review) => cell(review.executive_attended))
    .filter((attended) => attended.value !== null);
  return reviews.length > 0 && attendance.length === 0 ? missing : attendance;
}

/** Reviews held and reviews that an executive attended, as counts. */
export function buildReviews(context: Context): {
  readonly reviewsHeld: Fact<number>;
  readonly reviewsAttended: Fact<number>;
} {
  const attendance = reviewAttendance(context);
  const count = (name: string, compute: (flags: readonly boolean[]) => number): Quantity =>
    'code' in attendance
      ? absent(attendance, 'internal')
      : call(name, attendance, (...flags) => compute(flags));
  return {
    reviewsHeld: fact(
      'health.reviewsHeld',
      'count',
      count('countRows', (flags) => flags.length),
    ),
    reviewsAttended: fact(
      'health.reviewsAttended',
      'count',
      count('countTrue', (flags) => flags.filter(Boolean).length),
    ),
  };
}
