import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import { compareText } from '../compare-text.ts';

/** Something that somebody wrote, with when, and what tells it from other texts of the account. */
export type BookText = {
  readonly cell: Cell<string>;
  readonly text: string;
  /** Null where it is undated. */
  readonly date: string | null;
  readonly about: string;
};

/** What people have written about the account: notes, minutes, comments, tickets. Claims are read from these alone. */
export function spokenTexts({ row, rows }: Account): BookText[] {
  const texts: BookText[] = [];
  add(texts, row.notes, null, 'notes');
  add(texts, row.budget_note, null, 'budget note');
  for (const one of rows.meetings)
    add(texts, one.summary, one.date.value, `meeting ${one.date.value} ${one.kind.value ?? ''}`);
  for (const one of rows.nps) add(texts, one.comment, one.date.value, `nps ${one.contact_id.value ?? ''}`);
  for (const one of rows.tickets) {
    const day = one.opened_at.value?.slice(0, 10) ?? null;
    const about = `ticket ${one.ticket_id.value}`;
    add(texts, one.subject, day, about);
    add(texts, one.body, day, about);
  }
  for (const one of rows.signals) add(texts, one.note, one.observed_on.value, `signal ${one.signal.value}`);
  return texts;
}

/** All other free text of the account's rows that is sought: claims are not read from it, but a writer may see it. */
export function writtenTexts(
  { row, rows }: Account,
  isSought: (text: string) => boolean,
): readonly BookText[] {
  const texts: BookText[] = [];
  const seek = (cell: Cell<string>, what: string, name: Cell<string> | null) => {
    if (cell.value === null || !isSought(cell.value)) return;
    add(texts, cell, null, name === null ? what : `${what} ${name.value ?? ''}`);
  };
  seek(row.use_case, 'use case', null);
  seek(row.purchase_reason, 'purchase reason', null);
  for (const one of rows.benefits) {
    seek(one.description, 'benefits', one.benefit_id);
    seek(one.quote, 'benefits', one.benefit_id);
  }
  for (const one of rows.competitors) {
    seek(one.claim, 'competitors', one.competitor);
    seek(one.stronger_at, 'competitors', one.competitor);
    seek(one.source, 'competitors', one.competitor);
  }
  for (const one of rows.differentiators) {
    seek(one.capability, 'differentiators', one.capability);
    seek(one.evidence, 'differentiators', one.capability);
  }
  for (const one of rows.expansions) {
    seek(one.description, 'expansions', one.opportunity_id);
    seek(one.blocked_by, 'expansions', one.opportunity_id);
  }
  for (const one of rows.goals) seek(one.statement, 'goals', one.goal_id);
  for (const one of rows.stakeholders) {
    seek(one.name, 'stakeholders', one.contact_id);
    seek(one.title, 'stakeholders', one.contact_id);
  }
  for (const one of rows.milestones) seek(one.title, 'milestones', one.title);
  for (const one of rows.promises) seek(one.promise, 'promises', one.promise);
  for (const one of rows.price_changes) seek(one.note, 'price_changes', one.date);
  for (const one of rows.plan) seek(one.task, 'plan', one.task);
  for (const one of rows.faq) {
    seek(one.question, 'faq', one.question);
    seek(one.answer, 'faq', one.question);
  }
  return texts;
}

/** Of two texts that say the same, the newer is named; the order of the rows never decides. */
export function newestFirst(a: BookText, b: BookText): number {
  return (
    compareText(b.date ?? '', a.date ?? '') || compareText(a.about, b.about) || compareText(a.text, b.text)
  );
}

function add(texts: BookText[], cell: Cell<string>, date: string | null, about: string): void {
  if (cell.value !== null) texts.push({ cell, text: cell.value, date, about });
}
