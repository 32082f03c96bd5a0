import type { Account } from '../book/account.ts';
import { formatProblems, type Problem } from '../book/problem.ts';
import type { Failure, Outsider } from '../documents/portfolio/portfolio-matter.ts';
import type { EngineSettings } from '../engine/build-dossier.ts';
import { buildTimeline, type Timeline } from '../engine/contract/timeline.ts';
import { accountNameFact } from '../engine/portfolio/entry.ts';
import { borrowFact } from '../facts/borrowed-fact.ts';
import type { Cell } from '../facts/cell.ts';
import { given } from '../facts/expression.ts';
import { isKnown } from '../facts/fact.ts';
import type { Fact } from '../facts/node.ts';
import { daysOf, type RenewalPeriod } from './renewal-period.ts';

/** The accounts of a book that renew in a period, and those that a choice by date alone would pass over in silence. */
export type Renewals = {
  readonly chosen: readonly Account[];
  /** Their dates are wrong, so nobody can tell when they renew: the brief would be, too. */
  readonly failures: readonly Failure[];
  readonly outsiders: readonly Outsider[];
  /** The first renewal to come outside of the period; null where none is known. */
  readonly next: NextRenewal | null;
};

export type NextRenewal = { readonly id: string; readonly name: string; readonly date: string };

/** @param slugs by account id, as the portfolio has them */
export function chooseRenewals(
  book: { readonly accounts: readonly Account[]; readonly problems: readonly Problem[] },
  period: RenewalPeriod,
  asOf: string,
  slugs: ReadonlyMap<string, string>,
  settingsOf: (account: Account) => EngineSettings,
): Renewals {
  const { from, to } = daysOf(period, asOf);
  const isWithin = (date: Fact<string>) => isKnown(date) && from <= date.value && date.value <= to;
  const chosen: Account[] = [];
  const failures: Failure[] = [];
  const outsiders: Outsider[] = [];
  let next: NextRenewal | null = null;
  const today = given(asOf, 'asOf');
  const wrong = wrongDates(book.problems);
  for (const account of book.accounts) {
    const timeline = buildTimeline({ account, asOf: today });
    const { contract_end, contract_start } = account.row;
    const contradicted = isWithin(timeline.renewalDate) ? wrong(contract_start) : null;
    const problem = wrong(contract_end) ?? (contradicted?.code === 'contradiction' ? contradicted : null);
    if (problem !== null) {
      const { id, name } = account;
      failures.push({ id, name, code: 'dates', detail: formatProblems([problem]).join(' ') });
    } else if (isWithin(timeline.renewalDate)) {
      chosen.push(account);
    } else {
      const date = timeline.renewalDate.value;
      if (date !== null && date >= asOf && (next === null || date < next.date))
        next = { id: account.id, name: account.name, date };
      const seen = outsiderOf(timeline, isWithin(timeline.lastNoticeDay), settingsOf(account));
      if (seen === null) continue;
      const prefix = `account.${slugs.get(account.id) ?? ''}`;
      outsiders.push({
        code: seen.code,
        name: accountNameFact(account, prefix),
        date: seen.date === null ? null : borrowFact(seen.date, prefix),
      });
    }
  }
  return { chosen, failures, outsiders, next };
}

function outsiderOf(
  timeline: Timeline,
  isNoticeWithin: boolean,
  { setting }: EngineSettings,
): Pick<Outsider, 'code' | 'date'> | null {
  const { renewalDate, endDate, lastNoticeDay, daysToNotice, daysToRenewal, state } = timeline;
  if (!isKnown(renewalDate)) return { code: 'undated', date: null };
  if (state.value === 'expired') {
    const limit = setting('assumptions.portfolio.lapsed_days').value ?? 0;
    return -(daysToRenewal.value ?? 0) > limit ? null : { code: 'ended', date: endDate };
  }
  return isNoticeWithin && (daysToNotice.value ?? -1) >= 0 ? { code: 'notice', date: lastNoticeDay } : null;
}

/** The problem that speaks against a date: it cannot be read, or contradicts another. */
function wrongDates(problems: readonly Problem[]): (cell: Cell) => Problem | null {
  const byPlace = new Map<string, Problem>();
  const keyOf = ({ file, line, pointer, column }: Pick<Problem, 'file' | 'line' | 'pointer' | 'column'>) =>
    JSON.stringify([file, line, pointer ?? column]);
  for (const problem of problems) {
    const isOfDate = problem.code === 'invalidValue' || problem.code === 'contradiction';
    if (problem.severity === 'error' && isOfDate) byPlace.set(keyOf(problem), problem);
  }
  return ({ state, place }) => (state === 'invalid' ? (byPlace.get(keyOf(place)) ?? null) : null);
}
