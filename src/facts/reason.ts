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
  | 'unpriced' // the policy leaves out a parameter of the trade
  | 'alreadySo' // nothing would change: the customer does it already
  | 'noRealRival' // no rival has reached a pilot or a quote
  | 'notAboveAsk' // the price is not above what the customer asks for
  | 'unprofitable' // the price does not cover the cost to serve
  | 'noPackages' // fewer than two packages of equal value can be made
  | 'committed' // the contract renews by itself: there is nothing to win, lose or answer
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

/** The reason of a value that is not there, as the result of a computation that needed it. */
export function unknownLike(source: { readonly reason: Reason | null }): Unknown {
  return new Unknown(source.reason ?? { code: 'nothingKnown' });
}
