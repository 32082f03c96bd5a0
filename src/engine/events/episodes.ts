import type { BookEvent } from '../../dossier/event.ts';
import type { Param } from '../../dossier/point.ts';
import { addDays } from '../../facts/dates.ts';
import type { Context } from '../context.ts';
import { joined } from '../joined.ts';
import { codeIn, dayIn, wordsIn } from './params.ts';

/** Something that users feel, from its first day to its last; one day where it has no length. */
export type Episode = {
  readonly code: string;
  readonly from: string;
  readonly until: string;
  /** Words in which a group may be named. */
  readonly about: string;
  readonly params: Readonly<Record<string, Param>>;
};

/** Outages and grave faults, departures, price rises, and promises that were not kept in time, up to the day of the brief. */
export function episodesOf(context: Context, events: readonly BookEvent[]): readonly Episode[] {
  const today = context.asOf.value ?? '';
  const episodes: Episode[] = [];
  for (const event of events) {
    const episode = episodeOf(context, event, today);
    if (episode !== null && episode.from <= today) episodes.push(episode);
  }
  return episodes;
}

function episodeOf(context: Context, event: BookEvent, today: string): Episode | null {
  switch (event.code) {
    case 'ticketOpened':
      return incident(context, event, today);
    case 'personLeft':
      return departure(context, event);
    case 'priceRose':
      return priceRise(event);
    case 'promiseDue':
    case 'promiseKept':
      return brokenPromise(context, event, today);
    default:
      return null;
  }
}

function priceRise({ date, params }: BookEvent): Episode {
  const day = date.value ?? '';
  return { code: 'priceRise', from: day, until: day, about: '', params };
}

/** A ticket of the two gravest severities, or an outage of any, until it was resolved. */
function incident({ account }: Context, event: BookEvent, today: string): Episode | null {
  const { date, params } = event;
  const kind = codeIn(params.kind);
  const isGrave = ['P0', 'P1'].includes(codeIn(params.severity) ?? '');
  if (kind === 'feature_request' || (kind !== 'outage' && !isGrave)) return null;
  const resolved = dayIn(params.resolvedOn);
  const isOpen = resolved === null || resolved > today;
  const row = account.rows.tickets.find((one) => one.ticket_id.value === wordsIn(params.ticket));
  return {
    code: isOpen ? 'incidentOpen' : 'incident',
    from: date.value ?? '',
    until: isOpen ? today : resolved,
    about: `${row?.subject.value ?? ''} ${row?.body.value ?? ''}`,
    params,
  };
}

function departure({ account }: Context, { date, params }: BookEvent): Episode {
  const person = wordsIn(params.person);
  const row = account.rows.stakeholders.find((one) => (one.name.value ?? one.contact_id.value) === person);
  const role = row?.roles.value?.[0];
  const day = date.value ?? '';
  return {
    code: role === undefined ? 'departure' : 'departureOfRole',
    from: day,
    until: day,
    about: row?.title.value ?? '',
    params: joined(params, { role: { code: role ?? 'none', vocabulary: 'role' } }),
  };
}

/** A promise from the day after it was due until it was kept; in time, or without a date, it is no episode. */
function brokenPromise({ account }: Context, { params }: BookEvent, today: string): Episode | null {
  const due = dayIn(params.due);
  const kept = dayIn(params.keptOn);
  if (due === null || (kept !== null && kept <= due)) return null;
  const isOpen = kept === null || kept > today;
  const to = wordsIn(params.to) ?? '';
  const title = account.rows.stakeholders.find((one) => one.name.value === to)?.title.value ?? '';
  return {
    code: isOpen ? 'promiseOverdue' : 'promiseLate',
    from: addDays(due, 1),
    until: isOpen ? today : kept,
    about: `${wordsIn(params.promise) ?? ''} ${title}`,
    params,
  };
}
