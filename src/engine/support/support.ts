import type { SupportFacts, TicketFacts } from '../../dossier/people.ts';
import { absent, call, called, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import { buildBreaches } from './breaches.ts';
import { buildLoad, noFeed } from './load.ts';
import { buildSupportIndex } from './support-index.ts';
import { countedTickets, isOpen, severities, type TicketRow } from './tickets.ts';

/** The order in which open issues are handled (METHODS §6): an outage first, whatever its severity says. */
const handlingOrder = ['outage', 'first_use', 'fault', 'pre_sales', 'configuration'];

/**
 * METHODS §6: what tickets weigh, what was late, and what is open on the day of the run, the gravest and oldest first.
 * No ticket table means unknown, not none.
 */
export function buildSupport(context: Context, seats: Fact<number>): SupportFacts {
  const { account, asOf } = context;
  const today = asOf.value ?? '';
  const isGiven = account.given.tickets;
  const tickets = countedTickets(context);
  const open = tickets.filter((row) => isOpen(row, today));
  const slugs = uniqueSlugs(open.map((row) => row.ticket_id.value ?? ''));
  const ungraded = open.find((row) => row.severity.value === null);
  const count = (severity: string): Quantity => {
    if (!isGiven) return noFeed('severity');
    // An open ticket of unknown severity may be the gravest of all: then nobody can say how many there are.
    if (ungraded !== undefined) return absent(cell(ungraded.severity).reason ?? { code: 'missing' });
    const rows = open.filter((row) => row.severity.value === severity);
    return called(
      'countRows',
      rows.map((row) => cell(row.ticket_id)),
      rows.length,
    );
  };
  const openP0 = fact('support.openP0', 'count', count('P0'), { audience: 'shareable' });
  const openP1 = fact('support.openP1', 'count', count('P1'), { audience: 'shareable' });
  const { load, loadPer100 } = buildLoad(context, tickets, seats);
  const breaches = buildBreaches(context, tickets);
  const gravestFirst = open
    .map((row) => ticketFacts(row, slugs.get(row.ticket_id.value ?? '') ?? '', asOf))
    .sort((a, b) => severityRank(a) - severityRank(b) || openedFirst(a, b));
  return {
    isGiven,
    openP0,
    openP1,
    open: gravestFirst,
    queue: [...gravestFirst].sort((a, b) => kindRank(a) - kindRank(b)),
    resolveFirst: fact(
      'support.resolveFirst',
      'flag',
      call('anyOpen', [openP0, openP1], (p0, p1) => p0 + p1 > 0),
    ),
    load,
    loadPer100,
    judged: breaches.judged,
    breaches: breaches.breaches,
    breachShare: breaches.breachShare,
    index: buildSupportIndex(context, loadPer100, breaches, openP0, openP1),
  };
}

function ticketFacts(row: TicketRow, slug: string, asOf: Context['asOf']): TicketFacts {
  const id = row.ticket_id.value ?? '';
  const options = (code: string) =>
    ({ audience: 'shareable', label: { code: `support.ticket.${code}`, params: { ticket: id } } }) as const;
  const openedAt = fact(
    `support.ticket.${slug}.openedAt`,
    'date',
    call('dayOf', [cell(row.opened_at)], (at) => at.slice(0, 10)),
    options('openedAt'),
  );
  return {
    slug,
    id,
    severity: fact(`support.ticket.${slug}.severity`, 'code', cell(row.severity), options('severity')),
    kind: row.kind.value,
    subject: fact(`support.ticket.${slug}.subject`, 'text', cell(row.subject), options('subject')),
    openedAt,
    ageDays: fact(
      `support.ticket.${slug}.ageDays`,
      'days',
      call('daysBetween', [openedAt, asOf], (opened, day) => ageInDays(opened, day) ?? 0),
      options('ageDays'),
    ),
  };
}

function severityRank({ severity }: TicketFacts): number {
  return severities.findIndex((one) => one === (severity.value ?? 'P3'));
}

/** Of two tickets alike the older; a kind that nobody named comes last. */
function openedFirst(a: TicketFacts, b: TicketFacts): number {
  const [left, right] = [a.openedAt.value ?? '', b.openedAt.value ?? ''];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

function kindRank({ kind }: TicketFacts): number {
  const rank = handlingOrder.indexOf(kind ?? '');
  return rank === -1 ? handlingOrder.length : rank;
}
