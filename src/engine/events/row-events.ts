import type { Row } from '../../book/account.ts';
import type { BookEvent } from '../../dossier/event.ts';
import { cell } from '../../facts/expression.ts';
import type { Context } from '../context.ts';
import { code, words } from '../points/point-builder.ts';
import { addEvent, dayFact, eventFact, type RowKeys, sluggedRows, ticketKeys } from './event-builder.ts';

/** Adds what the rows of the book date by themselves: meetings, tickets, invoices, prices, rivals, signals, answers, promises. */
export function addRowEvents(events: BookEvent[], context: Context): void {
  addMeetings(events, context);
  addTickets(events, context);
  addInvoices(events, context);
  addPriceChanges(events, context);
  addRivals(events, context);
  addSignals(events, context);
  addAnswers(events, context);
  addPromises(events, context);
}

type Meeting = Row<'meetings'>;

const meetingKeys: RowKeys<Meeting> = {
  nameOf: (row) => `${row.date.value} ${row.kind.value ?? 'meeting'}`,
  contentOf: (row) => row.summary.value ?? '',
};

function addMeetings(events: BookEvent[], context: Context): void {
  for (const { row, slug } of sluggedRows(context.account.rows.meetings, meetingKeys)) {
    const id = `meeting.${slug}`;
    const kind = row.kind.value ?? 'meeting';
    addEvent(events, context, 'meeting', meetingCode(row), id, {
      kind: code(kind, 'meetingKind'),
      summary: words(row.summary.value ?? ''),
      date: dayFact(id, 'date', row.date, { code: kind, vocabulary: 'meetingKind' }),
    });
  }
}

/** Whether an executive came is worth a word where one was expected. */
function meetingCode({ kind, executive_attended: attended }: Meeting): string {
  if (attended.value === true) return 'meetingWithExecutive';
  const isReview = kind.value === 'qbr' || kind.value === 'ebr';
  return isReview && attended.value === false ? 'reviewWithoutExecutive' : 'meeting';
}

function addTickets(events: BookEvent[], context: Context): void {
  for (const { row, slug } of sluggedRows(context.account.rows.tickets, ticketKeys)) {
    const id = `ticket.${slug}`;
    const name = row.ticket_id.value ?? '';
    const openedOn = dayFact(id, 'openedOn', row.opened_at, name);
    const resolvedOn = dayFact(id, 'resolvedOn', row.resolved_at, name);
    const ticket = words(name);
    const severity = code(row.severity.value ?? 'none', 'severity');
    const kind = code(row.kind.value ?? 'none', 'ticketKind');
    const subject = words(row.subject.value ?? name);
    const opened = { openedOn, resolvedOn, ticket, severity, kind, subject, date: openedOn };
    addEvent(events, context, 'support', 'ticketOpened', `${id}.opened`, opened);
    if (resolvedOn.value === null) continue;
    const resolved = { openedOn, resolvedOn, ticket, severity, kind, subject, date: resolvedOn };
    addEvent(events, context, 'support', 'ticketResolved', `${id}.resolved`, resolved);
  }
}

/** What an invoice's day of payment stands for, by its status. */
const invoiceCodes = {
  open: 'invoiceDue',
  paid: 'invoicePaid',
  disputed: 'invoiceDisputed',
  credit: 'invoiceCredit',
};

const invoiceKeys: RowKeys<Row<'invoices'>> = { nameOf: (row) => row.invoice_id.value ?? '' };

function addInvoices(events: BookEvent[], context: Context): void {
  for (const { row, slug } of sluggedRows(context.account.rows.invoices, invoiceKeys)) {
    const id = `invoice.${slug}`;
    const invoice = row.invoice_id.value ?? '';
    const currency = row.currency.value ?? context.currency;
    addEvent(events, context, 'money', invoiceCodes[row.status.value ?? 'open'], id, {
      invoice: words(invoice),
      issuedOn: dayFact(id, 'issuedOn', row.issued, invoice),
      amount: eventFact(id, 'amount', 'money', cell(row.amount), invoice, currency),
      balance: eventFact(id, 'balance', 'money', cell(row.balance), invoice, currency),
      date: dayFact(id, 'due', row.due, invoice),
    });
  }
}

const priceKeys: RowKeys<Row<'price_changes'>> = {
  nameOf: (row) => row.date.value ?? '',
  contentOf: (row) => `${row.from.value} ${row.to.value} ${row.note.value}`,
};

