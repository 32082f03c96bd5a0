import type { Person } from '../../dossier/people.ts';
import type { RelationshipFacts } from '../../dossier/relationship.ts';
import { absent, call, calledWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { type Reason, unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { freshness } from '../freshness.ts';
import { weigh } from '../health/weigh.ts';
import { buildChanges } from './changes.ts';
import { buildConcentration } from './concentration.ts';
import { type Contact, newestTouchAge, readContact } from './contacts.ts';
import { buildDepartures } from './departures.ts';
import { buildEngagement } from './engagement.ts';
import { roleCoverage, threading } from './formulas.ts';
import { buildRoles, roleWeights } from './roles.ts';

/**
 * METHODS §7: which buying roles we reach, how broadly, and who has left. Where nothing is recorded nothing is known:
 * an empty table is neither a good nor a bad relationship.
 */
export function buildRelationship(context: Context, people: readonly Person[]): RelationshipFacts {
  const { account, asOf, setting } = context;
  const at = (name: string) => setting(`assumptions.relationship.${name}`);
  const today = asOf.value ?? '';
  const touchDays = at('touch_days');
  const contacts = account.rows.stakeholders.map((row) => readContact(row, today, touchDays.value ?? 90));
  const noTouch = contacts.some(({ isTouched }) => isTouched !== null) ? null : missing('last_touch');
  const hasRoles = contacts.some(({ row }) => (row.roles.value ?? []).length > 0);
  const roles = buildRoles(
    context,
    contacts,
    new Map(people.map(({ id, slug }) => [id, slug])),
    noTouch ?? (hasRoles ? null : missing('roles')),
  );
  const weights = roleWeights(context);
  const coverage = fact(
    'relationship.coverage',
    'share',
    call(
      'roleCoverage',
      [...roles.map(({ covered }) => covered), ...weights.values()],
      () =>
        roleCoverage(
          roles.map(({ role, covered }) => ({
            weight: weights.get(role)?.value ?? 0,
            isCovered: covered.value === true,
          })),
        ) ?? unknown('zeroDenominator'),
    ),
  );
  const evidence = contacts.flatMap((contact) => contact.evidence);
  const engagedContacts = contacts.filter(({ isEngaged }) => isEngaged);
  const count = (id: string, name: string, result: number): Fact<number> =>
    fact(
      id,
      'count',
      noTouch === null
        ? calledWithGaps(name, [asOf, touchDays, ...evidence], result)
        : absent<number>(noTouch, 'internal'),
    );
  const engaged = count('relationship.engaged', 'countEngaged', engagedContacts.length);
  const levels = count('relationship.levels', 'countLevels', levelsOf(engagedContacts).size);
  const breadth = fact(
    'relationship.threading',
    'share',
    call(
      'threading',
      [engaged, levels, at('full_threading'), at('full_levels'), at('one_level_cap')],
      (people, onLevels, fullPeople, fullLevels, oneLevelCap) =>
        threading({ people, levels: onLevels }, { people: fullPeople, levels: fullLevels, oneLevelCap }),
    ),
  );
  const { departures, stability } = buildDepartures(context, contacts, weights);
  const validity = setting('assumptions.freshness.relationship');
  const undated = setting('assumptions.undated_freshness');
  const fresh = freshness(newestTouchAge(contacts, today), validity.value ?? 90, undated.value ?? 0.5);
  const parts = { coverage, threading: breadth, stability };
  const index = weigh(
    Object.entries(parts).map(([name, s]) => ({ s, weight: at(`index_weights.${name}`), freshness: fresh })),
    [validity, undated],
  );
  return {
    engagement: buildEngagement(context, contacts, people, noTouch),
    roles,
    coverage,
    engaged,
    levels,
    threading: breadth,
    singleThreaded: fact(
      'relationship.singleThreaded',
      'flag',
      call('isOne', [engaged], (people) => people === 1),
    ),
    departures,
    stability,
    index: fact('relationship.index', 'index', index.score, index.own),
    ...buildChanges(context, contacts),
    ...buildConcentration(context, contacts, people),
  };
}

function missing(column: string): Reason {
  return { code: 'missing', params: { column, file: 'stakeholders' } };
}

/** The levels of people, as the data names them; without a name for it nobody is on a second level. */
function levelsOf(contacts: readonly Contact[]): ReadonlySet<string> {
  return new Set(
    contacts.flatMap(({ row }) =>
      row.level.value === null ? [] : [row.level.value.normalize('NFKC').trim().toLowerCase()],
    ),
  );
}
