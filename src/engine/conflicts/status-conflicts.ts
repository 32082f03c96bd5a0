import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import type { Context } from '../context.ts';
import { cellSide, dispute, type Finding, hasColumn } from './finding.ts';

/** Words for a ticket that nobody works on any more. */
const closedStates = new Set(['closed', 'resolved', 'solved', 'done']);

/** What a row says against itself: a status against a date, or two dates in the wrong order. */
export function findStatusConflicts(context: Context): readonly Finding[] {
  const { rows } = context.account;
  const today = context.asOf.value ?? '';
  return [
    ...rows.stakeholders.flatMap((row) => person(row, today)),
    ...rows.tickets.flatMap((row) => ticket(row, today)),
    ...rows.promises.flatMap(promise),
    ...rows.invoices.flatMap(invoice),
  ];
}

type Rows = Account['rows'];

function person(row: Rows['stakeholders'][number], today: string): readonly Finding[] {
  const left = row.left_on.value;
  if (row.status.value !== 'active' || left === null || left > today) return [];
  return [
    {
      code: 'activeButLeft',
      about: row.contact_id.value ?? '',
      sides: [
        cellSide('status', 'code', row.status, 'personStatus'),
        cellSide('leftOn', 'date', row.left_on),
      ],
      words: { person: row.name.value ?? row.contact_id.value ?? '' },
      disputes: [dispute('stakeholders', row, 'status', 'left_on', 'last_touch')],
    },
  ];
}

function ticket(row: Rows['tickets'][number], today: string): readonly Finding[] {
  const id = row.ticket_id.value ?? '';
  const { opened_at: opened, resolved_at: resolved, status } = row;
  const isClosed = closedStates.has((status.value ?? '').toLowerCase());
  const words = { ticket: id };
  const found: Finding[] = [];
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
  return found;
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

function promise(row: Rows['promises'][number]): readonly Finding[] {
  const [made, done] = [row.made_on.value, row.done_on.value];
  if (made === null || done === null || done >= made) return [];
  return [
    {
      code: 'doneBeforeMade',
      about: row.promise.value ?? '',
      sides: [cellSide('madeOn', 'date', row.made_on), cellSide('doneOn', 'date', row.done_on)],
      words: { promise: row.promise.value ?? '' },
      disputes: [dispute('promises', row, 'made_on', 'done_on')],
    },
  ];
}

function invoice(row: Rows['invoices'][number]): readonly Finding[] {
  const balance = row.balance.value;
  if (balance === null) return [];
  const isPaid = row.status.value === 'paid' && balance > 0;
  const isOpen = row.status.value === 'open' && balance === 0 && (row.amount.value ?? 0) > 0;
  if (!isPaid && !isOpen) return [];
  return [
    {
      code: isPaid ? 'paidWithBalance' : 'openWithoutBalance',
      about: row.invoice_id.value ?? '',
      sides: [
        cellSide('status', 'code', row.status, 'invoiceStatus'),
        { ...cellSide('balance', 'money', row.balance), currency: row.currency.value },
      ],
      words: { invoice: row.invoice_id.value ?? '' },
      disputes: [dispute('invoices', row, 'status', 'balance')],
    },
  ];
}
