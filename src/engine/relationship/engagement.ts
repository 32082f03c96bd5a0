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
  persons: ReadonlyMap<string, Person>,
  gap: Reason | null,
): readonly Engagement[] {
  const touchDays = setting('assumptions.relationship.touch_days');
  const engagement: Engagement[] = [];
  for (const { row, hasLeft, isEngaged, evidence } of contacts) {
    const person = persons.get(row.contact_id.value ?? '');
    if (person === undefined) continue;
    const { slug, name, id } = person;
    const engaged = fact(
      `person.${slug}.engaged`,
      'flag',
      gap === null
        ? calledWithGaps('isEngaged', [asOf, touchDays, ...evidence], isEngaged)
        : absent<boolean>(gap, 'internal'),
      { label: { code: 'person.engaged', params: { person: name ?? id } } },
    );
    engagement.push({ slug, hasLeft, engaged });
  }
  return engagement;
}
