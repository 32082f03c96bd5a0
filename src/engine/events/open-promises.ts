import type { Row } from '../../book/account.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { BookEvent, OpenPromise } from '../../dossier/event.ts';
import type { Param } from '../../dossier/point.ts';
import { daysBetween } from '../../facts/dates.ts';
import { call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { joined } from '../joined.ts';
import { words } from '../points/point-builder.ts';
import { sluggedRows, ticketKeys } from './event-builder.ts';
import { firstWords } from './params.ts';

/**
 * What the customer still waits for, with its age: promises not kept, milestones not reached, credits not applied, bills
 * in dispute, and tickets that outlived the plan given for them. It is settled before anybody talks of price.
 */
export function buildOpenPromises(
  context: Context,
  events: readonly BookEvent[],
  { plan, support }: Pick<Dossier, 'plan' | 'support'>,
): readonly OpenPromise[] {
  return [
    ...promises(context, events),
    ...milestones(context, plan),
    ...bills(context, events),
    ...tickets(context, support),
  ].sort((a, b) => (b.ageDays.value ?? 0) - (a.ageDays.value ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Made, and not kept on the day of the brief, whether or not they are due yet. */
function promises(context: Context, events: readonly BookEvent[]): readonly OpenPromise[] {
  const found: OpenPromise[] = [];
  for (const { id, code, date, params, isAhead } of events) {
    if (code !== 'promiseDue') continue;
    const isDue = !isAhead && date.value !== context.asOf.value;
    const slug = id.slice(id.indexOf('.') + 1, id.lastIndexOf('.'));
    found.push(openPromise(context, slug, isDue ? 'promiseOverdue' : 'promiseToCome', date, params));
  }
  return found;
}

function milestones(context: Context, plan: Dossier['plan']): readonly OpenPromise[] {
  const today = context.asOf.value ?? '';
  return plan.milestones
    .filter(({ due, doneOn }) => due.value !== null && due.value < today && (doneOn.value ?? '9') > today)
    .map(({ slug, title, due }) =>
      openPromise(context, `milestone.${slug}`, 'milestoneOverdue', due, { milestone: words(title), due }),
    );
}

const openBills = { invoiceCredit: 'creditNotApplied', invoiceDisputed: 'billDisputed' } as const;

/** Credits that nobody has applied, and disputes that nobody has settled, since they were issued. */
function bills(context: Context, events: readonly BookEvent[]): readonly OpenPromise[] {
  const found: OpenPromise[] = [];
  for (const event of events) {
    if (event.kind !== 'money') continue;
    const code = openBills[event.code as keyof typeof openBills];
    if (code === undefined) continue;
    const { balance, issuedOn } = event.params;
    if (balance !== undefined && 'kind' in balance && balance.value === 0) continue;
    const issued =
      issuedOn !== undefined && 'kind' in issuedOn && issuedOn.value !== null ? issuedOn : event.date;
    const bill = openPromise(context, event.id, code, issued as Expression<string>, event.params);
    if ((bill.ageDays.value ?? 0) >= 0) found.push(bill);
  }
  return found;
}

/** Tickets for which a plan was given, and that are still open after it. */
function tickets(context: Context, { open }: Dossier['support']): readonly OpenPromise[] {
  const today = context.asOf.value ?? '';
  const openIds = new Set(open.map((ticket) => ticket.id));
  const isPastPlan = ({ plan_at: planned, ticket_id: ticket }: Row<'tickets'>) =>
    planned.value !== null && planned.value.slice(0, 10) <= today && openIds.has(ticket.value ?? '');
  const { tickets: rows } = context.account.rows;
  if (!rows.some(isPastPlan)) return [];
  return sluggedRows(rows, ticketKeys)
    .filter(({ row }) => isPastPlan(row))
    .map(({ row, slug }) => {
      const id = `ticket.${slug}`;
      const ticket = row.ticket_id.value ?? '';
      const day = call('dayOf', [cell(row.plan_at)], (at) => at.slice(0, 10));
      const label = { code: 'promise.plannedOn', params: { about: ticket } };
      const due = fact(`promise.${id}.plannedOn`, 'date', day, { label });
      return openPromise(context, id, 'ticketPastPlan', due, {
        ticket: words(ticket),
        subject: words(row.subject.value ?? ticket),
        due,
      });
    });
}

function openPromise(
  { asOf }: Context,
  id: string,
  code: string,
  since: Expression<string>,
  params: Readonly<Record<string, Param>>,
): OpenPromise {
  const ageDays = fact(`promise.${id}.ageDays`, 'days', call('daysBetween', [since, asOf], daysBetween), {
    label: { code: 'promise.ageDays', params: { about: firstWords(params) ?? id } },
  });
  return { id, code, ageDays, params: joined(params, { age: ageDays }) };
}
