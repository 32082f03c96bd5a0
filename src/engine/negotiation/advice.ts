import type { Advice, AdviceFacts, NegotiationOption } from '../../dossier/advice.ts';
import type { PricePoint } from '../../dossier/negotiation.ts';
import { absent, call, callWithGaps, divide, given, subtract } from '../../facts/expression.ts';
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
  const at = (name: 'adviceLow' | 'adviceHigh', shift: number) =>
    fact(`negotiation.${name}`, 'code', unlessClosed(inputs, adviseAtOdds(inputs, shift)));
  const adviceLow = at('adviceLow', -oddsShift);
  const adviceHigh = at('adviceHigh', oddsShift);
  return {
    options,
    advice,
    oddsShift: fact('negotiation.oddsShift', 'percentagePoints', given(oddsShift, 'shift')),
    adviceLow,
    adviceHigh,
    fragile: fact(
      'negotiation.fragile',
      'flag',
      call('isFragile', [advice, adviceLow, adviceHigh], (own, low, high) => low !== own || high !== own),
    ),
    acceptAdvantage: fact('negotiation.acceptAdvantage', 'change', advantageOfAccepting(options)),
    askMargin: fact('negotiation.askMargin', 'share', divide(subtract(ask.price, costToServe), ask.price)),
  };
}

function unlessClosed({ closed }: AdviceInputs, advice: Expression<string>): Expression<string> {
  return closed === null ? advice : absent<string>(closed, 'internal');
}

function adviseOnAsk(inputs: AdviceInputs): Expression<string> {
  const { accept, counter, hold } = inputs.options;
  return callWithGaps(
    'adviseOnAsk',
    [
      inputs.ask.price,
      inputs.reservation.price,
      inputs.isFinal,
      inputs.ask.approver,
      accept.expected,
      counter.price,
      counter.expected,
      hold.price,
      hold.expected,
    ],
    (ask, reservation, isFinal, approver, accepted, counterPrice, countered, holdPrice, held) =>
      advise(inputs, {
        ask,
        reservation,
        isFinal,
        approver,
        accepted,
        counter: { price: counterPrice, expected: countered },
        hold: { price: holdPrice, expected: held },
      }),
  );
}

/** The same choice with p₀ moved: accepting keeps its own odds, counter and hold get theirs anew. */
function adviseAtOdds(inputs: AdviceInputs, shift: number): Expression<string> {
  const { accept, counter, hold } = inputs.options;
  return callWithGaps(
    'adviceAtOtherOdds',
    [
      inputs.renewalProbability,
      given(shift, 'shift'),
      inputs.arr,
      inputs.priceSlope,
      inputs.ask.price,
      inputs.reservation.price,
      inputs.isFinal,
      inputs.ask.approver,
      accept.expected,
      counter.price,
      counter.value,
      hold.price,
      hold.value,
    ],
    (p0, by, arr, slope, ask, reservation, isFinal, approver, accepted, ...alternatives) => {
      const [counterPrice, counterValue, holdPrice, holdValue] = alternatives;
      const expected = (price: number | null, value: number | null) =>
        p0 === null || by === null || !arr || slope === null || price === null || value === null
          ? null
          : value * probabilityAtPrice(shiftedOdds(p0, by), price, arr, slope);
      return advise(inputs, {
        ask,
        reservation,
        isFinal,
        approver,
        accepted,
        counter: { price: counterPrice, expected: expected(counterPrice, counterValue) },
        hold: { price: holdPrice, expected: expected(holdPrice, holdValue) },
      });
    },
  );
}

type Known = {
  readonly ask: number | null;
  readonly reservation: number | null;
  readonly isFinal: boolean | null;
  readonly approver: string | null;
  readonly accepted: number | null;
  readonly counter: { readonly price: number | null; readonly expected: number | null };
  readonly hold: { readonly price: number | null; readonly expected: number | null };
};

/** Without ask, prices or the expected values that the rule needs there is no advice, for the reason of what is missing. */
function advise(inputs: AdviceInputs, known: Known): Advice | Unknown {
  const { ask, reservation } = known;
  if (ask === null) return unknownLike(inputs.ask.price);
  if (reservation === null) return unknownLike(inputs.reservation.price);
  if (inputs.target.value === null) return unknownLike(inputs.target);
  const advice = decide({
    ask,
    reservation,
    isFinal: known.isFinal === true,
    isWithinAuthority: isWithinAuthority(known.approver, inputs.policy),
    hasGet: inputs.policy.gets.length > 0,
    expectedOfAccept: known.accepted,
    counter: known.counter,
    hold: known.hold,
  });
  return advice ?? unknownLike(missingAmong(inputs.options));
}

/** The expected value that is needed and not known. */
function missingAmong({ accept, counter, hold }: AdviceFacts['options']): Fact<number> {
  const isMissing = ({ price, expected }: NegotiationOption) =>
    price.value !== null && expected.value === null;
  return ([hold, counter, accept].find(isMissing) ?? hold).expected;
}

/** EV of accepting against the better of counter and hold, as a share of that. */
function advantageOfAccepting({ accept, counter, hold }: AdviceFacts['options']): Quantity {
  return callWithGaps(
    'advantageOfAccepting',
    [accept.expected, counter.expected, hold.expected],
    (accepted, countered, held) => {
      const known = [countered, held].filter((value) => value !== null);
      if (accepted === null) return unknownLike(accept.expected);
      if (known.length === 0) return unknownLike(hold.expected);
      const best = Math.max(...known);
      return best === 0 ? unknown('zeroDenominator') : (accepted - best) / Math.abs(best);
    },
  );
}
