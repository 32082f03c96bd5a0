import type { Ledger } from '../facts/ledger.ts';
import type { Fact } from '../facts/node.ts';
import type { ContractFacts, PlanFacts } from './contract.ts';
import type { AccountProfile } from './dossier.ts';
import type { HealthFlips } from './flip.ts';
import type { Scorecard, ScoreItem } from './health.ts';
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

/**
 * What a portfolio keeps of an account's dossier, so that the dossier itself can go: facts under ids of the portfolio
 * (`account.<slug>.renewal.risk`), each with its own formula and cells.
 */
export type PortfolioEntry = {
  readonly account: Pick<AccountProfile, 'id' | 'name' | 'currency' | 'csm'>;
  readonly slug: string;
  readonly name: Fact<string>;
  readonly contract: Pick<
    ContractFacts,
    'arr' | 'renewalDate' | 'daysToRenewal' | 'lastNoticeDay' | 'daysToNotice' | 'state'
  >;
  readonly plan: Pick<PlanFacts, 'overdueCount' | 'standardCount'>;
  readonly health: Pick<Scorecard, 'score' | 'lower' | 'upper' | 'coverage' | 'grade' | 'floor'> & {
    readonly gaps: readonly Pick<ScoreItem, 'id' | 'label'>[];
    readonly flips: Pick<HealthFlips, 'askFirst' | 'narrows'>;
  };
  readonly renewal: RenewalFacts;
};

/** Sums over the accounts of one currency. Each adds up what is known and says of how many. */
export type PortfolioTotals = {
  readonly accounts: Fact<number>;
  readonly arr: Fact<number>;
  /** Of how many accounts the ARR is known. */
  readonly arrKnown: Fact<number>;
  readonly risk: Fact<number>;
  readonly hiddenRisk: Fact<number>;
  /** ARR that renews by itself, and ARR long gone. */
  readonly committed: Fact<number>;
  readonly lapsed: Fact<number>;
};

/** All accounts of a run. */
export type Portfolio = {
  readonly asOf: string;
  readonly entries: readonly PortfolioEntry[];
  readonly currencies: readonly (CurrencyPortfolio<PortfolioEntry> & { readonly totals: PortfolioTotals })[];
  /** The facts of the entries and the totals; what lies behind them is in the ledgers of the accounts. */
  readonly ledger: Ledger;
};
