import type { Person } from '../../dossier/people.ts';
import type { RoleCoverage } from '../../dossier/relationship.ts';
import { absent, calledWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import { slugOf } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { listCell } from '../list-cell.ts';
import { named } from '../named.ts';
import { pathsUnder } from '../setting-paths.ts';
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

type BuyingRole = (typeof buyingRoles)[number];

const roleNames = buyingRoles.map((role) => ({
  role,
  covered: named(`relationship.role.${slugOf(role)}.covered`, 'relationship.role.covered', { role }),
}));

const weightPaths = pathsUnder('assumptions.relationship.role_weights', buyingRoles);

export type RoleWeight = { readonly role: BuyingRole; readonly weight: Quantity };

/** What each role weighs. */
export function roleWeights({ setting }: Context): readonly RoleWeight[] {
  return buyingRoles.map((role) => ({ role, weight: setting(weightPaths[role]) }));
}

/** Whether each role is covered; a role that nobody holds is not. Unknown for `gap`, where nothing is recorded. */
export function buildRoles(
  { asOf, setting }: Context,
  contacts: readonly Contact[],
  persons: ReadonlyMap<string, Person>,
  gap: Reason | null,
): readonly RoleCoverage[] {
  const touchDays = setting('assumptions.relationship.touch_days');
  const present = contacts.filter(({ hasLeft }) => !hasLeft);
  return roleNames.map(({ role, covered }): RoleCoverage => {
    const holders = present.filter(({ row }) => row.roles.value?.includes(role) ?? false);
    return {
      role,
      covered: fact(
        covered.id,
        'flag',
        gap === null
          ? calledWithGaps(
              'roleCovered',
              [asOf, touchDays, ...rolesOf(holders)],
              holders.some((holder) => holder.isEngaged),
            )
          : absent<boolean>(gap, 'internal'),
        covered,
      ),
      holders: holders.map(({ row }) => persons.get(row.contact_id.value ?? '')?.slug ?? ''),
    };
  });
}

/** What roles each has, with what decides whether they are engaged. */
function rolesOf(holders: readonly Contact[]): readonly Expression[] {
  const evidence: Expression[] = [];
  for (const holder of holders) evidence.push(listCell(holder.row.roles), ...holder.evidence);
  return evidence;
}
