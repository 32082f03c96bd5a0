import { addMonths } from '../../facts/dates.ts';
import { absent, calledWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { type Contact, statusCells } from './contacts.ts';
import { stability } from './formulas.ts';
import type { RoleWeight } from './roles.ts';

/**
 * Who left within a year, and what that leaves of the relationship (METHODS §7). A departure without a date counts; where
 * no status is recorded at all, nobody knows who is still there.
 */
export function buildDepartures(
  { asOf, setting }: Context,
  contacts: readonly Contact[],
  weights: readonly RoleWeight[],
): { readonly departures: Fact<number>; readonly stability: Fact<number> } {
  const months = setting('assumptions.relationship.departure_months');
  const since = addMonths(asOf.value ?? '', -(months.value ?? 12));
  const isRecorded = contacts.some(({ row }) => row.status.value !== null || row.left_on.value !== null);
  if (!isRecorded)
    return {
      departures: fact('relationship.departures', 'count', missing),
      stability: fact('relationship.stability', 'share', missing),
    };
  const gone = contacts.filter(
    ({ hasLeft, row }) => hasLeft && (row.left_on.value === null || row.left_on.value >= since),
  );
  const evidence = statusCells(contacts);
  const replacedShare = setting('assumptions.relationship.replaced_share');
  const departures = gone.map(({ row }) => ({
    weight: shareOf(row.roles.value ?? [], weights),
    isReplaced: row.replaced.value === true,
  }));
  const inputs = [asOf, months, replacedShare, ...weights.map(({ weight }) => weight), ...evidence];
  return {
    departures: fact(
      'relationship.departures',
      'count',
      calledWithGaps('countDepartures', [asOf, months, ...evidence], gone.length),
    ),
    stability: fact(
      'relationship.stability',
      'share',
      calledWithGaps('stability', inputs, stability(departures, replacedShare.value ?? 1)),
    ),
  };
}

const missing = absent<number>(
  { code: 'missing', params: { column: 'status', file: 'stakeholders' } },
  'internal',
);

/** The weight of some roles as a share of all. */
function shareOf(roles: readonly string[], weights: readonly RoleWeight[]): number {
  const total = weights.reduce((sum, { weight }) => sum + (weight.value ?? 0), 0);
  const weightOf = (role: string) => weights.find((own) => own.role === role)?.weight.value ?? 0;
  return total === 0 ? 0 : roles.reduce((sum, role) => sum + weightOf(role), 0) / total;
}
