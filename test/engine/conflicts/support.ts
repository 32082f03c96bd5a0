import type { Conflict } from '../../../src/dossier/conflict.ts';
import type { Dossier } from '../../../src/dossier/dossier.ts';
import { dossierOf } from '../../support/books.ts';

export const day = '2026-11-20';

type Values = Readonly<Record<string, string | number | boolean>>;

/** Rows of a table as CSV: the columns are those that any of them names. */
export function csv(...rows: readonly Values[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  return [columns.join(','), ...rows.map((row) => columns.map((name) => quoted(row[name])).join(','))].join(
    '\n',
  );
}

/** An account without a doubt about it: 120,000 a year for 100 seats, billed by the quarter since March. */
export const sound = {
  account_id: 'A',
  name: 'Acme',
  currency: 'USD',
  arr: 120_000,
  seats: 100,
  unit_price: 1200,
  list_price_annual: 132_000,
  contract_start: '2026-03-01',
  contract_end: '2027-02-28',
  notice_days: 60,
  billing_frequency: 'quarterly',
} as const;

/** The dossier of the sound account with some cells changed, and tables beside it; their rows need no account. */
export function dossierWith(
  account: Values,
  tables: Readonly<Record<string, readonly Values[]>> = {},
  asOf = day,
): Dossier {
  const others = Object.entries(tables).map(
    ([name, rows]) => [name, csv(...rows.map((row) => ({ account_id: 'A', ...row })))] as const,
  );
  return dossierOf({ accounts: csv({ ...sound, ...account }), ...Object.fromEntries(others) }, asOf);
}

/** The codes of its conflicts, heaviest first. */
export function codesOf(dossier: Dossier): readonly string[] {
  return dossier.conflicts.map((conflict) => conflict.code);
}

export function conflictOf(dossier: Dossier, code: string): Conflict {
  const found = dossier.conflicts.find((conflict) => conflict.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${codesOf(dossier).join(', ')}`);
  return found;
}
