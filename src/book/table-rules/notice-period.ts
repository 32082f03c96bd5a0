import type { Cell } from '../../facts/cell.ts';
import type { Statement } from '../columns/decision.ts';
import type { TimeUnit } from '../columns/declaration.ts';
import type { CellValue } from '../parse-cell.ts';
import { type NoticeUnit, partCounted } from '../part-counted.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadRow } from '../read-row.ts';

/** Days or months of notice that one of a unit makes; weeks and years are brought to them. */
const brought: Readonly<Record<TimeUnit, { readonly unit: NoticeUnit; readonly times: number }>> = {
  days: { unit: 'day', times: 1 },
  weeks: { unit: 'day', times: 7 },
  months: { unit: 'month', times: 1 },
  years: { unit: 'month', times: 12 },
};

/** Nobody gives notice of this many months; of that many days everybody does. */
const surelyDays = 15;

/**
 * Brings a notice period whose unit stands beside it, as in `Notice Period` and `Notice Unit`, or in its header, to
 * `notice_days` or `notice_months`. Without a unit, 30 can only be days; 3 could be either, and is a problem.
 *
 * @param headers of the period, and the unit that its header declares.
 */
export function settleNotice(
  rows: readonly ReadRow[],
  headers: { readonly period: string; readonly declared: TimeUnit | null },
): {
  readonly rows: readonly ReadRow[];
  readonly problems: readonly Problem[];
  readonly statements: readonly Statement[];
} {
  const open = rows.filter(
    (row) => periodOf(row) !== null && unitOf(row) === null && headers.declared === null,
  );
  const isDays = open.every((row) => (periodOf(row) ?? 0) >= surelyDays);
  const [first] = isDays ? [] : open;
  const problems = first === undefined ? [] : [withoutUnit(first, open.length)];
  const settled = rows.map((row): ReadRow => {
    const unit = headers.declared ?? unitOf(row) ?? (isDays ? 'days' : null);
    return unit === null ? row : withNotice(row, unit, problems);
  });
  const by = headers.declared !== null ? 'header' : open.length === 0 ? 'noticeUnit' : 'size';
  const unit = headers.declared ?? (open.length === 0 ? 'eachRow' : 'days');
  const isUsed = rows.some((row) => periodOf(row) !== null);
  return {
    rows: settled,
    problems,
    statements:
      isUsed && first === undefined
        ? [{ code: 'noticeUnit', header: headers.period, column: 'notice_period', params: { by, unit } }]
        : [],
  };
}

function withoutUnit(row: ReadRow, count: number): Problem {
  const cell = row.cells.notice_period;
  return problemAt(cell?.place ?? { file: '' }, {
    code: 'ambiguousColumn',
    severity: 'error',
    account: row.account,
    found: String(cell?.value ?? ''),
    expected: 'a notice period that says days or months',
    hint: `Name the header Notice Period (days) or (months), or add a column Notice Unit; until then ${count === 1 ? 'this cell counts' : `${count} cells count`} as unknown.`,
  });
}

function periodOf({ cells }: ReadRow): number | null {
  const value = cells.notice_period?.value;
  return typeof value === 'number' ? value : null;
}

function unitOf({ cells }: ReadRow): TimeUnit | null {
  const value = cells.notice_unit?.value;
  return value === 'days' || value === 'weeks' || value === 'months' || value === 'years' ? value : null;
}

/**
 * The row with its period in the column of its unit, unless that column has a value of its own.
 *
 * @param problems get what is to be said of a period that is not whole.
 */
function withNotice(row: ReadRow, timeUnit: TimeUnit, problems: Problem[]): ReadRow {
  const period = periodOf(row);
  const { unit, times } = brought[timeUnit];
  const column = `notice_${unit}s`;
  const own = row.cells[column];
  const source = row.cells.notice_period;
  if (period === null || source === undefined || own === undefined || own.value !== null) return row;
  const cell: Cell<CellValue> = { ...source, value: period * times };
  if (!Number.isInteger(cell.value)) {
    const trouble = partCounted(unit, `${period} ${timeUnit}`);
    problems.push(problemAt(source.place, { ...trouble, account: row.account }));
  }
  return { ...row, cells: { ...row.cells, [column]: cell } };
}
