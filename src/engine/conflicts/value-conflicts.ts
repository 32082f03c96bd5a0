import type { Row } from '../../book/account.ts';
import { call, cell } from '../../facts/expression.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { cellSide, dispute, type Finding, side } from './finding.ts';
import { foldWords } from './fold-words.ts';

type BenefitRow = Row<'benefits'>;

/** Amounts and rates that make up a benefit; two lines in which all that is given agrees are one line told twice. */
const inputColumns = [
  'users',
  'hours_per_period',
  'periods',
  'loaded_rate',
  'rate_before',
  'rate_after',
  'volume',
  'unit_cost',
  'incremental_revenue',
  'gross_margin',
  'avoided_cost',
] as const;

/** What the benefits and goals say against each other, and what cannot be a benefit. */
export function findValueConflicts(context: Context): readonly Finding[] {
  const { benefits } = context.account.rows;
  const found: Finding[] = [];
  for (const row of benefits) {
    addRevenueWithoutMargin(found, row);
    addHourlyRate(found, context, row);
    addAgainstGoal(found, context, row);
  }
  return [...found, ...toldTwice(benefits), ...lonelyPools(benefits), ...goalScales(context)];
}

/** Revenue is not what a customer keeps of it; without its margin the line is not counted. */
function addRevenueWithoutMargin(found: Finding[], row: BenefitRow): void {
  if (row.category.value !== 'revenue_impact') return;
  if (row.incremental_revenue.value === null || row.gross_margin.value !== null) return;
  found.push({
    code: 'revenueWithoutMargin',
    about: idOf(row),
    sides: [
      cellSide('revenue', 'money', row.incremental_revenue),
      cellSide('margin', 'share', row.gross_margin),
    ],
    words: { line: nameOf(row) },
  });
}

/** An hour that costs more than this, and more than a seat for a year, is a daily or a yearly rate. */
const highestHourlyRate = 1000;

function addHourlyRate(found: Finding[], { account }: Context, row: BenefitRow): void {
  const { arr, seats, unit_price: unitPrice } = account.row;
  const rate = row.loaded_rate.value ?? 0;
  const seat = unitPrice.value ?? (arr.value ?? 0) / (seats.value || 1);
  if (rate <= highestHourlyRate || rate <= seat) return;
  found.push({
    code: 'rateTooHigh',
    about: idOf(row),
    sides: [cellSide('hourlyRate', 'money', row.loaded_rate)],
    words: { line: nameOf(row) },
    disputes: [dispute('benefits', row, 'loaded_rate')],
  });
}

/** An error rate against the goal that it serves, where the goal is told in percent. */
function addAgainstGoal(found: Finding[], { account, setting }: Context, row: BenefitRow): void {
  if (row.category.value !== 'error_reduction') return;
  const goal = account.rows.goals.find(
    (candidate) => candidate.goal_id.value !== null && candidate.goal_id.value === row.goal_id.value,
  );
  if (goal === undefined || !isPercent(goal.unit.value)) return;
  const tolerance = setting('assumptions.conflict_tolerance').value ?? 0;
  const differs = (rate: number | null, percent: number | null) =>
    rate !== null &&
    percent !== null &&
    roundHalfAway(Math.abs(rate * 100 - percent), 9) > roundHalfAway(Math.abs(percent) * tolerance, 9);
  const pairs = [
    { rate: row.rate_before, percent: goal.baseline, column: 'rate_before', goalColumn: 'baseline' },
    { rate: row.rate_after, percent: goal.current, column: 'rate_after', goalColumn: 'current' },
  ] as const;
  const pair = pairs.find(({ rate, percent }) => differs(rate.value, percent.value));
  if (pair === undefined || isScaleOf(pair.rate.value, pair.percent.value)) return;
  found.push({
    code: 'rateAgainstGoal',
    about: idOf(row),
    sides: [
      cellSide('rate', 'rate', pair.rate),
      side(
        'goalRate',
        'rate',
        call('percentToShare', [cell(pair.percent)], (percent) => percent / 100),
      ),
    ],
    words: { line: nameOf(row), goal: goal.statement.value ?? goal.goal_id.value ?? '' },
    disputes: [dispute('benefits', row, pair.column), dispute('goals', goal, pair.goalColumn)],
  });
}

