import type { Account } from '../book/account.ts';
import { buildTimeline } from '../engine/contract/timeline.ts';
import { given } from '../facts/expression.ts';
import type { AccountChoice } from './choose-account.ts';

/** The accounts of a book with what a person needs to choose one of them on a day. */
export function accountChoices(accounts: readonly Account[], asOf: string): readonly AccountOfDay[] {
  return accounts.map((account) => new AccountOfDay(account, asOf));
}

/** A class, because a book may hold thousands of accounts: objects that each had a getter of their own would take room. */
class AccountOfDay implements AccountChoice {
  readonly id: string;
  readonly name: string;
  readonly account: Account;
  readonly #asOf: string;

  constructor(account: Account, asOf: string) {
    this.id = account.id;
    this.name = account.name;
    this.account = account;
    this.#asOf = asOf;
  }

  /** Worked out only where accounts are listed. */
  get lastNoticeDay(): string | null {
    const asOf = given(this.#asOf, 'asOf');
    return buildTimeline({ account: this.account, asOf }).lastNoticeDay.value;
  }
}
