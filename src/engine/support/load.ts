import { absent, call, cell, divide, given, multiply } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import { type Severity, severitiesOf, type TicketRow } from './tickets.ts';

/**
 * Σ weight · ½^(age/half-life) over tickets (METHODS §6).
 *
 * @example a P0 of 30 days, a P1 of 90 and a P3 of 180, at 10, 5 and 1 and 90 days: 7.94 + 2.5 + 0.25
 */
export function supportLoad(
  tickets: readonly { readonly weight: number; readonly ageDays: number }[],
  halfLifeDays: number,
): number {
  return tickets.reduce((sum, { weight, ageDays }) => sum + weight * 0.5 ** (ageDays / halfLifeDays), 0);
}

/**
 * What past and open tickets still weigh. A ticket whose severity or date nobody knows may be the gravest or the
 * newest: then the load is not known.
 */
export function buildLoad(
  { asOf, setting, account }: Context,
  tickets: readonly TicketRow[],
  seats: Fact<number>,
): { readonly load: Fact<number>; readonly loadPer100: Fact<number> } {
  const weights = new Map<Severity | null, Quantity>(
    severitiesOf(tickets).map((severity) => [
      severity,
      setting(`assumptions.support.severity_weights.${severity}`),
    ]),
  );
  const load = fact(
    'support.load',
    'index',
    account.given.tickets
      ? call(
          'supportLoad',
          [
            asOf,
            setting('assumptions.support.half_life_days'),
            ...weights.values(),
            ...tickets.flatMap((row) => [cell(row.severity), cell(row.opened_at)]),
          ],
          (today, halfLife) =>
            supportLoad(
              inFixedOrder(tickets).map((row) => ({
                weight: weights.get(row.severity.value)?.value ?? 0,
                ageDays: ageInDays(row.opened_at.value, today) ?? 0,
              })),
              halfLife,
            ),
        )
      : noFeed('opened_at'),
  );
  return { load, loadPer100: fact('support.loadPer100', 'index', per100Seats(load, seats)) };
}

/** Without a ticket table nothing is known, good or bad. */
export function noFeed(column: string): Quantity {
  return absent<number>({ code: 'missing', params: { column, file: 'tickets' } });
}

/** A contract without seats to divide by is judged by the load itself. */
function per100Seats(load: Quantity, seats: Fact<number>): Quantity {
  return seats.value === 0 ? load : divide(multiply(load, given(100)), seats);
}

/** Sums are taken in one order, whatever the order of the rows. */
function inFixedOrder(tickets: readonly TicketRow[]): readonly TicketRow[] {
  return [...tickets].sort((a, b) => ((a.ticket_id.value ?? '') < (b.ticket_id.value ?? '') ? -1 : 1));
}
