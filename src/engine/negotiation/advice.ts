import type { Advice, AdviceFacts, NegotiationOption } from '../../dossier/advice.ts';
import type { PricePoint } from '../../dossier/negotiation.ts';
import { absent, call, calledWithGaps, divide, given, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Fact, Quantity } from '../../facts/node.ts';
import { type Reason, type Unknown, unknown, unknownLike } from '../../facts/reason.ts';
import { decide } from './decide.ts';
import { probabilityAtPrice, shiftedOdds } from './odds.ts';
import { isWithinAuthority, type NegotiationPolicy } from './policy.ts';

export type AdviceInputs = {
  readonly options: AdviceFacts['options'];
  readonly ask: PricePoint;
  readonly isFinal: Expression<boolean>;
  readonly reservation: PricePoint;
  readonly target: Fact<number>;
  readonly costToServe: Quantity;
  readonly arr: Quantity;
  /** p₀ (METHODS §5), unrounded. */
  readonly renewalProbability: Quantity;
  readonly priceSlope: Quantity;
  readonly policy: NegotiationPolicy;
  /** Why there is nothing to answer any more. */
  readonly closed: Reason | null;
};

/** How far p₀ is moved to see whether the advice stands (METHODS §12). */
const oddsShift = 0.1;

/** METHODS §12: what to answer to the ask, by expected value within what policy allows, and whether that is fragile. */
export function buildAdvice(inputs: AdviceInputs): Omit<AdviceFacts, 'adviceReasons'> {
  const { options, ask, costToServe } = inputs;
  const advice = fact('negotiation.advice', 'code', unlessClosed(inputs, adviseOnAsk(inputs)));
  const at = (shift: number) => unlessClosed(inputs, adviseAtOdds(inputs, shift));
  const adviceLow = fact('negotiation.adviceLow', 'code', at(-oddsShift));
  const adviceHigh = fact('negotiation.adviceHigh', 'code', at(oddsShift));
  return {
    options,
    advice,
    oddsShift: fact('negotiation.oddsShift', 'percentagePoints', given(oddsShift, 'shift')),
    adviceLow,
    adviceHigh,
    fragile: fact('negotiation.fragile', 'flag', call('isFragile', [advice, adviceLow, adviceHigh], isMoved)),
    acceptAdvantage: fact('negotiation.acceptAdvantage', 'change', advantageOfAccepting(options)),
    askMargin: fact('negotiation.askMargin', 'share', divide(subtract(ask.price, costToServe), ask.price)),
  };
}

function unlessClosed({ closed }: AdviceInputs, advice: Expression<string>): Expression<string> {
  return closed === null ? advice : absent<string>(closed, 'internal');
}

function adviseOnAsk(inputs: AdviceInputs): Expression<string> {
  const { ask, reservation, isFinal } = inputs;
  const { accept, counter, hold } = inputs.options;
  return calledWithGaps(
    'adviseOnAsk',
    [
      ask.price,
      reservation.price,
      isFinal,
      ask.approver,
      accept.expected,
      counter.price,
      counter.expected,
      hold.price,
      hold.expected,
    ],
    advise(inputs, counter.expected.value, hold.expected.value),
  );
}

/** The same choice with p₀ moved: accepting keeps its own odds, counter and hold get theirs anew. */
function adviseAtOdds(inputs: AdviceInputs, shift: number): Expression<string> {
  const { ask, reservation, isFinal, renewalProbability, arr, priceSlope } = inputs;
  const { accept, counter, hold } = inputs.options;
  return calledWithGaps(
    'adviceAtOtherOdds',
    [
      renewalProbability,
      given(shift, 'shift'),
      arr,
      priceSlope,
      ask.price,
      reservation.price,
      isFinal,
      ask.approver,
      accept.expected,
      counter.price,
      counter.value,
      hold.price,
      hold.value,
    ],
    advise(inputs, expectedAtOdds(counter, inputs, shift), expectedAtOdds(hold, inputs, shift)),
  );
}

function expectedAtOdds(option: NegotiationOption, inputs: AdviceInputs, shift: number): number | null {
  const price = option.price.value;
  const value = option.value.value;
  const p0 = inputs.renewalProbability.value;
  const arr = inputs.arr.value;
  const slope = inputs.priceSlope.value;
  if (price === null || value === null || p0 === null || !arr || slope === null) return null;
  return value * probabilityAtPrice(shiftedOdds(p0, shift), price, arr, slope);
}

/** Without ask, prices or the expected values that the rule needs there is no advice, for the reason of what is missing. */
function advise(inputs: AdviceInputs, countered: number | null, held: number | null): Advice | Unknown {
  const { ask, reservation, target, isFinal, policy } = inputs;
  const { accept, counter, hold } = inputs.options;
  if (ask.price.value === null) return unknownLike(ask.price);
  if (reservation.price.value === null) return unknownLike(reservation.price);
  if (target.value === null) return unknownLike(target);
  const advice = decide({
    ask: ask.price.value,
    reservation: reservation.price.value,
    isFinal: isFinal.value === true,
    isWithinAuthority: isWithinAuthority(ask.approver.value, policy),
    hasGet: policy.gets.length > 0,
    expectedOfAccept: accept.expected.value,
    counter: { price: counter.price.value, expected: countered },
    hold: { price: hold.price.value, expected: held },
  });
  return advice ?? unknownLike(missingAmong(inputs.options));
}

/** The expected value that is needed and not known. */
function missingAmong({ accept, counter, hold }: AdviceFacts['options']): Fact<number> {
  const isMissing = ({ price, expected }: NegotiationOption) =>
    price.value !== null && expected.value === null;
  return ([hold, counter, accept].find(isMissing) ?? hold).expected;
}

function isMoved(own: string, low: string, high: string): boolean {
  return low !== own || high !== own;
}

/** EV of accepting against the better of counter and hold, as a share of that. */
function advantageOfAccepting({ accept, counter, hold }: AdviceFacts['options']): Quantity {
  return calledWithGaps(
    'advantageOfAccepting',
    [accept.expected, counter.expected, hold.expected],
    advantageOver(accept.expected, counter.expected, hold.expected),
  );
}

function advantageOver(accept: Fact<number>, counter: Fact<number>, hold: Fact<number>): number | Unknown {
  if (accept.value === null) return unknownLike(accept);
  if (counter.value === null && hold.value === null) return unknownLike(hold);
  const best = Math.max(counter.value ?? Number.NEGATIVE_INFINITY, hold.value ?? Number.NEGATIVE_INFINITY);
  return best === 0 ? unknown('zeroDenominator') : (accept.value - best) / Math.abs(best);
}
