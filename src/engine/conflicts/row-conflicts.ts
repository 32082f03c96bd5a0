import type { Account } from '../../book/account.ts';
import type { Cell } from '../../facts/cell.ts';
import type { Context } from '../context.ts';
import { cellSide, dispute, type Finding } from './finding.ts';
import { foldWords } from './fold-words.ts';

type Rows = Account['rows'];

/** Rows that say the same thing under two ids, use that nobody bought, and dates that cannot be read. */
export function findRowConflicts(context: Context): readonly Finding[] {
  const { rows } = context.account;
  return [
    ...twice(
      'stakeholders',
      rows.stakeholders,
      (row) => row.contact_id,
      (row) => foldWords(row.name.value ?? ''),
      (row) => [row.name.value, row.email.value ?? row.title.value],
    ),
    ...twice(
      'tickets',
      rows.tickets,
      (row) => row.ticket_id,
      (row) => row.opened_at.value,
      (row) => [row.subject.value, row.opened_at.value],
    ),
    ...twice(
      'invoices',
      rows.invoices,
      (row) => row.invoice_id,
      (row) => row.issued.value,
      (row) => [row.issued.value, row.due.value, row.amount.value],
    ),
    ...twice(
      'expansions',
      rows.expansions,
      (row) => row.opportunity_id,
      (row) => foldWords(row.description.value ?? ''),
      (row) => [row.type.value, row.description.value],
    ),
    ...notEntitled(context),
    ...unreadableDates(rows),
  ];
}

/**
 * Rows of a table in which all that makes them up is known and the same: one thing entered twice, under two ids. The second
 * is doubted.
 *
 * @param shared the part of the content that tells nearly all rows apart: what differs in it is not compared any further.
 */
function twice<T extends keyof Rows>(
  table: T,
  rows: Rows[T],
  idOf: (row: Rows[T][number]) => Cell<string>,
  shared: (row: Rows[T][number]) => string | null,
  contentOf: (row: Rows[T][number]) => readonly (string | number | null)[],
): readonly Finding[] {
  if (rows.length < 2) return [];
  const parts = new Set<string | null>();
  for (const row of rows as readonly Rows[T][number][]) parts.add(shared(row));
  if (parts.size === rows.length) return [];
  const byContent = new Map<string, Rows[T][number][]>();
  for (const row of rows as readonly Rows[T][number][]) {
    const key = keyOf(contentOf(row));
    if (key === null) continue;
    const alike = byContent.get(key);
    if (alike === undefined) byContent.set(key, [row]);
    else alike.push(row);
  }
  return [...byContent.values()].flatMap((alike) => {
    const [first, ...others] = alike.sort((a, b) => ((idOf(a).value ?? '') < (idOf(b).value ?? '') ? -1 : 1));
    if (first === undefined) return [];
    return others.map((row) => ({
      code: 'rowTwice' as const,
      about: `${table} ${idOf(first).value} ${idOf(row).value}`,
      sides: [cellSide('first', 'text', idOf(first)), cellSide('second', 'text', idOf(row))],
      codes: { table: { code: table, vocabulary: 'table' } },
      disputes: [{ table, row, columns: Object.keys(row) }],
    }));
  });
}

/** What makes a row up, as it compares; null where some of it is not known. */
function keyOf(content: readonly (string | number | null)[]): string | null {
  let key = '';
  for (const part of content) {
    if (part === null || part === '') return null;
    key += `${foldWords(String(part))}\0`;
  }
  return key;
}

/** Features outside of the contract that people use all the same, in the newest month on record. */
function notEntitled({ account, asOf }: Context): readonly Finding[] {
  const running = (asOf.value ?? '').slice(0, 7);
  const newest = new Map<string, Rows['features'][number]>();
  for (const row of account.rows.features) {
    if (row.entitled.value !== false || (row.users.value ?? 0) <= 0) continue;
    const feature = row.feature.value ?? '';
    const month = row.month.value ?? running;
    const known = newest.get(feature);
    if (month <= running && month >= (known?.month.value ?? '')) newest.set(feature, row);
  }
  return [...newest.values()].map((row) => ({
    code: 'featureNotEntitled' as const,
    about: row.feature.value ?? '',
    sides: [cellSide('users', 'count', row.users), cellSide('entitled', 'flag', row.entitled)],
    words: { feature: row.feature.value ?? '' },
    disputes: [dispute('features', row, 'users')],
  }));
}

/** Where dates stand, in the tables that are told row by row. */
const dateColumns = {
  stakeholders: ['left_on', 'last_touch'],
  meetings: ['date'],
  nps: ['date'],
  tickets: ['opened_at', 'acknowledged_at', 'plan_at', 'resolved_at'],
  signals: ['observed_on'],
  milestones: ['due', 'done_on'],
  invoices: ['issued', 'due'],
  competitors: ['observed_on'],
  benefits: ['measured_on'],
  promises: ['made_on', 'due', 'done_on'],
  price_changes: ['date'],
  plan: ['done_on'],
} as const satisfies { readonly [T in keyof Rows]?: readonly (keyof Rows[T][number])[] };

const datedTables = Object.keys(dateColumns) as (keyof typeof dateColumns)[];

/** Dates that stand in the data and cannot be read: one line for each column, whatever the number of its rows. */
function unreadableDates(rows: Rows): readonly Finding[] {
  const found: Finding[] = [];
  for (const table of datedTables) {
    const own = rows[table] as unknown as readonly Readonly<Record<string, Cell<string>>>[];
    if (own.length === 0) continue;
    for (const column of dateColumns[table]) {
      const first = firstUnreadable(own, column);
      if (first === null) continue;
      found.push({
        code: 'unreadableDate',
        about: `${table} ${column}`,
        sides: [cellSide('date', 'date', first)],
        words: { column },
        codes: { table: { code: table, vocabulary: 'table' } },
      });
    }
  }
  return found;
}

function firstUnreadable(
  rows: readonly Readonly<Record<string, Cell<string>>>[],
  column: string,
): Cell<string> | null {
  let first: Cell<string> | null = null;
  for (const row of rows) {
    const cell = row[column];
    if (cell?.state !== 'invalid') continue;
    if (first === null || (cell.place.record ?? 0) < (first.place.record ?? 0)) first = cell;
  }
  return first;
}
