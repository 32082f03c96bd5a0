import type { Cell, Place } from '../facts/cell.ts';
import type { CellValue } from './parse-cell.ts';
import { placeOf } from './place-of.ts';
import { type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './read-row.ts';
import { type TableName, tableKeys } from './tables.ts';

/**
 * What rows say of each other: an exact repetition counts once; of rows with the same id and different content the
 * first stands; a month of usage told twice differently is a gap.
 */
export function settleRows(
  table: TableName,
  file: string,
  rows: readonly ReadRow[],
): { readonly rows: readonly ReadRow[]; readonly problems: readonly Problem[] } {
  if (table === 'usage') return settleUsage(file, rows);
  const problems: Problem[] = [];
  const seen = new Map<string, ReadRow>();
  const unique = rows.filter((row) => {
    const content = contentOf(row);
    const first = seen.get(content);
    seen.set(content, first ?? row);
    if (first !== undefined)
      problems.push(repeatedRow(placeOf(file, row.record, ''), row.account, wordOf(first)));
    return first === undefined;
  });
  const key = tableKeys[table];
  if (key === undefined) return { rows: unique, problems };
  const byId = new Map<string, ReadRow>();
  const kept = unique.filter((row) => {
    const id = `${row.account}\u0000${String(row.cells[key]?.value ?? '')}`;
    const first = byId.get(id);
    byId.set(id, first ?? row);
    if (first === undefined) return true;
    problems.push(
      problemAt(placeOf(file, row.record, key), {
        code: 'conflictingRow',
        severity: 'error',
        account: row.account,
        found: String(row.cells[key]?.value ?? ''),
        expected: `one row for each ${key}`,
        hint: `It stands already in ${wordOf(first)}, which was kept.`,
      }),
    );
    return false;
  });
  return { rows: kept, problems };
}

/** @param firstWord where the row stands that is repeated. */
export function repeatedRow({ column: _, ...place }: Place, account: string, firstWord: string): Problem {
  return problemAt(place, {
    code: 'duplicateRow',
    severity: 'notice',
    account,
    expected: `each row once; it repeats ${firstWord}`,
    hint: 'It was counted once.',
  });
}

function contentOf({ record: { texts, whole = texts, owner = '' }, part = '' }: ReadRow): string {
  return `${whole.join('\u0000')}\u0000${owner}\u0000${part}`;
}

/** Whether a row tells a month as the first one did; it may be a part of a record that tells something else. */
function isRepetition(row: ReadRow, first: ReadRow): boolean {
  const isPart = row.part !== undefined || row.record.whole !== undefined;
  return !isPart || contentOf(row) === contentOf(first);
}

function wordOf(row: ReadRow): string {
  return placeWord(row.record);
}

/** Where a row stands, for the message on another row of the same file. */
export function placeWord({ line, record }: { readonly line?: number; readonly record?: number }): string {
  return line === undefined ? `record ${record}` : `line ${line}`;
}

/** The rows of usage that count: a month told twice counts once, or not at all if the values differ. */
function settleUsage(file: string, rows: readonly ReadRow[]) {
  const problems: Problem[] = [];
  const months = new Map<string, { readonly first: ReadRow; readonly others: ReadRow[] }>();
  for (const row of rows) {
    const { account_id: account, month: date, metric, group } = row.cells;
    const key = `${account?.value ?? ''}\u0000${date?.value ?? ''}\u0000${metric?.value ?? ''}\u0000${group?.value ?? ''}`;
    const month = months.get(key);
    if (month === undefined) months.set(key, { first: row, others: [] });
    else if (row.cells.value?.value !== month.first.cells.value?.value) month.others.push(row);
    else if (isRepetition(row, month.first))
      problems.push(repeatedRow(placeOf(file, row.record, ''), row.account, wordOf(month.first)));
  }
  const kept: ReadRow[] = [];
  for (const { first, others } of months.values()) {
    if (others.length === 0) {
      kept.push(first);
      continue;
    }
    const place = placeOf(file, first.record, 'value');
    const mentions = others.map((row) => ({ value: row.cells.value?.value, word: wordOf(row) }));
    problems.push(contradictedMonth(place, first.account, first.cells.value?.value, mentions, others.length));
  }
  return { rows: kept, problems };
}

/** How many rows that contradict another one are named. */
export const mostNamed = 5;

/**
 * A month that rows of usage tell differently.
 *
 * @param others the first of the rows that say otherwise than the first one.
 * @param count how many say otherwise.
 */
export function contradictedMonth(
  place: Place,
  account: string,
  value: unknown,
  others: readonly { readonly value: unknown; readonly word: string }[],
  count: number,
): Problem {
  const named = others.slice(0, mostNamed);
  const more = count > named.length ? ` and ${count - named.length} more` : '';
  return problemAt(place, {
    code: 'conflictingRow',
    severity: 'error',
    account,
    found: [value, ...named.map((other) => other.value)].join(' and '),
    expected: 'one value for a month',
    hint: `${named.map((other) => other.word).join(', ')}${more} says otherwise: the month is left as a gap.`,
  });
}

/** @param place of the cell that names an account which is not in the book. */
export function strayRow(place: Place, account: string): Problem {
  return problemAt(place, {
    code: 'unknownAccount',
    severity: 'error',
    account,
    found: account,
    expected: 'an account_id that stands in accounts',
    hint: 'The row was left out.',
  });
}

/** What the cells of an account say against each other. What cannot be true becomes unknown, and is reported. */
export function checkAccount(
  file: string,
  row: ReadRow,
): { readonly cells: Readonly<Record<string, Cell<CellValue>>>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let { cells } = row;
  const reject = (column: string, expected: string, hint: string) => {
    const cell = cells[column];
    if (cell === undefined) return;
    problems.push(
      problemAt(cell.place, {
        code: 'contradiction',
        severity: 'error',
        account: row.account,
        found: String(cell.value),
        expected,
        hint,
      }),
    );
    cells = { ...cells, [column]: { ...cell, value: null, state: 'invalid' } };
  };
  const start = cells.contract_start?.value;
  const end = cells.contract_end?.value;
  if (typeof start === 'string' && typeof end === 'string' && end < start) {
    reject(
      'contract_start',
      `a start before the end (${end})`,
      'The end was kept and the start counts as unknown.',
    );
  }
  if (cells.currency?.state === 'unknown' && hasMoney(row)) {
    problems.push(
      problemAt(cells.currency?.place ?? { file }, {
        code: 'missingValue',
        severity: 'notice',
        account: row.account,
        expected: 'an ISO 4217 code such as USD or CNY',
        hint: 'Amounts are printed without a currency.',
      }),
    );
  }
  return { cells, problems };
}

function hasMoney(row: ReadRow): boolean {
  return ['arr', 'unit_price', 'list_price_annual'].some(
    (column) => row.cells[column]?.value !== null && row.cells[column] !== undefined,
  );
}
