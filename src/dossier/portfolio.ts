import type { ContractFacts } from './contract.ts';
import type { AccountProfile } from './dossier.ts';
import type { RenewalFacts } from './renewal.ts';

/** What the portfolio needs of an account: a dossier is one. */
export type PortfolioAccount = {
  readonly account: Pick<AccountProfile, 'id' | 'name' | 'currency'>;
  readonly contract: Pick<ContractFacts, 'arr' | 'renewalDate' | 'lastNoticeDay'>;
  readonly renewal: RenewalFacts;
};

/** The accounts of one currency: amounts of several are never put into one order. */
export type CurrencyPortfolio<A extends PortfolioAccount = PortfolioAccount> = {
  readonly currency: string | null;
  /** Due, by risk and urgency: whom to see first. */
  readonly ranked: readonly A[];
  /** By what only shows if the unknown turns out bad: whom to find out about first. An account may stand on both lists. */
  readonly hidden: readonly A[];
  /** They renew by themselves: nothing to win or lose, expansion only. */
  readonly committed: readonly A[];
  /** Ended so long ago that they are to be won back, outside of the ranking. */
  readonly lapsed: readonly A[];
  /** On none of these lists, because ARR or dates are unknown. */
  readonly unplaced: readonly A[];
};
