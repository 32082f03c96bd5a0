import type { Person } from '../../dossier/people.ts';
import type { Engagement } from '../../dossier/relationship.ts';
import { absent, calledWithGaps } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import type { Contact } from './contacts.ts';

/** Person by person, whether they are in touch with us and not against us; who has left is not (METHODS §7). */
export function buildEngagement(
  { asOf, setting }: Context,
  contacts: readonly Contact[],
  people: readonly Person[],
  gap: Reason | null,
): readonly Engagement[] {
  const touchDays = setting('assumptions.relationship.touch_days');
  const persons = new Map(people.map((person) => [person.id, person]));
  return contacts.flatMap((contact): readonly Engagement[] => {
    const person = persons.get(contact.row.contact_id.value ?? '');
    if (person === undefined) return [];
    const engaged = fact(
      `person.${person.slug}.engaged`,
      'flag',
      gap === null
        ? calledWithGaps('isEngaged', [asOf, touchDays, ...contact.evidence], contact.isEngaged)
        : absent<boolean>(gap, 'internal'),
      { label: { code: 'person.engaged', params: { person: person.name ?? person.id } } },
    );
    return [{ slug: person.slug, hasLeft: contact.hasLeft, engaged }];
  });
}
