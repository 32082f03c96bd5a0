import type { Person, Voice } from '../../dossier/people.ts';
import { absent, called, cell, given } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import { slugEach, uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { npsAnswers } from '../health/nps.ts';
import { styleCard, styleCodeOf } from './style.ts';

const noTag = given<string>('neutral', 'noTag');

/** The people of the account with their roles, in the order of the book. */
export function buildPeople({ account }: Context): readonly Person[] {
  const rows = account.rows.stakeholders;
  const slugs = uniqueSlugs(rows.map((row) => row.contact_id.value ?? ''));
  return rows.map((row): Person => {
    const id = row.contact_id.value ?? '';
    const slug = slugs.get(id) ?? id;
    const person = row.name.value ?? id;
    const params = { person };
    const label = (code: string) => ({ label: { code, params } });
    const tag = row.style.value;
    const style = styleCodeOf(tag ?? '');
    return {
      id,
      slug,
      name: row.name.value,
      title: row.title.value,
      roles: row.roles.value ?? [],
      status: row.status.value,
      leftOn: fact(`person.${slug}.leftOn`, 'date', cell(row.left_on), label('person.leftOn')),
      replaced: row.replaced.value,
      lastTouch: fact(`person.${slug}.lastTouch`, 'date', cell(row.last_touch), label('person.lastTouch')),
      style: fact(
        `person.${slug}.style`,
        'code',
        tag === null ? noTag : called('styleOfTag', [cell(row.style)], style),
        label('person.style'),
      ),
      styleCard: styleCard(style),
    };
  });
}

/** What people wrote, newest first: answers to the NPS question, and the notes of the account. */
export function buildVoices(context: Context): readonly Voice[] {
  const { account } = context;
  const names = new Map(account.rows.stakeholders.map((row) => [row.contact_id.value, row.name.value]));
  const answers = npsAnswers(context).rows.filter((row) => row.comment.value !== null);
  const ordered = [...answers].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const slugs = slugEach(ordered.map((row) => `nps ${row.contact_id.value ?? 'anonymous'}`));
  const voices = ordered.map((row, index): Voice => {
    const slug = slugs[index] ?? 'nps';
    const by = row.contact_id.value === null ? null : (names.get(row.contact_id.value) ?? null);
    const label = (code: string) => ({ label: { code: `voice.${code}`, params: { person: by ?? '—' } } });
    return {
      slug,
      source: 'nps',
      text: fact(`voice.${slug}.text`, 'text', cell(row.comment), label('text')),
      date: fact(`voice.${slug}.date`, 'date', cell(row.date), label('date')),
      by,
      score: fact(`voice.${slug}.score`, 'count', cell(row.score), label('score')),
    };
  });
  if (account.row.notes.value !== null) {
    voices.push({
      slug: 'notes',
      source: 'note',
      text: fact('voice.notes.text', 'text', cell(account.row.notes), { label: { code: 'voice.notes' } }),
      date: fact(
        'voice.notes.date',
        'date',
        absent<string>({ code: 'missing', params: { column: 'date', file: 'accounts' } }, 'internal'),
        { label: { code: 'voice.date', params: { person: '—' } } },
      ),
      by: null,
      score: fact(
        'voice.notes.score',
        'count',
        absent<number>({ code: 'notApplicable', params: { column: 'notes', file: 'accounts' } }, 'internal'),
        { label: { code: 'voice.score', params: { person: '—' } } },
      ),
    });
  }
  return voices.sort((a, b) =>
    (b.date.value ?? '') < (a.date.value ?? '')
      ? -1
      : (b.date.value ?? '') > (a.date.value ?? '')
        ? 1
        : a.slug < b.slug
          ? -1
          : 1,
  );
}

/** Answers in an order that the order of rows cannot change. */
function keyOf(row: ReturnType<typeof npsAnswers>['rows'][number]): string {
  return [row.date.value ?? '', row.contact_id.value ?? '', row.comment.value ?? ''].join('\u0000');
}
