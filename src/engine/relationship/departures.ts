import { addMonths } from '../../facts/dates.ts';
import { absent, calledWithGaps, callWithGaps, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import type { Contact } from './contacts.ts';
import { stability } from './formulas.ts';
import type { RoleWeights } from './roles.ts';

/**
 * Who left within a year, and what that leaves of the relationship (METHODS §7). A departure without a date counts; where
 * no status is recorded at all, nobody knows who is still there.
 */
export function buildDepartures(
  { asOf, setting }: Context,
  contacts: readonly Contact[],
  weights: RoleWeights,
): { readonly departures: Fact<number>; readonly stability: Fact<number> } {
  const at = (name: string) => setting(`assumptions.relationship.${name}`);
  const months = at('departure_months');
  const since = addMonths(asOf.value ?? '', -(months.value ?? 12));
  const isRecorded = contacts.some(({ row }) => row.status.value !== null || row.left_on.value !== null);
  const gone = contacts.filter(
    ({ hasLeft, row }) => hasLeft && (row.left_on.value === null || row.left_on.value >= since),
  );
  const evidence = contacts.flatMap(({ row }) => statusOf(row));
  const missing = absent<number>(
    { code: 'missing', params: { column: 'status', file: 'stakeholders' } },
    'internal',
  );
  const total = [...weights.values()].reduce((sum, weight) => sum + (weight.value ?? 0), 0);
  const shareOf = ({ row }: Contact) =>
    total === 0
      ? 0
      : (row.roles.value ?? []).reduce((sum, role) => sum + (weights.get(role)?.value ?? 0), 0) / total;
  return {
    departures: fact(
      'relationship.departures',
      'count',
      isRecorded ? calledWithGaps('countDepartures', [asOf, months, ...evidence], gone.length) : missing,
    ),
    stability: fact(
      'relationship.stability',
      'share',
      isRecorded
        ? callWithGaps(
            'stability',
            [asOf, months, at('replaced_share'), ...weights.values(), ...evidence],
            (_today, _months, replacedShare) =>
              stability(
                gone.map((contact) => ({
                  weight: shareOf(contact),
                  isReplaced: contact.row.replaced.value === true,
                })),
                replacedShare ?? 1,
              ),
          )
        : missing,
    ),
  };
}

function statusOf({ status, left_on, replaced }: Contact['row']): readonly Expression[] {
  return [status, left_on, replaced]
    .filter((part) => part.value !== null)
    .map((part) => cell<string | boolean>(part));
}
