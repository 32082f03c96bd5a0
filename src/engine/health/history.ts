import type { HealthFacts, ScoreItem } from '../../dossier/health.ts';
import { absent, call, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';

/** Points by which health must move to be called better or worse (METHODS §4, ASM). */
const material = 5;
/** The share of the card that both ends must have in common before they are compared. */
const leastCommonWeight = 0.5;

/**
 * How health moved over the term: only items known at both ends are compared, the first snapshot's s against today's.
 * Snapshots of different coverage are never compared.
 */
export function buildHealthTrend(
  { account, asOf }: Context,
  items: readonly ScoreItem[],
): Pick<HealthFacts, 'trendChange' | 'trendClass'> {
  const today = asOf.value ?? '';
  const rows = account.rows.health_history.filter(
    ({ date, item, value }) =>
      date.value !== null && date.value < today && item.value !== 'score' && value.value !== null,
  );
  const first = rows.map((row) => row.date.value ?? '').sort()[0];
  const common = items.flatMap((item) => {
    const row = rows.find((candidate) => candidate.date.value === first && candidate.item.value === item.id);
    return row === undefined || item.state !== 'known' ? [] : [{ item, atStart: cell(row.value) }];
  });
  const total = items
    .filter((item) => item.state !== 'notApplicable')
    .reduce((sum, item) => sum + (item.weight.value ?? 0), 0);
  const change: Quantity =
    common.length === 0
      ? absent({ code: 'missing', params: { column: 'value', file: 'health_history' } }, 'internal')
      : call(
          'changeOfCommonItems',
          common.flatMap(({ item, atStart }) => [item.weight, item.s, atStart]),
          (...numbers) => {
            let weight = 0;
            let moved = 0;
            for (let i = 0; i < numbers.length; i += 3) {
              weight += numbers[i] ?? 0;
              moved += (numbers[i] ?? 0) * ((numbers[i + 1] ?? 0) - (numbers[i + 2] ?? 0));
            }
            return weight / total < leastCommonWeight ? unknown('notEnoughCoverage') : (100 * moved) / weight;
          },
        );
  const trendChange = fact('health.trendChange', 'impact', change);
  return {
    trendChange,
    trendClass: fact(
      'health.trendClass',
      'code',
      call('healthTrend', [trendChange], (points) => classifyChange(roundHalfAway(points, 2))),
    ),
  };
}

export function classifyChange(points: number): 'improving' | 'declining' | 'steady' {
  if (points >= material) return 'improving';
  return points <= -material ? 'declining' : 'steady';
}
