/** Why a value is not there: a code for the catalogue with its parameters. A null without a reason does not exist. */
export type Reason = {
  readonly code: ReasonCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type ReasonCode =
  | 'missing' // the book does not say
  | 'invalid' // what stands there cannot be read
  | 'notApplicable' // it cannot apply to this account
  | 'policyUnset' // only policy can say, and does not
  | 'nothingKnown' // none of the inputs is known
  | 'tooFew' // not enough observations
  | 'gap' // a month that is needed is missing
  | 'stale' // the newest evidence is too old
  | 'previousZero' // a change from zero is undefined
  | 'zeroDenominator'
  | 'notReached' // the cost is never paid back
  | 'noClause' // the contract has no such clause
  | 'expired' // the contract has ended
  | 'conflict' // the policy contradicts itself
  | 'notEnoughCoverage' // too little of the card is known for a grade
  | 'notComputed' // this version does not compute it
  | 'committed' // it renews by itself, so there is nothing to win or lose
  | 'implausible' // it stands there and can be read, but cannot be meant so
  | 'mixedCurrency' // amounts of several currencies, and no dated rates between them
  | 'noDeadline' // the method sets no day for it
  | 'unreached' // nobody was reached, so nobody knows what they want
  | 'none'; // there is nothing of the kind to report

/** What a computation returns instead of a number when there is none. */
export class Unknown {
  readonly reason: Reason;
  constructor(reason: Reason) {
    this.reason = reason;
  }
}

/** Shorthand for a computation that has no value: `return unknown('tooFew', { have: 2, need: 3 })`. */
export function unknown(code: ReasonCode, params?: Reason['params']): Unknown {
  return new Unknown(params === undefined ? { code } : { code, params });
}