function addPriceChanges(events: BookEvent[], context: Context): void {
  for (const { row, slug } of sluggedRows(context.account.rows.price_changes, priceKeys)) {
    const id = `price.${slug}`;
    const about = row.date.value ?? '';
    const isRise = (row.to.value ?? 0) >= (row.from.value ?? 0);
    addEvent(events, context, 'money', isRise ? 'priceRose' : 'priceFell', id, {
      from: eventFact(id, 'from', 'money', cell(row.from), about, context.currency),
      to: eventFact(id, 'to', 'money', cell(row.to), about, context.currency),
      date: dayFact(id, 'date', row.date, about),
    });
  }
}

const rivalKeys: RowKeys<Row<'competitors'>> = {
  nameOf: (row) => `${row.competitor.value} ${row.observed_on.value ?? ''}`,
  contentOf: (row) => `${row.stage.value} ${row.price_annual.value} ${row.price.value}`,
};

function addRivals(events: BookEvent[], context: Context): void {
  for (const { row, slug } of sluggedRows(context.account.rows.competitors, rivalKeys)) {
    const id = `rival.${slug}`;
    const rival = row.competitor.value ?? '';
    addEvent(events, context, 'market', 'rivalSeen', id, {
      rival: words(rival),
      stage: code(row.stage.value ?? 'mentioned', 'rivalStage'),
      date: dayFact(id, 'date', row.observed_on, rival),
    });
  }
}

const signalKeys: RowKeys<Row<'signals'>> = {
  nameOf: (row) => `${row.signal.value} ${row.observed_on.value ?? ''}`,
  contentOf: (row) => `${row.state.value} ${row.note.value ?? ''}`,
};

function addSignals(events: BookEvent[], context: Context): void {
  for (const { row, slug } of sluggedRows(context.account.rows.signals, signalKeys)) {
    if (row.state.value === null || row.state.value === 'unknown') continue;
    const id = `signal.${slug}`;
    const signal = row.signal.value ?? '';
    addEvent(events, context, 'health', 'signal', id, {
      signal: code(signal, 'signal'),
      state: code(row.state.value, 'signalState'),
      date: dayFact(id, 'date', row.observed_on, { code: signal, vocabulary: 'signal' }),
    });
  }
}

const answerKeys: RowKeys<Row<'nps'>> = {
  nameOf: (row) => `${row.date.value ?? ''} ${row.contact_id.value ?? 'anonymous'}`,
  contentOf: (row) => `${row.score.value} ${row.comment.value ?? ''}`,
};

function addAnswers(events: BookEvent[], context: Context): void {
  const { nps, stakeholders } = context.account.rows;
  if (nps.length === 0) return;
  const names = new Map(stakeholders.map((row) => [row.contact_id.value, row.name.value]));
  for (const { row, slug } of sluggedRows(nps, answerKeys)) {
    const id = `nps.${slug}`;
    const contact = row.contact_id.value;
    const person = contact === null ? null : (names.get(contact) ?? contact);
    const about = person ?? 'NPS';
    addEvent(events, context, 'health', person === null ? 'npsAnonymous' : 'npsAnswer', id, {
      person: words(person ?? ''),
      score: eventFact(id, 'score', 'number', cell(row.score), about),
      date: dayFact(id, 'date', row.date, about),
    });
  }
}

const promiseKeys: RowKeys<Row<'promises'>> = {
  nameOf: (row) => row.promise.value ?? '',
  contentOf: (row) => `${row.made_on.value} ${row.due.value} ${row.to.value}`,
};

function addPromises(events: BookEvent[], context: Context): void {
  const today = context.asOf.value ?? '';
  for (const { row, slug } of sluggedRows(context.account.rows.promises, promiseKeys)) {
    const id = `promise.${slug}`;
    const about = row.promise.value ?? '';
    const due = dayFact(id, 'due', row.due, about);
    const keptOn = dayFact(id, 'keptOn', row.done_on, about);
    const madeOn = dayFact(id, 'madeOn', row.made_on, about);
    const promise = words(about);
    const to = words(row.to.value ?? '');
    const made = { promise, to, due, keptOn, date: madeOn };
    addEvent(events, context, 'promise', 'promiseMade', `${id}.made`, made);
    const isOpen = keptOn.value === null || keptOn.value > today;
    const code = isOpen ? 'promiseDue' : 'promiseKept';
    const params = { promise, to, due, keptOn, date: isOpen ? due : keptOn };
    addEvent(events, context, 'promise', code, `${id}.${isOpen ? 'due' : 'kept'}`, params);
  }
}
