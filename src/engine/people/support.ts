import type { Account } from '../../book/account.ts';
import type { SupportFacts, TicketFacts } from '../../dossier/people.ts';
import { absent, call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import { uniqueSlugs } from '../../facts/slug.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';

type TicketRow = Account['rows']['tickets'][number];

const closedStates = new Set(['closed', 'resolved', 'solved', 'done']);
const severities = ['P0', 'P1', 'P2', 'P3'];

/** Tickets that are open on the day of the run, the gravest and oldest first. No ticket table means unknown, not none. */
export function buildSupport({ account, asOf }: Context): SupportFacts {
  const today = asOf.value ?? '';
  const isGiven = account.given.tickets;
  const open = account.rows.tickets.filter(
    (row) => isOpen(row, today) && row.kind.value !== 'feature_request',
  );
  const slugs = uniqueSlugs(open.map((row) => row.ticket_id.value ?? ''));
  const ungraded = open.find((row) => row.severity.value === null);
  const count = (severity: string): Quantity => {
    if (!isGiven) return absent({ code: 'missing', params: { column: 'severity', file: 'tickets' } });
    // An open ticket of unknown severity may be the gravest of all: then nobody can say how many there are.
    if (ungraded !== undefined) return absent(cell(ungraded.severity).reason ?? { code: 'missing' });
    const rows = open.filter((row) => row.severity.value === severity);
    return call(
      'countRows',
      rows.map((row) => cell(row.ticket_id)),
      (...ids) => ids.length,
    );
  };
  return {
    isGiven,
    openP0: fact('support.openP0', 'count', count('P0'), { audience: 'shareable' }),
    openP1: fact('support.openP1', 'count', count('P1'), { audience: 'shareable' }),
    open: open
      .map((row): TicketFacts => {
        const id = row.ticket_id.value ?? '';
        const slug = slugs.get(id) ?? id;
        const options = (code: string) =>
          ({
            audience: 'shareable',
            label: { code: `support.ticket.${code}`, params: { ticket: id } },
          }) as const;
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
      })
      .sort(
        (a, b) =>
          severities.indexOf(a.severity.value ?? 'P3') - severities.indexOf(b.severity.value ?? 'P3') ||
          ((a.openedAt.value ?? '') < (b.openedAt.value ?? '') ? -1 : 1),
      ),
  };
}

/** Opened by the day of the run and not yet resolved on it; without a date of resolution the status decides. */
function isOpen(row: TicketRow, today: string): boolean {
  if ((row.opened_at.value ?? '').slice(0, 10) > today) return false;
  if (row.resolved_at.value !== null) return row.resolved_at.value.slice(0, 10) > today;
  return !closedStates.has((row.status.value ?? '').toLowerCase());
}
