import { absent, called, cell, divide } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { ageInDays } from '../freshness.ts';
import { minutesBetween, severitiesOf, type TicketRow } from './tickets.ts';

type Limits = { readonly acknowledge: number; readonly plan: number };

/**
 * Whether a ticket broke the agreed time to acknowledgement or plan: one breach where either was late. Null where
 * neither can be judged, because a timestamp is missing or is a date without a time (METHODS §6).
 */
function judgeTicket(row: TicketRow, limits: Limits, today: string): boolean | null {
  const verdicts = [
    isLate(row, row.acknowledged_at.value, limits.acknowledge, today),
    isLate(row, row.plan_at.value, limits.plan, today),
  ].filter((late) => late !== null);
  return verdicts.length === 0 ? null : verdicts.includes(true);
}

/** What is dated after the day of the run has not happened on it, and nothing is answered before it was asked. */
function isLate(row: TicketRow, answered: string | null, limit: number, today: string): boolean | null {
  const opened = row.opened_at.value;
  if (opened === null || answered === null || answered.slice(0, 10) > today) return null;
  const minutes = minutesBetween(opened, answered);
  return minutes === null || minutes < 0 ? null : minutes > limit;
}

export type BreachFacts = {
  readonly judged: Fact<number>;
  readonly breaches: Fact<number>;
  readonly breachShare: Fact<number>;
  /** Days since the newest ticket that was judged was opened; null while none was. */
  readonly newestAgeDays: number | null;
};

/** k of n tickets broke an agreed time; n counts those that can be judged at all. */
export function buildBreaches(context: Context, tickets: readonly TicketRow[]): BreachFacts {
  const { asOf, setting, account } = context;
  const today = asOf.value ?? '';
  const limits = new Map(
    severitiesOf(tickets).map((severity) => [
      severity as string,
      {
        acknowledge: setting(`assumptions.support.acknowledge_minutes.${severity}`),
        plan: setting(`assumptions.support.plan_minutes.${severity}`),
      },
    ]),
  );
  const verdicts = tickets.flatMap((row) => {
    const limit = limits.get(row.severity.value ?? '');
    if (limit === undefined) return [];
    const verdict = judgeTicket(
      row,
      { acknowledge: limit.acknowledge.value ?? 0, plan: limit.plan.value ?? 0 },
      today,
    );
    return verdict === null ? [] : [{ row, isBreach: verdict }];
  });
  const judgedIds = verdicts.map(({ row }) => cell(row.ticket_id));
  const judged: Quantity = account.given.tickets
    ? called('countRows', judgedIds, judgedIds.length)
    : absent(missing);
  const used = severitiesOf(verdicts.map(({ row }) => row)).flatMap((severity) => {
    const limit = limits.get(severity);
    return limit === undefined ? [] : [limit.acknowledge, limit.plan];
  });
  const breaches: Quantity =
    verdicts.length === 0
      ? absent(tickets.length === 0 && account.given.tickets ? noTickets : missing)
      : called(
          'countBreaches',
          [...used, ...verdicts.flatMap(({ row }) => timesOf(row))],
          verdicts.filter(({ isBreach }) => isBreach).length,
        );
  const k = fact('support.breaches', 'count', breaches);
  const n = fact('support.judged', 'count', judged);
  const ages = verdicts.map(({ row }) => ageInDays(row.opened_at.value, today) ?? 0);
  return {
    judged: n,
    breaches: k,
    breachShare: fact('support.breachShare', 'share', divide(k, n)),
    newestAgeDays: ages.length === 0 ? null : Math.min(...ages),
  };
}

const missing: Reason = { code: 'missing', params: { column: 'acknowledged_at', file: 'tickets' } };
const noTickets: Reason = { code: 'notApplicable', params: { column: 'ticket_id', file: 'tickets' } };

function timesOf(row: TicketRow) {
  return [row.opened_at, row.acknowledged_at, row.plan_at]
    .map((moment) => cell(moment))
    .filter((moment) => moment.value !== null);
}
