import type { Account } from '../../book/account.ts';
import type { BookEvent } from '../../dossier/event.ts';
import { cell } from '../../facts/expression.ts';
import type { Context } from '../context.ts';
import { code, words } from '../points/point-builder.ts';
import { dayFact, eventFact, eventOn, sluggedRows } from './event-builder.ts';

type Rows = Account['rows'];

/** What the rows of the book date by themselves: meetings, tickets, invoices, prices, rivals, signals, answers, promises. */
export function rowEvents(context: Context): readonly BookEvent[] {
  return [
    ...meetings(context),
    ...tickets(context),
    ...invoices(context),
    ...priceChanges(context),
    ...rivals(context),
    ...signals(context),
    ...answers(context),
    ...promises(context),
  ];
}

function meetings(context: Context): readonly BookEvent[] {
  const { rows } = context.account;
  return sluggedRows(
    rows.meetings,
    (row) => `${row.date.value} ${row.kind.value ?? 'meeting'}`,
    (row) => row.summary.value ?? '',
  ).flatMap(({ row, slug }) => {
    const id = `meeting.${slug}`;
    const kind = row.kind.value ?? 'meeting';
    return eventOn(
      context,
      'meeting',
      meetingCode(row),
      id,
      dayFact(id, 'date', row.date, { code: kind, vocabulary: 'meetingKind' }),
      {
        kind: code(kind, 'meetingKind'),
        summary: words(row.summary.value ?? ''),
      },
    );
  });
}

/** Whether an executive came is worth a word where one was expected. */
function meetingCode({ kind, executive_attended: attended }: Rows['meetings'][number]): string {
  if (attended.value === true) return 'meetingWithExecutive';
  const isReview = kind.value === 'qbr' || kind.value === 'ebr';
  return isReview && attended.value === false ? 'reviewWithoutExecutive' : 'meeting';
}

function tickets(context: Context): readonly BookEvent[] {
  return sluggedRows(context.account.rows.tickets, (row) => row.ticket_id.value ?? '').flatMap(
    ({ row, slug }) => {
      const id = `ticket.${slug}`;
      const ticket = row.ticket_id.value ?? '';
      const openedOn = dayFact(id, 'openedOn', row.opened_at, ticket);
      const resolvedOn = dayFact(id, 'resolvedOn', row.resolved_at, ticket);
      const params = {
        openedOn,
        resolvedOn,
        ticket: words(ticket),
        severity: code(row.severity.value ?? 'none', 'severity'),
        kind: code(row.kind.value ?? 'none', 'ticketKind'),
        subject: words(row.subject.value ?? ticket),
      };
      return [
        ...eventOn(context, 'support', 'ticketOpened', `${id}.opened`, openedOn, params),
        ...eventOn(context, 'support', 'ticketResolved', `${id}.resolved`, resolvedOn, params),
      ];
    },
  );
}

/** What an invoice's day of payment stands for, by its status. */
const invoiceCodes = {
  open: 'invoiceDue',
  paid: 'invoicePaid',
  disputed: 'invoiceDisputed',
  credit: 'invoiceCredit',
};

function invoices(context: Context): readonly BookEvent[] {
  return sluggedRows(context.account.rows.invoices, (row) => row.invoice_id.value ?? '').flatMap(
    ({ row, slug }) => {
      const id = `invoice.${slug}`;
      const invoice = row.invoice_id.value ?? '';
      const currency = row.currency.value ?? context.currency;
      return eventOn(
        context,
        'money',
        invoiceCodes[row.status.value ?? 'open'],
        id,
        dayFact(id, 'due', row.due, invoice),
        {
          invoice: words(invoice),
          issuedOn: dayFact(id, 'issuedOn', row.issued, invoice),
          amount: eventFact(id, 'amount', 'money', cell(row.amount), invoice, currency),
          balance: eventFact(id, 'balance', 'money', cell(row.balance), invoice, currency),
        },
      );
    },
  );
}