/** A goal written as a share under the unit %: the scale of the goal is in doubt, not its value. */
function isScaleOf(rate: number | null, percent: number | null): boolean {
  return rate !== null && percent !== null && Math.abs(rate - percent) <= 1e-9;
}

function isPercent(unit: string | null): boolean {
  return unit !== null && /^\s*[%％]/.test(unit);
}

/** In a goal told in percent, a share of one beside percentages. */
function goalScales({ account }: Context): readonly Finding[] {
  const found: Finding[] = [];
  for (const row of account.rows.goals) {
    if (!isPercent(row.unit.value)) continue;
    const known = [row.baseline, row.target, row.current].filter((one) => (one.value ?? 0) !== 0);
    const low = known.find((one) => Math.abs(one.value ?? 0) < 1);
    const high = known.find((one) => Math.abs(one.value ?? 0) >= 20 * Math.abs(low?.value ?? 0));
    if (low === undefined || high === undefined || high === low) continue;
    found.push({
      code: 'goalScale',
      about: row.goal_id.value ?? '',
      sides: [cellSide('low', 'number', low), cellSide('high', 'number', high)],
      words: { goal: row.statement.value ?? row.goal_id.value ?? '' },
      disputes: [dispute('goals', row, 'baseline', 'target', 'current')],
    });
  }
  return found;
}

/** Two lines with the same words, or the same inputs, and no common pool that would keep them from counting twice. */
function toldTwice(rows: readonly BenefitRow[]): readonly Finding[] {
  const found: Finding[] = [];
  const ordered = rows
    .filter((row) => row.category.value !== 'qualitative')
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const words = ordered.map((row) => foldWords(row.description.value ?? ''));
  for (let index = 1; index < ordered.length; index += 1) {
    const row = ordered[index];
    const twin = ordered[twinOf(index, ordered, words)];
    if (row === undefined || twin === undefined) continue;
    if (twin.pool.value !== null && twin.pool.value === row.pool.value) continue;
    found.push({
      code: 'benefitTwice',
      about: `${idOf(twin)} ${idOf(row)}`,
      sides: [cellSide('first', 'text', twin.benefit_id), cellSide('second', 'text', row.benefit_id)],
      words: { line: nameOf(twin), other: nameOf(row) },
      disputes: [twin, row].map((one) => dispute('benefits', one, ...inputColumns)),
    });
  }
  return found;
}

/** The index of the first line before one that has its inputs, or else its words; −1 without one. */
function twinOf(index: number, rows: readonly BenefitRow[], words: readonly string[]): number {
  const row = rows[index];
  if (row === undefined) return -1;
  for (let at = 0; at < index; at += 1) {
    const other = rows[at];
    if (other !== undefined && hasSameInputs(other, row)) return at;
  }
  const own = words[index] ?? '';
  const first = words.indexOf(own);
  return own !== '' && first < index ? first : -1;
}

/** Whether two lines have the same inputs, and enough of them to tell lines apart. */
function hasSameInputs(a: BenefitRow, b: BenefitRow): boolean {
  if (a.category.value !== b.category.value) return false;
  let given = 0;
  for (const column of inputColumns) {
    const { value } = a[column];
    if (value !== b[column].value) return false;
    if (value !== null) given += 1;
  }
  return given > 1 || a.avoided_cost.value !== null;
}

/** A pool that one line alone draws on, without a size, limits nothing: its other lines are missing, or spelt otherwise. */
function lonelyPools(rows: readonly BenefitRow[]): readonly Finding[] {
  const found: Finding[] = [];
  for (const row of rows) {
    const pool = row.pool.value;
    if (pool === null || row.pool_size.value !== null) continue;
    if (rows.some((other) => other !== row && other.pool.value === pool)) continue;
    found.push({
      code: 'poolOfOne',
      about: pool,
      sides: [cellSide('pool', 'text', row.pool), cellSide('line', 'text', row.benefit_id)],
      words: { pool, line: nameOf(row) },
      disputes: [dispute('benefits', row, ...inputColumns)],
    });
  }
  return found;
}

function idOf(row: BenefitRow): string {
  return row.benefit_id.value ?? '';
}

function nameOf(row: BenefitRow): string {
  return row.description.value ?? idOf(row);
}
