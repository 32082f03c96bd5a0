import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import type { Context } from '../context.ts';
import { joined } from '../joined.ts';
import { cellSide, dispute, type Finding, hasColumn } from './finding.ts';

/** Words for a ticket that nobody works on any more. */
const closedStates = new Set(['closed', 'resolved', 'solved', 'done']);

/** What a row says against itself: a status against a date, or two dates in the wrong order. */
export function findStatusConflicts(context: Context): readonly Finding[] {
  const { rows } = context.account;
  const today = context.asOf.value ?? '';
  const found: Finding[] = [];
  for (const row of rows.stakeholders) addPerson(found, row, today);
  for (const row of rows.tickets) addTicket(found, row, today);
  for (const row of rows.promises) addPromise(found, row);
  for (const row of rows.invoices) addInvoice(found, row);
  return found;
}

type Rows = Account['rows'];

function addPerson(found: Finding[], row: Rows['stakeholders'][number], today: string): void {
  const left = row.left_on.value;
  if (row.status.value !== 'active' || left === null || left > today) return;
  found.push({
    code: 'activeButLeft',
    about: row.contact_id.value ?? '',
    sides: [cellSide('status', 'code', row.status, 'personStatus'), cellSide('leftOn', 'date', row.left_on)],
    words: { person: row.name.value ?? row.contact_id.value ?? '' },
    disputes: [dispute('stakeholders', row, 'status', 'left_on', 'last_touch')],
  });
}

function addTicket(found: Finding[], row: Rows['tickets'][number], today: string): void {
  const id = row.ticket_id.value ?? '';
  const { opened_at: opened, resolved_at: resolved, status } = row;
  const isClosed = closedStates.has((status.value ?? '').toLowerCase());
  const words = { ticket: id };
  if (isClosed && resolved.state === 'unknown' && hasColumn(resolved)) {
    found.push({
      code: 'closedUnresolved',
      about: id,
      sides: [cellSide('status', 'text', status), cellSide('resolvedOn', 'date', resolved)],
      words,
      disputes: [dispute('tickets', row, 'status', 'ticket_id')],
    });
  }
  if (status.value !== null && !isClosed && dayOf(resolved) !== '' && dayOf(resolved) <= today) {
    found.push({
      code: 'openButResolved',
      about: id,
      sides: [cellSide('status', 'text', status), cellSide('resolvedOn', 'date', dayCell(resolved))],
      words,
      disputes: [dispute('tickets', row, 'status', 'resolved_at', 'ticket_id')],
    });
  }
  if (resolved.value !== null && opened.value !== null && isBefore(resolved.value, opened.value)) {
    found.push({
      code: 'resolvedBeforeOpened',
      about: id,
      sides: [
        cellSide('openedOn', 'date', dayCell(opened)),
        cellSide('resolvedOn', 'date', dayCell(resolved)),
      ],
      words,
      disputes: [dispute('tickets', row, 'opened_at', 'resolved_at', 'ticket_id')],
    });
  }
}

/** A date without a time is no earlier than a time of the same day. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function dayOf(cell: Cell<string>): string {
  return (cell.value ?? '').slice(0, 10);
}

/** The cell of a time, read as its day. */
function dayCell(cell: Cell<string>): Cell<string> {
  return cell.value === null ? cell : { ...cell, value: dayOf(cell) };
}

function addPromise(found: Finding[], row: Rows['promises'][number]): void {
  const [made, done] = [row.made_on.value, row.done_on.value];
  if (made === null || done === null || done >= made) return;
  found.push({
    code: 'doneBeforeMade',
    about: row.promise.value ?? '',
    sides: [cellSide('madeOn', 'date', row.made_on), cellSide('doneOn', 'date', row.done_on)],
    words: { promise: row.promise.value ?? '' },
    disputes: [dispute('promises', row, 'made_on', 'done_on')],
  });
}

function addInvoice(found: Finding[], row: Rows['invoices'][number]): void {
  const balance = row.balance.value;
  if (balance === null) return;
  const isPaid = row.status.value === 'paid' && balance > 0;
  const isOpen = row.status.value === 'open' && balance === 0 && (row.amount.value ?? 0) > 0;
  if (!isPaid && !isOpen) return;
  found.push({
    code: isPaid ? 'paidWithBalance' : 'openWithoutBalance',
    about: row.invoice_id.value ?? '',
    sides: [
      cellSide('status', 'code', row.status, 'invoiceStatus'),
      joined(cellSide('balance', 'money', row.balance), { currency: row.currency.value }),
    ],
    words: { invoice: row.invoice_id.value ?? '' },
    disputes: [dispute('invoices', row, 'status', 'balance')],
  });
}
