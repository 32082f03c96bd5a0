import type { Account } from '../../book/account.ts';
import { daysBetween } from '../../facts/dates.ts';
import type { Context } from '../context.ts';

export type TicketRow = Account['rows']['tickets'][number];

export const severities = ['P0', 'P1', 'P2', 'P3'] as const;
export type Severity = (typeof severities)[number];

/** The severities that occur among tickets, the gravest first. */
export function severitiesOf(tickets: readonly TicketRow[]): readonly Severity[] {
  return severities.filter((severity) => tickets.some((row) => row.severity.value === severity));
}

const closedStates = new Set(['closed', 'resolved', 'solved', 'done']);

/** The tickets that say something about service: opened by the day of the run, and no wishes for features. */
export function countedTickets({ account, asOf }: Pick<Context, 'account' | 'asOf'>): readonly TicketRow[] {
  const today = asOf.value ?? '';
  return account.rows.tickets.filter(
    (row) => row.kind.value !== 'feature_request' && (row.opened_at.value ?? '').slice(0, 10) <= today,
  );
}

/** Not yet resolved on the day of the run; without a date of resolution the status decides. */
export function isOpen(row: TicketRow, today: string): boolean {
  if (row.resolved_at.value !== null) return row.resolved_at.value.slice(0, 10) > today;
  return !closedStates.has((row.status.value ?? '').toLowerCase());
}

/** Minutes between two points in time; null where one of them is a date without a time. */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  if (start === null || end === null) return null;
  return daysBetween(from.slice(0, 10), to.slice(0, 10)) * 1440 + end - start;
}

function minuteOfDay(moment: string): number | null {
  const time = /T(\d{2}):(\d{2})/.exec(moment);
  return time === null ? null : Number(time[1]) * 60 + Number(time[2]);
}
