import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import type { SourceText, SourceTextKind } from '../../prose/prompts/source-text.ts';

/** What people have written about an account, cell by cell: all that a prompt may show of free text, and nothing else. */
export function sourceTexts({ row, rows }: Account): readonly SourceText[] {
  const texts: SourceText[] = [];
  const add = (
    kind: SourceTextKind,
    cell: Cell<string>,
    date: string | null = null,
    by: string | null = null,
    about: string | null = null,
  ): void => {
    if (cell.value !== null && cell.value.trim() !== '')
      texts.push({ kind, place: cell.place, text: cell.value, date: date?.slice(0, 10) ?? null, by, about });
  };
  add('notes', row.notes);
  add('budgetNote', row.budget_note);
  for (const one of rows.meetings) add('meeting', one.summary, one.date.value, null, one.kind.value);
  for (const one of rows.nps) add('npsComment', one.comment, one.date.value, one.contact_id.value);
  for (const one of rows.tickets) {
    add('ticketSubject', one.subject, one.opened_at.value, null, one.ticket_id.value);
    add('ticketBody', one.body, one.opened_at.value, null, one.ticket_id.value);
  }
  for (const one of rows.signals) add('signal', one.note, one.observed_on.value, null, one.signal.value);
  for (const one of rows.promises) add('promise', one.promise, one.made_on.value);
  for (const one of rows.price_changes) add('priceChange', one.note, one.date.value);
  return texts;
}

/** Values of the contacts that would give a person away wherever they stood. */
export function personalValues({ rows }: Account): readonly string[] {
  return rows.stakeholders.flatMap(({ email, phone }) =>
    [email.value, phone.value].filter((value) => value !== null),
  );
}
