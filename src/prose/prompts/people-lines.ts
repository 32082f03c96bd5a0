import type { Person } from '../../dossier/people.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { printCode } from '../../facts/print/vocabulary.ts';
import type { Veil } from '../privacy/veil.ts';

/**
 * Who is who, without a name: a contact is a pseudonym with a title, roles and standing. Nothing else of a person goes
 * into a prompt.
 */
export function peopleLines(people: readonly Person[], veil: Veil, locale: Locale): readonly object[] {
  return people.map((person) => ({
    who: veil.pseudonymOf(person.id),
    ...(person.title === null ? {} : { title: veil.hide(person.title) }),
    ...(person.roles.length === 0
      ? {}
      : { roles: person.roles.map((role) => printCode(role, 'role', locale)) }),
    ...(person.status === null ? {} : { status: person.status }),
    ...(person.status === 'left' ? { replaced: person.replaced } : {}),
    ...(person.styleCard.code === 'neutral' ? {} : { likes: person.styleCard.tone }),
  }));
}
