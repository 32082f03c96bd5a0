import type { Fact } from '../facts/node.ts';
import type { Param } from './point.ts';

export type OptionName = 'accept' | 'counter' | 'hold';

/** What we may answer to the customer's ask, and what it is worth. */
export type NegotiationOption = {
  readonly price: Fact<number>;
  /** Chance that they renew at this price. */
  readonly probability: Fact<number>;
  /** Worth of the renewal to us, if it comes about. */
  readonly value: Fact<number>;
  /** Probability times value. */
  readonly expected: Fact<number>;
  /** The probability from which it beats accepting: it needs no assumption on how price moves the odds. */
  readonly breakEvenProbability: Fact<number>;
  /** The share of such renewals that we could lose within a year and still be no worse off than by accepting. */
  readonly breakEvenLoss: Fact<number>;
};

export type Advice = 'accept' | 'counter' | 'hold' | 'escalate' | 'walk';

/** Something that a rule found, without a word of any language. */
export type Explanation = {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
};

export type AdviceFacts = {
  readonly options: Readonly<Record<OptionName, NegotiationOption>>;
  readonly advice: Fact<string>;
  /** How far the odds are moved to see whether the advice stands. */
  readonly oddsShift: Fact<number>;
  /** The advice if the odds of renewal were that much lower, or higher. */
  readonly adviceLow: Fact<string>;
  readonly adviceHigh: Fact<string>;
  readonly fragile: Fact<boolean>;
  /** How far accepting is worth more (or less) than the best alternative, as a share of that. */
  readonly acceptAdvantage: Fact<number>;
  /** What the ask leaves us after the cost to serve, as a share of it. */
  readonly askMargin: Fact<number>;
  /** Why the advice is what it is, in the order of the rules. */
  readonly adviceReasons: readonly Explanation[];
};
