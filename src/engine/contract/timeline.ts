import type { ContractState } from '../../dossier/contract.ts';
import { addDays, addMonths, daysBetween, earlierOf } from '../../facts/dates.ts';
import { call, callWithGaps, cell } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';

const shareable = { audience: 'shareable' } as const;

export type Timeline = {
  readonly startDate: Fact<string>;
  readonly endDate: Fact<string>;
  readonly renewalDate: Fact<string>;
  readonly daysToRenewal: Fact<number>;
  readonly lastNoticeDay: Fact<string>;
  readonly daysToNotice: Fact<number>;
  readonly state: Fact<string>;
  readonly urgency: Fact<number>;
};

/**
 * METHODS §13: the renewal is the day after the inclusive end; the last notice day counts back from the end, in days
 * or calendar months, whichever is earlier where both are given.
 */
export function buildTimeline({ account, asOf }: Pick<Context, 'account' | 'asOf'>): Timeline {
  const { row } = account;
  const startDate = fact('contract.startDate', 'date', cell(row.contract_start), shareable);
  const endDate = fact('contract.endDate', 'date', cell(row.contract_end), shareable);
  const renewalDate = fact('contract.renewalDate', 'date', call('dayAfter', [endDate], dayAfter), shareable);
  const daysToRenewal = fact(
    'contract.daysToRenewal',
    'days',
    call('daysBetween', [asOf, renewalDate], daysBetween),
    shareable,
  );
  const lastNoticeDay = fact(
    'contract.lastNoticeDay',
    'date',
    callWithGaps('lastNoticeDay', [endDate, cell(row.notice_days), cell(row.notice_months)], lastNotice),
    shareable,
  );
  const daysToNotice = fact(
    'contract.daysToNotice',
    'days',
    call('daysBetween', [asOf, lastNoticeDay], daysBetween),
    shareable,
  );
  const state = fact(
    'contract.state',
    'code',
    callWithGaps(
      'contractState',
      [daysToRenewal, daysToNotice, cell(row.auto_renew)],
      (renewal, notice, autoRenew) =>
        renewal === null
          ? unknown('missing', { column: 'contract_end', file: row.contract_end.place.file })
          : contractState(renewal, notice, autoRenew),
    ),
    shareable,
  );
  const urgency = fact(
    'contract.urgency',
    'ratio',
    callWithGaps('urgency', [daysToRenewal, daysToNotice], computeUrgency),
  );
  return { startDate, endDate, renewalDate, daysToRenewal, lastNoticeDay, daysToNotice, state, urgency };
}

function dayAfter(end: string): string {
  return addDays(end, 1);
}

/** A part of a day or month counts as a whole one: the earlier day is the safe one. */
function lastNotice(end: string | null, days: number | null, months: number | null) {
  if (end === null) return unknown('missing', { column: 'contract_end' });
  const byDays = days === null ? null : addDays(end, -Math.ceil(days));
  const byMonths = months === null ? null : addMonths(end, -Math.ceil(months));
  if (byDays === null || byMonths === null)
    return byDays ?? byMonths ?? unknown('missing', { column: 'notice_days' });
  return earlierOf(byDays, byMonths);
}

/** Whether there is still something to negotiate. Day 0 of a deadline is still open (METHODS §13). */
export function contractState(
  daysToRenewal: number,
  daysToNotice: number | null,
  autoRenews: boolean | null,
): ContractState {
  if (daysToRenewal < 0) return 'expired';
  if (daysToNotice === null || daysToNotice >= 0) return 'open';
  return autoRenews === true ? 'committed' : 'noticePassed';
}

/**
 * U = clamp(1 − (days − 30)/150, .1, 1) on the days to the nearer deadline that has not passed; 1 once expired.
 *
 * @example computeUrgency(105, null) // 0.5
 */
export function computeUrgency(daysToRenewal: number | null, daysToNotice: number | null) {
  if (daysToRenewal === null) return unknown('missing', { column: 'contract_end' });
  if (daysToRenewal < 0) return 1;
  const days =
    daysToNotice !== null && daysToNotice >= 0 ? Math.min(daysToNotice, daysToRenewal) : daysToRenewal;
  return Math.min(1, Math.max(0.1, 1 - (days - 30) / 150));
}

/** The days since the contract ended, once it has. */
export function daysLapsed(daysToRenewal: Expression<number>): Expression<number> {
  return call('daysLapsed', [daysToRenewal], lapsedSince);
}

function lapsedSince(days: number) {
  return days < 0 ? -days : unknown('none');
}
