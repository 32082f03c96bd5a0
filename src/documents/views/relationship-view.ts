import type { Dossier } from '../../dossier/dossier.ts';
import type { Person } from '../../dossier/people.ts';
import type { Engagement, RoleCoverage } from '../../dossier/relationship.ts';
import { isKnown } from '../../facts/fact.ts';
import { joinList } from '../../facts/print/join-list.ts';
import type { Notes } from '../../prose/sections.ts';
import { escapeMarkdown, type Markdown, trustMarkdown } from '../../templating/escape.ts';
import { type Language, phrase } from '../language.ts';
import { proseList } from '../prose.ts';
import { refer } from '../references.ts';
import { codeName, dataText } from './names.ts';
import { some } from './some.ts';

export type RelationshipView = {
  readonly alarm: Markdown | null;
  readonly notes: readonly Markdown[];
  readonly people: readonly PersonRow[] | null;
  readonly roles: readonly RoleRow[] | null;
};

type PersonRow = {
  readonly name: Markdown;
  readonly roles: Markdown;
  readonly status: Markdown;
  readonly lastTouch: Markdown;
  readonly engaged: Markdown;
  readonly style: Markdown;
};

type RoleRow = { readonly role: Markdown; readonly covered: Markdown; readonly holders: Markdown };

/** The map of the people: who is there, who is in touch with us, and which buying roles that covers (METHODS §7). */
export function buildRelationshipView(
  { people, relationship }: Dossier,
  { relationship: notes }: Notes,
  language: Language,
): RelationshipView {
  const engagement = new Map(relationship.engagement.map((one) => [one.slug, one]));
  const names = new Map(people.map((person) => [person.slug, nameOf(person)]));
  const hasRoles = people.length > 0 && relationship.roles.some(({ covered }) => isKnown(covered));
  return {
    alarm:
      relationship.singleThreaded.value === true ? phrase(language, 'relationship.singleThreaded') : null,
    notes: proseList(notes),
    people: some(people.map((person) => personRow(person, engagement.get(person.slug), language))),
    roles: hasRoles ? some(relationship.roles.map((role) => roleRow(role, names, language))) : null,
  };
}

function personRow(person: Person, engagement: Engagement | undefined, language: Language): PersonRow {
  const title = dataText(person.title);
  const name = nameOf(person);
  return {
    name: title === null ? name : phrase(language, 'relationship.titled', { name, title }),
    roles: rolesOf(person, language),
    status: statusOf(person, engagement, language),
    lastTouch: refer(person.lastTouch),
    engaged: engagement === undefined ? phrase(language, 'value.nothing') : refer(engagement.engaged),
    style: person.styleCard.code === 'neutral' ? phrase(language, 'value.nothing') : refer(person.style),
  };
}

function rolesOf({ roles }: Person, language: Language): Markdown {
  const said = roles.map((role) => codeName(role, 'role', language));
  return said.length === 0
    ? phrase(language, 'relationship.noRole')
    : trustMarkdown(joinList(said, language.locale));
}

/** Whoever has left is said to have left, with the date and whether somebody took over. */
function statusOf(person: Person, engagement: Engagement | undefined, language: Language): Markdown {
  if (engagement?.hasLeft !== true) return codeName(person.status ?? 'unknown', 'contactStatus', language);
  const left = isKnown(person.leftOn)
    ? phrase(language, 'relationship.leftOn', { date: refer(person.leftOn) })
    : codeName('left', 'contactStatus', language);
  if (person.replaced === null) return left;
  return phrase(language, person.replaced ? 'relationship.replaced' : 'relationship.notReplaced', { left });
}

function roleRow(
  { role, covered, holders }: RoleCoverage,
  names: ReadonlyMap<string, Markdown>,
  language: Language,
): RoleRow {
  const held = holders.flatMap((slug) => names.get(slug) ?? []);
  return {
    role: codeName(role, 'role', language),
    covered: refer(covered),
    holders:
      held.length === 0
        ? phrase(language, 'relationship.nobody')
        : trustMarkdown(joinList(held, language.locale)),
  };
}

function nameOf(person: Person): Markdown {
  return escapeMarkdown(person.name ?? person.id);
}