function priceChanges(context: Context): readonly BookEvent[] {
  return sluggedRows(
    context.account.rows.price_changes,
    (row) => row.date.value ?? '',
    (row) => `${row.from.value} ${row.to.value} ${row.note.value}`,
  ).flatMap(({ row, slug }) => {
    const id = `price.${slug}`;
    const about = row.date.value ?? '';
    const isRise = (row.to.value ?? 0) >= (row.from.value ?? 0);
    return eventOn(
      context,
      'money',
      isRise ? 'priceRose' : 'priceFell',
      id,
      dayFact(id, 'date', row.date, about),
      {
        from: eventFact(id, 'from', 'money', cell(row.from), about, context.currency),
        to: eventFact(id, 'to', 'money', cell(row.to), about, context.currency),
      },
    );
  });
}

function rivals(context: Context): readonly BookEvent[] {
  return sluggedRows(
    context.account.rows.competitors,
    (row) => `${row.competitor.value} ${row.observed_on.value ?? ''}`,
    (row) => `${row.stage.value} ${row.price_annual.value} ${row.price.value}`,
  ).flatMap(({ row, slug }) => {
    const id = `rival.${slug}`;
    const rival = row.competitor.value ?? '';
    return eventOn(context, 'market', 'rivalSeen', id, dayFact(id, 'date', row.observed_on, rival), {
      rival: words(rival),
      stage: code(row.stage.value ?? 'mentioned', 'rivalStage'),
    });
  });
}

function signals(context: Context): readonly BookEvent[] {
  return sluggedRows(
    context.account.rows.signals,
    (row) => `${row.signal.value} ${row.observed_on.value ?? ''}`,
    (row) => `${row.state.value} ${row.note.value ?? ''}`,
  ).flatMap(({ row, slug }) => {
    const id = `signal.${slug}`;
    const signal = row.signal.value ?? '';
    if (row.state.value === null || row.state.value === 'unknown') return [];
    return eventOn(
      context,
      'health',
      'signal',
      id,
      dayFact(id, 'date', row.observed_on, { code: signal, vocabulary: 'signal' }),
      {
        signal: code(signal, 'signal'),
        state: code(row.state.value, 'signalState'),
      },
    );
  });
}

function answers(context: Context): readonly BookEvent[] {
  const { rows } = context.account;
  const names = new Map(rows.stakeholders.map((row) => [row.contact_id.value, row.name.value]));
  return sluggedRows(
    rows.nps,
    (row) => `${row.date.value ?? ''} ${row.contact_id.value ?? 'anonymous'}`,
    (row) => `${row.score.value} ${row.comment.value ?? ''}`,
  ).flatMap(({ row, slug }) => {
    const id = `nps.${slug}`;
    const contact = row.contact_id.value;
    const person = contact === null ? null : (names.get(contact) ?? contact);
    const about = person ?? 'NPS';
    return eventOn(
      context,
      'health',
      person === null ? 'npsAnonymous' : 'npsAnswer',
      id,
      dayFact(id, 'date', row.date, about),
      {
        person: words(person ?? ''),
        score: eventFact(id, 'score', 'number', cell(row.score), about),
      },
    );
  });
}

function promises(context: Context): readonly BookEvent[] {
  const today = context.asOf.value ?? '';
  return sluggedRows(
    context.account.rows.promises,
    (row) => row.promise.value ?? '',
    (row) => `${row.made_on.value} ${row.due.value} ${row.to.value}`,
  ).flatMap(({ row, slug }) => {
    const id = `promise.${slug}`;
    const about = row.promise.value ?? '';
    const due = dayFact(id, 'due', row.due, about);
    const keptOn = dayFact(id, 'keptOn', row.done_on, about);
    const params = { promise: words(about), to: words(row.to.value ?? ''), due, keptOn };
    const madeOn = dayFact(id, 'madeOn', row.made_on, about);
    return [
      ...eventOn(context, 'promise', 'promiseMade', `${id}.made`, madeOn, params),
      ...(keptOn.value === null || keptOn.value > today
        ? eventOn(context, 'promise', 'promiseDue', `${id}.due`, due, params)
        : eventOn(context, 'promise', 'promiseKept', `${id}.kept`, keptOn, params)),
    ];
  });
}
