import type { Person } from '../../dossier/people.ts';
import type { Point } from '../../dossier/point.ts';
import { isKnown } from '../../facts/fact.ts';
import { joined } from '../joined.ts';
import { code, type Findings, point, words } from './point-builder.ts';

/** Who has left, and whether the rest of them still talk to us (METHODS §7). */
export function findPeopleRisks(findings: Findings): readonly Point[] {
  const risks: Point[] = [];
  for (const person of findings.people) {
    const role = person.status === 'left' ? person.roles.find(isWeighty) : undefined;
    const isToCome = (person.leftOn.value ?? '') > findings.asOf;
    if (role !== undefined && !isToCome) risks.push(leaver(person, role));
  }
  risks.push(...contactRisks(findings));
  return risks;
}

/** Whether the departure of a role's holder changes the deal. */
function isWeighty(role: string): boolean {
  return role === 'economic_buyer' || role === 'champion' || role === 'sponsor';
}

function leaver(person: Person, held: string): Point {
  const params = { person: nameOf(person), role: code(held, 'role') };
  if (!isKnown(person.leftOn)) return point('risk', 'keyPersonLeftUndated', 88, params);
  const dated = joined(params, { date: person.leftOn });
  if (person.replaced === null) return point('risk', 'keyPersonLeftOpen', 89, dated);
  return person.replaced
    ? point('risk', 'keyPersonReplaced', 62, dated)
    : point('risk', 'keyPersonLeft', 90, dated);
}

function contactRisks({ people, relationship }: Findings): readonly Point[] {
  const { engaged, touches, topTouches } = relationship;
  const risks: Point[] = [];
  const only = onlyContact({ people, relationship });
  if (engaged.value === 0 && people.length > 0) risks.push(point('risk', 'nobodyEngaged', 91));
  else if (only !== undefined) risks.push(point('risk', 'singleThreaded', 84, { person: nameOf(only) }));
  else if (relationship.touchConcentrated.value === true) {
    const top = people.find((person) => person.slug === relationship.topPerson);
    if (top !== undefined)
      risks.push(
        point('risk', 'touchConcentrated', 65, { person: nameOf(top), engaged, touches, top: topTouches }),
      );
  }
  const buyer = relationship.roles.find(({ role }) => role === 'economic_buyer');
  if (buyer?.covered.value === false && people.length > 0) risks.push(point('risk', 'buyerUncovered', 73));
  return risks;
}

/** The one through whom everything goes; where no touch is recorded, the one who is left. */
function onlyContact({ people, relationship }: Pick<Findings, 'people' | 'relationship'>) {
  if (relationship.singleThreaded.value === null) {
    const active = people.filter((person) => person.status !== 'left');
    return active.length === 1 ? active[0] : undefined;
  }
  const slug = relationship.engagement.find(({ engaged }) => engaged.value === true)?.slug;
  return relationship.singleThreaded.value ? people.find((person) => person.slug === slug) : undefined;
}

function nameOf(person: Person) {
  return words(person.name ?? person.id);
}
