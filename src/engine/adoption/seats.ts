import type { SeatClass, SeatFacts } from '../../dossier/usage.ts';
import { absent, call, divide } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity, Series } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { ageInDays, isStale } from '../freshness.ts';
import { lastDayOfMonth } from '../usage/months.ts';

const shareable = { audience: 'shareable' } as const;

/** METHODS §3: active users of the last full month over purchased seats. */
export function buildSeats(context: Context, seats: Fact<number>, activeUsers: Series | null): SeatFacts {
  const active = fact('seats.active', 'count', latestOf(context, activeUsers, 'active_users'), shareable);
  const utilisation = fact('seats.utilisation', 'share', divide(active, seats), shareable);
  return {
    active,
    utilisation,
    class: fact(
      'seats.class',
      'code',
      call('seatClass', [utilisation], (share) => classifySeats(roundHalfAway(share, 4))),
    ),
    unused: fact(
      'seats.unused',
      'count',
      call('excessOver', [seats, active], (have, used) => Math.max(0, have - used)),
      shareable,
    ),
  };
}

/** The last full month of a series, unless it is twice as old as usage may be. */
export function latestOf({ asOf, setting }: Context, series: Series | null, metric: string): Quantity {
  if (series === null || series.points.length === 0) {
    return absent({ code: 'missing', params: { column: metric, file: 'usage' } });
  }
  return call(
    'lastFullMonth',
    [series, asOf, setting('assumptions.freshness.usage')],
    (points, today, validity) => {
      const last = points.at(-1);
      if (last === undefined) return unknown('tooFew');
      return isStale(ageInDays(lastDayOfMonth(last.month), today), validity)
        ? unknown('stale', { month: last.month })
        : last.value;
    },
  );
}

/** Bands of seat use at which vendors act: below 50% seats are lost at renewal, above 95% they are short. */
export function classifySeats(utilisation: number): SeatClass {
  if (utilisation < 0.5) return 'contractionRisk';
  if (utilisation < 0.8) return 'watch';
  if (utilisation <= 0.95) return 'healthy';
  return utilisation <= 1 ? 'full' : 'overage';
}
