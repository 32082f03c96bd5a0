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
      (row) => [row.name.value, row.email.value ?? row.title.value],
    ),
    ...twice(
      'tickets',
      rows.tickets,
      (row) => row.ticket_id,
      (row) => [row.subject.value, row.opened_at.value],
    ),
    ...twice(
      'invoices',
      rows.invoices,
      (row) => row.invoice_id,
      (row) => [row.issued.value, row.due.value, row.amount.value],
    ),
    ...twice(
      'expansions',
      rows.expansions,
      (row) => row.opportunity_id,
      (row) => [row.type.value, row.description.value],
    ),
    ...notEntitled(context),
    ...unreadableDates(rows),
  ];
}

/** Rows of a table in which all that makes them up is known and the same: one thing entered twice, under two ids. The second is doubted. */
function twice<T extends keyof Rows>(
  table: T,
  rows: Rows[T],
  idOf: (row: Rows[T][number]) => Cell<string>,
  contentOf: (row: Rows[T][number]) => readonly (string | number | null)[],
): readonly Finding[] {
  const first = new Map<string, Rows[T][number]>();
  const ordered =
    rows.length < 2
      ? []
      : [...(rows as readonly Rows[T][number][])].sort((a, b) =>
          (idOf(a).value ?? '') < (idOf(b).value ?? '') ? -1 : 1,
        );
  return ordered.flatMap((row): readonly Finding[] => {
    const content = contentOf(row);
    if (content.some((part) => part === null || part === '')) return [];
    const key = content.map((part) => foldWords(String(part))).join('\0');
    const twin = first.get(key);
    if (twin === undefined) {
      first.set(key, row);
      return [];
    }
    return [
      {
        code: 'rowTwice',
        about: `${table} ${idOf(twin).value} ${idOf(row).value}`,
        sides: [cellSide('first', 'text', idOf(twin)), cellSide('second', 'text', idOf(row))],
        codes: { table: { code: table, vocabulary: 'table' } },
        disputes: [{ table, row, columns: Object.keys(row) }],
      },
    ];
  });
}

/** Features outside of the contract that people use all the same, in the newest month on record. */
function notEntitled({ account, asOf }: Context): readonly Finding[] {
  const rows = account.rows.features.filter(
    (row) => row.entitled.value === false && (row.users.value ?? 0) > 0,
  );
  const running = (asOf.value ?? '').slice(0, 7);
  const newest = new Map<string, (typeof rows)[number]>();
  for (const row of rows) {
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

/** Dates that stand in the data and cannot be read: one line for each column, whatever the number of its rows. */
function unreadableDates(rows: Rows): readonly Finding[] {
  const tables = Object.keys(dateColumns) as (keyof typeof dateColumns)[];
  return tables.flatMap((table) => {
    const own = rows[table] as unknown as readonly Readonly<Record<string, Cell<string>>>[];
    return dateColumns[table].flatMap((column): readonly Finding[] => {
      const cells = own.flatMap((row) => (row[column]?.state === 'invalid' ? [row[column]] : []));
      const first = cells.sort((a, b) => (a.place.record ?? 0) - (b.place.record ?? 0))[0];
      if (first === undefined) return [];
      return [
        {
          code: 'unreadableDate',
          about: `${table} ${column}`,
          sides: [cellSide('date', 'date', first)],
          words: { column },
          codes: { table: { code: table, vocabulary: 'table' } },
        },
      ];
    });
  });
}
