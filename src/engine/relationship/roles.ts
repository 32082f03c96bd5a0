import type { RoleCoverage } from '../../dossier/relationship.ts';
import { absent, callWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import { slugOf } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { listCell } from '../list-cell.ts';
import type { Contact } from './contacts.ts';

/** The buying roles of METHODS §7, the weightiest first. */
const buyingRoles = [
  'economic_buyer',
  'champion',
  'sponsor',
  'technical_buyer',
  'user',
  'influencer',
] as const;

export type RoleWeights = ReadonlyMap<string, Quantity>;

/** What each role weighs. */
export function roleWeights({ setting }: Context): RoleWeights {
  return new Map(buyingRoles.map((role) => [role, setting(`assumptions.relationship.role_weights.${role}`)]));
}

/** Whether each role is covered; a role that nobody holds is not. Unknown for `gap`, where nothing is recorded. */
export function buildRoles(
  { asOf, setting }: Context,
  contacts: readonly Contact[],
  slugs: ReadonlyMap<string, string>,
  gap: Reason | null,
): readonly RoleCoverage[] {
  const touchDays = setting('assumptions.relationship.touch_days');
  return buyingRoles.map((role): RoleCoverage => {
    const holders = contacts.filter(
      (contact) => !contact.hasLeft && (contact.row.roles.value ?? []).includes(role),
    );
    return {
      role,
      covered: fact(
        `relationship.role.${slugOf(role)}.covered`,
        'flag',
        gap === null
          ? callWithGaps(
              'roleCovered',
              [
                asOf,
                touchDays,
                ...holders.flatMap((holder) => [listCell(holder.row.roles), ...holder.evidence]),
              ],
              () => holders.some((holder) => holder.isEngaged),
            )
          : absent<boolean>(gap, 'internal'),
        { label: { code: 'relationship.role.covered', params: { role } } },
      ),
      holders: holders.map(({ row }) => slugs.get(row.contact_id.value ?? '') ?? ''),
    };
  });
}
