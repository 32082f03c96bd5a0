import type { Account } from '../book/account.ts';
import { buildTimeline } from '../engine/contract/timeline.ts';
import { given } from '../facts/expression.ts';
import type { AccountChoice } from './choose-account.ts';

/** The accounts of a book with what a person needs to choose one of them on a day. */
export function accountChoices(
  accounts: readonly Account[],
  asOf: string,
): readonly (AccountChoice & { readonly account: Account })[] {
  const today = given(asOf, 'asOf');
  return accounts.map((account) => ({
    id: account.id,
    name: account.name,
    // Asked for only where accounts are listed: a book may hold thousands.
    get lastNoticeDay() {
      return buildTimeline({ account, asOf: today }).lastNoticeDay.value;
    },
    account,
  }));
}
