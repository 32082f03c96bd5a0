import type { EvidenceKind, Person } from '../../dossier/people.ts';
import { type SayParam, sayFirst } from '../catalogue/say.ts';
import { sayEach, type Writer } from './writer.ts';

/** Who talks to us, which roles that leaves open, who has left, and how to speak with whom (METHODS §7, §14). */
export function writeRelationshipNotes(writer: Writer): string[] {
  const { dossier, say } = writer;
  if (dossier.people.length === 0) return [say('people.none') ?? ''];
  return [
    sayReach(writer),
    sayRoles(writer),
    (dossier.relationship.departures.value ?? 0) > 0 ? say('people.departures') : null,
    sayConcentration(writer),
    sayChange(writer),
    say('people.index'),
    ...sayStyles(writer),
  ].filter((said) => said !== null);
}

function sayReach({ dossier, say }: Writer): string | null {
  const { engaged, levels } = dossier.relationship;
  if (engaged.value === null) return say('people.reach.unknown');
  if (engaged.value > 1 && (levels.value ?? 0) > 1) return say('people.reach.levels');
  return say('people.reach.count');
}

function sayRoles({ dossier, say }: Writer): string | null {
  const { roles, coverage } = dossier.relationship;
  if (coverage.value === null) return null;
  const open = roles.filter(({ covered }) => covered.value === false);
  if (open.length === 0) return say('people.roles.all');
  return say('people.roles.open', {
    roles: { list: open.map(({ role }) => ({ code: role, vocabulary: 'role' })) },
  });
}

function sayConcentration({ dossier, say }: Writer): string | null {
  const { touchConcentrated, topPerson, singleThreaded } = dossier.relationship;
  const person = dossier.people.find(({ slug }) => slug === topPerson);
  if (touchConcentrated.value !== true || singleThreaded.value === true || person === undefined) return null;
  return say('people.concentrated', { person: nameOf(person) });
}

function sayChange({ dossier, say }: Writer): string | null {
  const due = dossier.relationship.assessBy.value;
  if (due === null) return null;
  return say(due < dossier.asOf ? 'people.change.due' : 'people.change.ahead');
}

/** One sentence for each person with an explicit tag; nobody is described who has none. */
function sayStyles({ dossier, say }: Writer): readonly string[] {
  const tagged = dossier.people.filter(
    ({ status, styleCard }) => status !== 'left' && styleCard.code !== 'neutral',
  );
  return sayEach(
    tagged,
    (person) => {
      const { tone, length, evidenceOrder } = person.styleCard;
      return sayFirst(say, ['people.style.full', 'people.style.noLength', 'people.style.noOrder'], {
        person: nameOf(person),
        style: person.style,
        tone: { code: tone, vocabulary: 'styleTone' },
        length: length === null ? { words: '' } : { code: length, vocabulary: 'styleLength' },
        order: { list: (evidenceOrder ?? []).map(evidenceWord) },
      });
    },
    8,
  );
}

function evidenceWord(kind: EvidenceKind) {
  return { code: kind, vocabulary: 'evidenceKind' };
}

function nameOf(person: Person): SayParam {
  return { words: person.name ?? person.id };
}
