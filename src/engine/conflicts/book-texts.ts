import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';

/** Something that somebody wrote, with when, and what tells it from other texts of the account. */
export type BookText = {
  readonly cell: Cell<string>;
  readonly text: string;
  /** Null where it is undated. */
  readonly date: string | null;
  readonly about: string;
};

type Rows = Account['rows'];

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

/** Columns of free text that claims are not read from, but that a writer may see, with the column that names the row. */
const otherTexts = {
  benefits: ['benefit_id', 'description', 'quote'],
  competitors: ['competitor', 'claim', 'stronger_at', 'source'],
  differentiators: ['capability', 'capability', 'evidence'],
  expansions: ['opportunity_id', 'description', 'blocked_by'],
  goals: ['goal_id', 'statement'],
  stakeholders: ['contact_id', 'name', 'title'],
  milestones: ['title', 'title'],
  promises: ['promise', 'promise'],
  price_changes: ['date', 'note'],
  plan: ['task', 'task'],
  faq: ['question', 'question', 'answer'],
} as const satisfies { readonly [T in keyof Rows]?: readonly (keyof Rows[T][number])[] };

const tablesOfText = Object.keys(otherTexts) as (keyof typeof otherTexts)[];

/** All other free text of the account's rows. */
export function writtenTexts({ row, rows }: Account): readonly BookText[] {
  const texts: BookText[] = [];
  add(texts, row.use_case, null, 'use case');
  add(texts, row.purchase_reason, null, 'purchase reason');
  for (const table of tablesOfText) {
    const [name, ...columns] = otherTexts[table];
    const own = rows[table] as unknown as readonly Readonly<Record<string, Cell<string>>>[];
    for (const one of own) {
      const about = `${table} ${one[name]?.value ?? ''}`;
      for (const column of columns) add(texts, one[column], null, about);
    }
  }
  return texts;
}

function add(texts: BookText[], cell: Cell<string> | undefined, date: string | null, about: string): void {
  if (cell !== undefined && cell.value !== null) texts.push({ cell, text: cell.value, date, about });
}
