import type { Person } from '../../dossier/people.ts';
import type { RelationshipFacts } from '../../dossier/relationship.ts';
import { absent, call, called, calledWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { type Reason, unknown } from '../../facts/reason.ts';
import { bareWord } from '../bare-word.ts';
import type { Context } from '../context.ts';
import { freshness } from '../freshness.ts';
import { weigh } from '../health/weigh.ts';
import { buildChanges } from './changes.ts';
import { buildConcentration } from './concentration.ts';
import { type Contact, evidenceOf, newestTouchAge, readContact } from './contacts.ts';
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
  const today = asOf.value ?? '';
  const touchDays = setting('assumptions.relationship.touch_days');
  const contacts = account.rows.stakeholders.map((row) => readContact(row, today, touchDays.value ?? 90));
  const persons = new Map(people.map((person) => [person.id, person]));
  const noTouch = contacts.some(({ isTouched }) => isTouched !== null) ? null : missing('last_touch');
  const hasRoles = contacts.some(({ row }) => (row.roles.value ?? []).length > 0);
  const roles = buildRoles(context, contacts, persons, noTouch ?? (hasRoles ? null : missing('roles')));
  const weights = roleWeights(context);
  const share = roleCoverage(
    roles.map(({ covered }, index) => ({
      weight: weights[index]?.weight.value ?? 0,
      isCovered: covered.value === true,
    })),
  );
  const coverage = fact(
    'relationship.coverage',
    'share',
    called(
      'roleCoverage',
      [...roles.map(({ covered }) => covered), ...weights.map(({ weight }) => weight)],
      share ?? unknown('zeroDenominator'),
    ),
  );
  const evidence = [asOf, touchDays, ...evidenceOf(contacts)];
  const engagedContacts = contacts.filter(({ isEngaged }) => isEngaged);
  const count = (id: string, name: string, result: number): Fact<number> =>
    fact(
      id,
      'count',
      noTouch === null ? calledWithGaps(name, evidence, result) : absent<number>(noTouch, 'internal'),
    );
  const engaged = count('relationship.engaged', 'countEngaged', engagedContacts.length);
  const levels = count('relationship.levels', 'countLevels', levelsOf(engagedContacts).size);
  const breadth = fact(
    'relationship.threading',
    'share',
    call(
      'threading',
      [
        engaged,
        levels,
        setting('assumptions.relationship.full_threading'),
        setting('assumptions.relationship.full_levels'),
        setting('assumptions.relationship.one_level_cap'),
      ],
      (people, onLevels, fullPeople, fullLevels, oneLevelCap) =>
        threading({ people, levels: onLevels }, { people: fullPeople, levels: fullLevels, oneLevelCap }),
    ),
  );
  const { departures, stability } = buildDepartures(context, contacts, weights);
  const validity = setting('assumptions.freshness.relationship');
  const undated = setting('assumptions.undated_freshness');
  const fresh = freshness(newestTouchAge(contacts, today), validity.value ?? 90, undated.value ?? 0.5);
  const part = (s: Quantity, path: string) => ({ s, weight: setting(path), freshness: fresh });
  const index = weigh(
    [
      part(coverage, 'assumptions.relationship.index_weights.coverage'),
      part(breadth, 'assumptions.relationship.index_weights.threading'),
      part(stability, 'assumptions.relationship.index_weights.stability'),
    ],
    [validity, undated],
  );
  const { changeOn, assessBy } = buildChanges(context, contacts);
  const concentration = buildConcentration(context, contacts, persons);
  return {
    engagement: buildEngagement(context, contacts, persons, noTouch),
    roles,
    coverage,
    engaged,
    levels,
    threading: breadth,
    singleThreaded: fact('relationship.singleThreaded', 'flag', call('isOne', [engaged], isOne)),
    departures,
    stability,
    index: fact('relationship.index', 'index', index.score, index.own),
    changeOn,
    assessBy,
    touches: concentration.touches,
    topTouches: concentration.topTouches,
    topPerson: concentration.topPerson,
    touchHhi: concentration.touchHhi,
    touchLimit: concentration.touchLimit,
    touchConcentrated: concentration.touchConcentrated,
  };
}

function isOne(people: number): boolean {
  return people === 1;
}

function missing(column: string): Reason {
  return { code: 'missing', params: { column, file: 'stakeholders' } };
}

/** The levels of people, as the data names them; without a name for it nobody is on a second level. */
function levelsOf(contacts: readonly Contact[]): ReadonlySet<string> {
  const levels = new Set<string>();
  for (const { row } of contacts) if (row.level.value !== null) levels.add(bareWord(row.level.value));
  return levels;
}
