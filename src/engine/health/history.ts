import type { HealthFacts, ScoreItem } from '../../dossier/health.ts';
import { absent, call, called, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { monthIndex } from '../usage/months.ts';
import { computeTrend } from '../usage/trend.ts';
import { trendSettings, trendThresholds } from '../usage/usage.ts';

/** The share of the card that both ends must have in common before they are compared. */
const leastCommonWeight = 0.5;

/**
 * How health moved over the term: only items known at both ends are compared, the first snapshot's s against today's.
 * Snapshots of different coverage are never compared.
 */
export function buildHealthTrend(
  context: Context,
  items: readonly ScoreItem[],
): Pick<HealthFacts, 'trendChange' | 'trendClass' | 'snapshotClass'> {
  const { account, asOf } = context;
  const today = asOf.value ?? '';
  const rows = account.rows.health_history.filter(
    ({ date, item, value }) =>
      date.value !== null && date.value < today && item.value !== 'score' && value.value !== null,
  );
  const first = rows.reduce<string | null>(
    (day, { date }) => (day === null || (date.value ?? '') < day ? date.value : day),
    null,
  );
  const atStart = rows.filter(({ date }) => date.value === first);
  const trendChange = fact('health.trendChange', 'impact', changeSince(atStart, items));
  return {
    trendChange,
    snapshotClass: fact('health.snapshotClass', 'code', snapshotTrend(context, rows, items)),
    trendClass: fact(
      'health.trendClass',
      'code',
      call('healthTrend', [trendChange, context.setting('assumptions.health_change')], (points, least) =>
        classifyChange(roundHalfAway(points, 2), least),
      ),
    ),
  };
}

type HistoryRow = Context['account']['rows']['health_history'][number];

/** The change of the score over the items that are known today and in a snapshot. */
function changeSince(snapshot: readonly HistoryRow[], items: readonly ScoreItem[]): Quantity {
  const inputs: Quantity[] = [];
  let total = 0;
  let common = 0;
  let moved = 0;
  for (const { id, state, weight, s } of items) {
    if (state !== 'notApplicable') total += weight.value ?? 0;
    const row = state === 'known' ? snapshot.find(({ item }) => item.value === id) : undefined;
    if (row === undefined) continue;
    inputs.push(weight, s, cell(row.value));
    common += weight.value ?? 0;
    moved += (weight.value ?? 0) * ((s.value ?? 0) - (row.value.value ?? 0));
  }
  if (inputs.length === 0)
    return absent({ code: 'missing', params: { column: 'value', file: 'health_history' } }, 'internal');
  const isTooLittle = common / total < leastCommonWeight;
  return called(
    'changeOfCommonItems',
    inputs,
    isTooLittle ? unknown('notEnoughCoverage') : (100 * moved) / common,
  );
}

/** Fewest snapshots that are tested for a trend (METHODS §4). */
const fewestSnapshots = 5;

/** With five snapshots or more, METHODS §2 on the score over the items that every one of them holds. */
function snapshotTrend(
  context: Context,
  rows: readonly HistoryRow[],
  items: readonly ScoreItem[],
): Expression<string> {
  const months = new Set(rows.map((row) => (row.date.value ?? '').slice(0, 7)));
  const tooFew = () => absent<string>({ code: 'tooFew', params: { months: months.size } }, 'internal');
  if (months.size < fewestSnapshots) return tooFew();
  const byMonth = new Map<string, Map<string, HistoryRow>>();
  for (const row of [...rows].sort((a, b) => ((a.date.value ?? '') < (b.date.value ?? '') ? -1 : 1))) {
    const month = (row.date.value ?? '').slice(0, 7);
    byMonth.set(month, (byMonth.get(month) ?? new Map()).set(row.item.value ?? '', row));
  }
  const snapshots = [...byMonth];
  const common = items.filter((item) => snapshots.every(([, snapshot]) => snapshot.has(item.id)));
  if (common.length === 0) return tooFew();
  const cells = snapshots.flatMap(([, snapshot]) =>
    common.flatMap((item) => {
      const row = snapshot.get(item.id);
      return row === undefined ? [] : [cell(row.value)];
    }),
  );
  return call('trendClass', [...cells, ...trendThresholds(context)], () => {
    const points = snapshots.map(([month, snapshot]) => ({
      month,
      t: monthIndex(month),
      x: common.reduce(
        (sum, item) => sum + (item.weight.value ?? 0) * (snapshot.get(item.id)?.value.value ?? 0),
        0,
      ),
    }));
    return computeTrend(points, trendSettings(context)).class;
  });
}

/** @param least points by which health must move to be called better or worse (METHODS §4, ASM) */
export function classifyChange(points: number, least: number): 'improving' | 'declining' | 'steady' {
  if (points >= least) return 'improving';
  return points <= -least ? 'declining' : 'steady';
}
