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
export function spokenTexts({ row, rows }: Account): readonly BookText[] {
  return [
    ...text(row.notes, null, 'notes'),
    ...text(row.budget_note, null, 'budget note'),
    ...rows.meetings.flatMap((one) =>
      text(one.summary, one.date.value, `meeting ${one.date.value} ${one.kind.value ?? ''}`),
    ),
    ...rows.nps.flatMap((one) => text(one.comment, one.date.value, `nps ${one.contact_id.value ?? ''}`)),
    ...rows.tickets.flatMap((one) => {
      const day = one.opened_at.value?.slice(0, 10) ?? null;
      const about = `ticket ${one.ticket_id.value}`;
      return [...text(one.subject, day, about), ...text(one.body, day, about)];
    }),
    ...rows.signals.flatMap((one) => text(one.note, one.observed_on.value, `signal ${one.signal.value}`)),
  ];
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

/** All other free text of the account's rows. */
export function writtenTexts({ row, rows }: Account): readonly BookText[] {
  const tables = Object.keys(otherTexts) as (keyof typeof otherTexts)[];
  return [
    ...text(row.use_case, null, 'use case'),
    ...text(row.purchase_reason, null, 'purchase reason'),
    ...tables.flatMap((table) => {
      const [name, ...columns] = otherTexts[table];
      const own = rows[table] as unknown as readonly Readonly<Record<string, Cell<string>>>[];
      return own.flatMap((one) =>
        columns.flatMap((column) => text(one[column], null, `${table} ${one[name]?.value ?? ''}`)),
      );
    }),
  ];
}

function text(cell: Cell<string> | undefined, date: string | null, about: string): readonly BookText[] {
  return cell === undefined || cell.value === null ? [] : [{ cell, text: cell.value, date, about }];
}
