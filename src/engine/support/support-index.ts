import { absent, call, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Context } from '../context.ts';
import { freshness, isStale } from '../freshness.ts';
import { weigh } from '../health/weigh.ts';
import type { BreachFacts } from './breaches.ts';

/**
 * 100·(.4·(1 − min(1, load/30)) + .3·(1 − breach share) + .3·open), a composite: what cannot be judged leaves it
 * (METHODS §6). Load and open tickets are counted up to the day of the run; breaches age with the newest of them.
 */
export function buildSupportIndex(
  context: Context,
  loadPer100: Fact<number>,
  { breachShare, newestAgeDays }: BreachFacts,
  openP0: Fact<number>,
  openP1: Fact<number>,
): Fact<number> {
  const { setting } = context;
  const at = (path: string) => setting(`assumptions.support.${path}`);
  const validity = setting('assumptions.freshness.relationship');
  const load = call(
    'loadCredit',
    [loadPer100, at('full_load')],
    (value, full) => 1 - Math.min(1, value / full),
  );
  const kept: Quantity = isStale(newestAgeDays, validity.value ?? 90)
    ? absent({ code: 'stale', params: { column: 'opened_at' } })
    : subtract(given(1), breachShare);
  const open = call(
    'openCredit',
    [openP0, openP1, at('open_credit.P0'), at('open_credit.P1'), at('open_credit.none')],
    (p0, p1, gravest, grave, none) => (p0 > 0 ? gravest : p1 > 0 ? grave : none),
  );
  // Breaches are only known of dated tickets, so that nothing undated is judged here.
  const keptFreshness = newestAgeDays === null ? 0 : freshness(newestAgeDays, validity.value ?? 90, 0);
  const index = weigh(
    [
      { s: load, weight: at('index_weights.load'), freshness: 1 },
      { s: kept, weight: at('index_weights.breaches'), freshness: keptFreshness },
      { s: open, weight: at('index_weights.open'), freshness: 1 },
    ],
    [validity],
  );
  return fact('support.index', 'index', index.score, index.own);
}
