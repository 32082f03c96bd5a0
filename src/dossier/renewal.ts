import type { Fact } from '../facts/node.ts';

/** Where an account stands in the portfolio: to be ranked, renewing by itself, or long gone. */
export type RenewalList = 'due' | 'committed' | 'lapsed';

export type RenewalFacts = {
  readonly probability: Fact<number>;
  readonly probabilityLow: Fact<number>;
  readonly probabilityHigh: Fact<number>;
  /** Own outcomes of the account's grade that the probability rests on. */
  readonly outcomes: Fact<number>;
  /** From so many on, the probability counts as our own record (ASM). */
  readonly outcomesNeeded: Fact<number>;
  /** True until there are enough own outcomes: the probability is then a planning prior and has to be called one. */
  readonly planningPrior: Fact<boolean>;
  /** ARR that is likely lost. */
  readonly risk: Fact<number>;
  /** ARR at risk that only shows if what is unknown turns out bad. */
  readonly hiddenRisk: Fact<number>;
  /** Risk by urgency: the order of the portfolio. */
  readonly priority: Fact<number>;
  readonly list: Fact<string>;
  /** Days after its end from which a contract is on the list of the lapsed (ASM). */
  readonly lapsedAfter: Fact<number>;
};
