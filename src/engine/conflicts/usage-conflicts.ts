import type { Row } from '../../book/account.ts';
import { add, call, cell } from '../../facts/expression.ts';
import type { Quantity, Series, SeriesPoint } from '../../facts/node.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { monthIndex } from '../usage/months.ts';
import type { Metric } from '../usage/series.ts';
import { cellSide, type Dispute, dispute, type Finding, side } from './finding.ts';

type UsageRow = Row<'usage'>;

/** Metrics that are shares of one. */
const shareMetrics = new Set(['data_completeness']);

/** What the months of use say against the contract, against each other, and against what can be. */
export function findUsageConflicts(context: Context, metrics: readonly Metric[]): readonly Finding[] {
  const found = [...usersAgainstSeats(context, metrics)];
  for (const metric of metrics) {
    addJump(found, context, metric, metric.name, metric.total);
    for (const { name, series } of metric.groups) {
      addJump(found, context, metric, `${metric.name} ${name}`, series);
    }
    if (metric.groups.length > 1) found.push(...groupsAgainstTotal(context, metric));
    if (shareMetrics.has(metric.name)) found.push(...shareAsPercentage(context, metric));
  }
  return [...found, ...partialMonth(context, metrics)];
}

/** More than three users a seat cannot be shared logins any more. */
const mostUsersASeat = 3;

/** A contract with a true-up clause foresees more users than seats; without one, one of the counts is wrong. */
function usersAgainstSeats(context: Context, metrics: readonly Metric[]): readonly Finding[] {
  const { row } = context.account;
  const metric = metrics.find((one) => one.name === 'active_users');
  const last = metric?.total.points.at(-1);
  const seats = row.seats.value ?? 0;
  if (metric === undefined || last === undefined || row.site_licence.value === true || seats <= 0) return [];
  if (last.value <= seats) return [];
  const isFar = last.value > seats * mostUsersASeat;
  if (!isFar && row.true_up.value === true) return [];
  const months = rowsOf(context, last);
  return [
    {
      code: isFar ? 'usersFarAboveSeats' : 'usersAboveSeats',
      about: '',
      sides: [cellSide('seats', 'count', row.seats), ...monthSides(['users', 'month'], metric, months)],
      disputes: [dispute('accounts', row, 'seats'), ...months.map(disputeOf)],
    },
  ];
}

const tenfold = 10;
/** Below this a count may well grow tenfold. */
const fewestToJump = 10;

/** Use does not grow tenfold from one month to the next: a unit or a double import is likelier. */
function addJump(
  found: Finding[],
  context: Context,
  metric: Metric,
  about: string,
  { points }: Series,
): void {
  const index = firstJump(points);
  const [before, after] = [points[index - 1], points[index]];
  if (before === undefined || after === undefined) return;
  const rows = rowsOf(context, after);
  found.push({
    code: 'monthTenfold',
    about,
    sides: [
      ...monthSides(['before', 'monthBefore'], metric, rowsOf(context, before)),
      ...monthSides(['after', 'month'], metric, rows),
    ],
    codes: { metric: { code: metric.name, vocabulary: 'metric' } },
    disputes: rows.map(disputeOf),
  });
}

/** The index of the first month of ten times the month before; −1 without one. */
function firstJump(points: readonly SeriesPoint[]): number {
  for (let index = 1; index < points.length; index += 1) {
    const before = points[index - 1];
    const after = points[index];
    if (before === undefined || after === undefined || before.value < fewestToJump) continue;
    const isTenfold = after.value >= before.value * tenfold;
    if (isTenfold && monthIndex(after.month) - monthIndex(before.month) === 1) return index;
  }
  return -1;
}

/**
 * Groups of the last full month against the total of its own row. A person in two groups counts twice, so that the groups
 * may well exceed a distinct total; they may not fall short of it, and none may exceed it.
 */
