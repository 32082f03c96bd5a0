import type { NegotiationOption, OptionName } from '../../dossier/advice.ts';
import { absent, call, called, calledWithGaps, multiply } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { type Reason, type Unknown, unknown, unknownLike } from '../../facts/reason.ts';
import { type Named, named } from '../named.ts';
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

type OptionNames = Readonly<Record<keyof NegotiationOption, Named>>;

const names: Readonly<Record<OptionName, OptionNames>> = {
  accept: namesOf('accept'),
  counter: namesOf('counter'),
  hold: namesOf('hold'),
};

function namesOf(option: OptionName): OptionNames {
  const name = (key: string) =>
    named(`negotiation.option.${option}.${key}`, `negotiation.option.${key}`, { option });
  return {
    price: name('price'),
    probability: name('probability'),
    value: name('value'),
    expected: name('expected'),
    breakEvenProbability: name('breakEvenProbability'),
    breakEvenLoss: name('breakEvenLoss'),
  };
}

/** METHODS §12: accept the ask, counter on the ladder, or hold at the target, each with its odds and worth. */
export function buildOptions(
  inputs: OptionInputs,
  currency: string | null,
): Readonly<Record<OptionName, NegotiationOption>> {
  const { ask, target, steps, closed, renewalProbability, arr, priceSlope } = inputs;
  const priceOf = ({ price: { id, label } }: OptionNames, price: Quantity) =>
    fact(id, 'money', closed === null ? price : absent<number>(closed, 'internal'), { currency, label });
  const acceptPrice = priceOf(names.accept, ask);
  const accepted = call('accepted', [acceptPrice, inputs.acceptedProbability], chanceOf);
  const accept = finish(names.accept, acceptPrice, accepted, inputs, null, currency);
  const above = (own: OptionNames, from: Quantity) => {
    const price = priceOf(own, from);
    const odds = called(
      'probabilityAtPrice',
      [renewalProbability, price, arr, priceSlope],
      arr.value === 0
        ? unknown('zeroDenominator')
        : probabilityAtPrice(
            renewalProbability.value ?? 0,
            price.value ?? 0,
            arr.value ?? 0,
            priceSlope.value ?? 0,
          ),
    );
    return finish(own, price, odds, inputs, accept, currency);
  };
  const counter = steps.length === 0 ? absent<number>(inputs.noLadder, 'internal') : counterPrice(ask, steps);
  return {
    accept,
    counter: above(names.counter, counter),
    hold: above(names.hold, holdPrice(target, ask)),
  };
}

function chanceOf(_price: number, chance: number): number {
  return chance;
}

function holdPrice(target: Fact<number>, ask: Fact<number>): Quantity {
  const goal = target.value;
  const price =
    goal === null ? unknownLike(target) : isAbove(goal, ask.value) ? goal : unknown('notAboveAsk');
  return calledWithGaps('holdPrice', [target, ask], price);
}

/** Step 2 of the ladder, step 1 where that is not above the ask. */
function counterPrice(ask: Fact<number>, steps: readonly Fact<number>[]): Quantity {
  const [first, second] = steps;
  const isOffer = (step: Fact<number> | undefined) =>
    step !== undefined && step.value !== null && isAbove(step.value, ask.value);
  const step = isOffer(second) ? second : isOffer(first) ? first : undefined;
  return calledWithGaps('counterPrice', [ask, ...steps.slice(0, 2)], step?.value ?? unknown('notAboveAsk'));
}

/** Whether a price is above the ask, in cents; without an ask every price is. */
function isAbove(price: number, ask: number | null): boolean {
  return ask === null || cents(price) > cents(ask);
}

/** A renewal's worth to us over the horizon. */
export function valueOfRenewal(price: Quantity, inputs: ValueInputs): Quantity {
  const { costToServe, futureProbability, discountRate, horizonYears } = inputs;
  return called(
    'valueOfRenewal',
    [price, costToServe, futureProbability, discountRate, horizonYears],
    presentContribution({
      price: price.value ?? 0,
      costToServe: costToServe.value ?? 0,
      years: horizonYears.value ?? 0,
      survival: futureProbability.value ?? 0,
      discountRate: discountRate.value ?? 0,
    }),
  );
}

const nothingToBeat = absent<number>({ code: 'notApplicable' }, 'internal');

function finish(
  own: OptionNames,
  price: Fact<number>,
  chance: Quantity,
  inputs: OptionInputs,
  accept: NegotiationOption | null,
  currency: string | null,
): NegotiationOption {
  const money = ({ id, label }: Named, from: Quantity) => fact(id, 'money', from, { currency, label });
  const share = (name: Named, from: Quantity) => fact(name.id, 'share', from, name);
  const probability = share(own.probability, chance);
  const value = money(own.value, valueOfRenewal(price, inputs.worth));
  return {
    price,
    probability,
    value,
    expected: money(own.expected, multiply(probability, value)),
    breakEvenProbability: share(
      own.breakEvenProbability,
      accept === null
        ? nothingToBeat
        : call('breakEvenProbability', [accept.expected, value], leastProbability),
    ),
    breakEvenLoss: share(
      own.breakEvenLoss,
      accept === null
        ? nothingToBeat
        : call('breakEvenLoss', [accept.price, price, inputs.worth.costToServe], mostLoss),
    ),
  };
}

function leastProbability(expected: number, worth: number): number | Unknown {
  return breakEvenProbability(expected, worth) ?? unknown('unprofitable');
}

function mostLoss(asked: number, paid: number, cost: number): number | Unknown {
  return breakEvenLoss(asked - cost, paid - asked) ?? unknown('unprofitable');
}
