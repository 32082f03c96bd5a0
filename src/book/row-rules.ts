import type { Cell } from '../facts/cell.ts';
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
  const problems: Problem[] = [];
  const seen = new Map<string, ReadRow>();
  const unique = rows.filter((row) => {
    const { texts, whole = texts, owner = '' } = row.record;
    const content = [...whole, owner, row.part ?? ''].join('\u0000');
    const first = seen.get(content);
    seen.set(content, first ?? row);
    if (first !== undefined) problems.push(repeated(file, row, first));
    return first === undefined;
  });
  if (table === 'usage') return dropContradictions(file, unique, problems);
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
        hint: `It stands already in ${placeWord(first)}, which was kept.`,
      }),
    );
    return false;
  });
  return { rows: kept, problems };
}

function repeated(file: string, row: ReadRow, first: ReadRow): Problem {
  const { column: _, ...place } = placeOf(file, row.record, '');
  return problemAt(place, {
    code: 'duplicateRow',
    severity: 'notice',
    account: row.account,
    expected: `each row once; it repeats ${placeWord(first)}`,
    hint: 'It was counted once.',
  });
}

function placeWord(row: ReadRow): string {
  return row.record.line === undefined ? `record ${row.record.record}` : `line ${row.record.line}`;
}

function dropContradictions(file: string, rows: readonly ReadRow[], problems: Problem[]) {
  const told = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = ['account_id', 'month', 'metric', 'group']
      .map((name) => String(row.cells[name]?.value ?? ''))
      .join('\u0000');
    told.set(key, [...(told.get(key) ?? []), row]);
  }
  const kept = new Set<ReadRow>();
  for (const group of told.values()) {
    const [first] = group;
    if (first === undefined) continue;
    if (group.every((row) => row.cells.value?.value === first.cells.value?.value)) {
      kept.add(first);
      continue;
    }
    problems.push(
      problemAt(placeOf(file, first.record, 'value'), {
        code: 'conflictingRow',
        severity: 'error',
        account: first.account,
        found: group.map((row) => String(row.cells.value?.value)).join(' and '),
        expected: 'one value for a month',
        hint: `${group.slice(1).map(placeWord).join(', ')} says otherwise: the month is left as a gap.`,
      }),
    );
  }
  return { rows: rows.filter((row) => kept.has(row)), problems };
}

/** What the cells of an account say against each other. What cannot be true becomes unknown, and is reported. */
export function checkAccount(
  file: string,
  row: ReadRow,
): { readonly cells: Readonly<Record<string, Cell<CellValue>>>; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const cells: Record<string, Cell<CellValue>> = { ...row.cells };
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
    cells[column] = { ...cell, value: null, state: 'invalid' };
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