function groupsAgainstTotal(context: Context, metric: Metric): readonly Finding[] {
  const last = metric.total.points.at(-1);
  if (last === undefined || last.places.length !== 1 || metric.kind === 'average') return [];
  const parts = metric.groups.flatMap(
    (group) => group.series.points.find((p) => p.month === last.month) ?? [],
  );
  const expected = metric.groups.filter((group) => (group.series.points[0]?.month ?? '') <= last.month);
  if (parts.length < expected.length || parts.some((part) => part.places[0] === last.places[0])) return [];
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const tolerance = context.setting('assumptions.conflict_tolerance').value ?? 0;
  const isShort = roundHalfAway(sum, 9) < roundHalfAway(last.value * (1 - tolerance), 9);
  const isOver =
    metric.kind === 'sum'
      ? roundHalfAway(sum, 9) > roundHalfAway(last.value * (1 + tolerance), 9)
      : parts.some((part) => part.value > last.value);
  if (!isShort && !isOver) return [];
  const totals = rowsOf(context, last);
  const ofGroups = parts.flatMap((part) => rowsOf(context, part));
  return [
    {
      code: 'groupsAgainstTotal',
      about: metric.name,
      sides: [
        ...monthSides(['total', 'month'], metric, totals),
        side('groups', 'number', totalOf(ofGroups, metric.kind)),
      ],
      codes: { metric: { code: metric.name, vocabulary: 'metric' } },
      disputes: [...totals, ...ofGroups].map(disputeOf),
    },
  ];
}

/** A value above the whole is a percentage that nobody divided. */
function shareAsPercentage(context: Context, metric: Metric): readonly Finding[] {
  const above = metric.total.points.filter((point) => point.value > 1);
  const newest = above.at(-1);
  if (newest === undefined) return [];
  return [
    {
      code: 'usageScale',
      about: metric.name,
      sides: monthSides(['value', 'month'], metric, rowsOf(context, newest)),
      codes: { metric: { code: metric.name, vocabulary: 'metric' } },
      disputes: above.flatMap((point) => rowsOf(context, point)).map(disputeOf),
    },
  ];
}

/** The month that is not over on the day of the brief. It is left out everywhere, and that is worth a line. */
function partialMonth(context: Context, metrics: readonly Metric[]): readonly Finding[] {
  const { account, asOf } = context;
  const running = (asOf.value ?? '').slice(0, 7);
  const candidates: UsageRow[] = [];
  for (const row of account.rows.usage) {
    if (row.month.value !== running || row.group.value !== null || row.value.value === null) continue;
    candidates.push(row);
  }
  if (candidates.length === 0) return [];
  const row =
    candidates.find((one) => one.metric.value === 'active_users') ??
    [...candidates].sort((a, b) => ((a.metric.value ?? '') < (b.metric.value ?? '') ? -1 : 1))[0];
  const metric = metrics.find((one) => one.name === row?.metric.value);
  const last = metric?.total.points.at(-1);
  if (row === undefined || metric === undefined || last === undefined) return [];
  return [
    {
      code: 'partialMonth',
      about: '',
      sides: [
        cellSide('soFar', 'number', row.value),
        cellSide('running', 'month', row.month),
        ...monthSides(['full', 'fullMonth'], metric, rowsOf(context, last)),
      ],
      codes: { metric: { code: metric.name, vocabulary: 'metric' } },
    },
  ];
}

/**
 * A month's value and the month itself, from the cells that they were read from. The series is left alone: it is built
 * anew once its disputed months are believed by half.
 */
function monthSides(names: readonly [string, string], metric: Metric, rows: readonly UsageRow[]) {
  const month = rows[0]?.month;
  return [
    side(names[0], 'number', totalOf(rows, metric.kind)),
    ...(month === undefined ? [] : [cellSide(names[1], 'month', month)]),
  ];
}

function totalOf(rows: readonly UsageRow[], kind: Metric['kind']): Quantity {
  const values = rows.map((row) => cell(row.value));
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return only;
  return kind === 'average'
    ? call('mean', values, (...known) => known.reduce((sum, value) => sum + value, 0) / known.length)
    : add(...values);
}

/** The rows that a month was read from, found by their places. */
function rowsOf({ account }: Context, { places }: SeriesPoint): readonly UsageRow[] {
  const rows: UsageRow[] = [];
  for (const row of account.rows.usage) if (places.includes(row.value.place)) rows.push(row);
  return rows.sort((a, b) => ((a.group.value ?? '') < (b.group.value ?? '') ? -1 : 1));
}

function disputeOf(row: UsageRow): Dispute {
  return dispute('usage', row, 'value');
}
