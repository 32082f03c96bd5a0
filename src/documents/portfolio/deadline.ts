import type { PortfolioEntry } from '../../dossier/portfolio.ts';
import { isKnown } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';

/**
 * What comes next for an account. `notice` and `renewal` can still be met; of the others the date is that of the renewal.
 * A contract whose notice period nobody knows has its renewal alone.
 */
export type Deadline = {
  readonly code: 'notice' | 'renewal' | 'closed' | 'itself' | 'ended';
  readonly date: Fact<string>;
  readonly days: Fact<number>;
};

const codes = { noticePassed: 'closed', committed: 'itself', expired: 'ended' } as const;

/** The next deadline; null where the dates of the contract are not known. */
export function deadlineOf({ contract }: PortfolioEntry): Deadline | null {
  const { state, renewalDate, daysToRenewal, lastNoticeDay, daysToNotice } = contract;
  if (!isKnown(renewalDate) || !isKnown(daysToRenewal) || !isKnown(state)) return null;
  const renewal = { date: renewalDate, days: daysToRenewal };
  const code = Object.hasOwn(codes, state.value) ? codes[state.value as keyof typeof codes] : null;
  if (code !== null) return { code, ...renewal };
  return isKnown(lastNoticeDay) && isKnown(daysToNotice)
    ? { code: 'notice', date: lastNoticeDay, days: daysToNotice }
    : { code: 'renewal', ...renewal };
}

/** Whether somebody can still do something before it. */
export function isOpen({ code }: Deadline): boolean {
  return code === 'notice' || code === 'renewal';
}

/** Accounts with their deadlines, the nearest first; ties by the id of the account. Those without one are left out. */
export function byDeadline(
  entries: readonly PortfolioEntry[],
): readonly { readonly entry: PortfolioEntry; readonly deadline: Deadline }[] {
  return entries
    .flatMap((entry) => {
      const deadline = deadlineOf(entry);
      return deadline === null
        ? []
        : [{ entry, deadline, key: `${deadline.date.value} ${entry.account.id}` }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
