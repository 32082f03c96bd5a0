import type { NegotiationOption, OptionName } from '../../dossier/advice.ts';
import { absent, call, callWithGaps, multiply } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { type Reason, unknown, unknownLike } from '../../facts/reason.ts';
import { cents } from './cents.ts';
import { presentContribution } from './contribution.ts';
import { breakEvenLoss, breakEvenProbability, probabilityAtPrice } from './odds.ts';

/** What the value of a renewal rests on (METHODS §12): cost to serve, horizon, survival and discounting. */
export type ValueInputs = {
  readonly costToServe: Quantity;
  readonly futureProbability: Quantity;
  readonly discountRate: Quantity;
  readonly horizonYears: Quantity;
};

export type OptionInputs = {
  readonly worth: ValueInputs;
  readonly arr: Quantity;
  readonly ask: Fact<number>;
  readonly target: Fact<number>;
  /** Prices of the first two steps of the ladder, and why there are none. */
  readonly steps: readonly Fact<number>[];
  readonly noLadder: Reason;
  /** p₀ (METHODS §5), unrounded. */
  readonly renewalProbability: Quantity;
  readonly priceSlope: Quantity;
  readonly acceptedProbability: Quantity;
  /** Why there is nothing to answer any more: the contract has ended, or renews by itself. */
  readonly closed: Reason | null;
};

/** METHODS §12: accept the ask, counter on the ladder, or hold at the target, each with its odds and worth. */
export function buildOptions(
  inputs: OptionInputs,
  currency: string | null,
): Readonly<Record<OptionName, NegotiationOption>> {
  const { ask, target, steps, closed } = inputs;
  const priceOf = (name: OptionName, price: Quantity) =>
    fact(
      `negotiation.option.${name}.price`,
      'money',
      closed === null ? price : absent<number>(closed, 'internal'),
      labelOf(name, 'price', currency),
    );
  const acceptPrice = priceOf('accept', ask);
  const accepted = call('accepted', [acceptPrice, inputs.acceptedProbability], (_, chance) => chance);
  const accept = finish('accept', acceptPrice, accepted, inputs, null, currency);
  const above = (name: 'counter' | 'hold', price: Quantity) => {
    const own = priceOf(name, price);
    const odds = call(
      'probabilityAtPrice',
      [inputs.renewalProbability, own, inputs.arr, inputs.priceSlope],
      (p0, paid, current, slope) =>
        current === 0 ? unknown('zeroDenominator') : probabilityAtPrice(p0, paid, current, slope),
    );
    return finish(name, own, odds, inputs, accept, currency);
  };
  return {
    accept,
    counter: above(
      'counter',
      steps.length === 0 ? absent(inputs.noLadder, 'internal') : counterPrice(ask, steps),
    ),
    hold: above(
      'hold',
      callWithGaps('holdPrice', [target, ask], (goal, asked) => {
        if (goal === null) return unknownLike(target);
        return isAbove(goal, asked) ? goal : unknown('notAboveAsk');
      }),
    ),
  };
}

/** Step 2 of the ladder, step 1 where that is not above the ask. */
function counterPrice(ask: Fact<number>, steps: readonly Fact<number>[]): Quantity {
  return callWithGaps('counterPrice', [ask, ...steps.slice(0, 2)], (asked, first, second) => {
    const price = [second, first].find((step) => step !== null && step !== undefined && isAbove(step, asked));
    return price ?? unknown('notAboveAsk');
  });
}

/** Whether a price is above the ask, in cents; without an ask every price is. */
function isAbove(price: number, ask: number | null): boolean {
  return ask === null || cents(price) > cents(ask);
}

/** A renewal's worth to us over the horizon. */
export function valueOfRenewal(price: Quantity, inputs: ValueInputs): Quantity {
  const { costToServe, futureProbability, discountRate, horizonYears } = inputs;
  return call(
    'valueOfRenewal',
    [price, costToServe, futureProbability, discountRate, horizonYears],
    (paid, cost, survival, rate, years) =>
      presentContribution({ price: paid, costToServe: cost, years, survival, discountRate: rate }),
  );
}

function finish(
  name: OptionName,
  price: Fact<number>,
  chance: Quantity,
  inputs: OptionInputs,
  accept: NegotiationOption | null,
  currency: string | null,
): NegotiationOption {
  const id = (key: string) => `negotiation.option.${name}.${key}`;
  const probability = fact(id('probability'), 'share', chance, labelOf(name, 'probability'));
  const value = fact(
    id('value'),
    'money',
    valueOfRenewal(price, inputs.worth),
    labelOf(name, 'value', currency),
  );
  const nothingToBeat = absent<number>({ code: 'notApplicable' }, 'internal');
  return {
    price,
    probability,
    value,
    expected: fact(
      id('expected'),
      'money',
      multiply(probability, value),
      labelOf(name, 'expected', currency),
    ),
    breakEvenProbability: fact(
      id('breakEvenProbability'),
      'share',
      accept === null
        ? nothingToBeat
        : call(
            'breakEvenProbability',
            [accept.expected, value],
            (expected, worth) => breakEvenProbability(expected, worth) ?? unknown('unprofitable'),
          ),
      labelOf(name, 'breakEvenProbability'),
    ),
    breakEvenLoss: fact(
      id('breakEvenLoss'),
      'share',
      accept === null
        ? nothingToBeat
        : call(
            'breakEvenLoss',
            [accept.price, price, inputs.worth.costToServe],
            (asked, paid, cost) => breakEvenLoss(asked - cost, paid - asked) ?? unknown('unprofitable'),
          ),
      labelOf(name, 'breakEvenLoss'),
    ),
  };
}

function labelOf(option: OptionName, code: string, currency: string | null = null) {
  return { currency, label: { code: `negotiation.option.${code}`, params: { option } } };
}
