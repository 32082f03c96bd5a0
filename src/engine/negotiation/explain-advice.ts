import type { AdviceFacts, Explanation } from '../../dossier/advice.ts';
import type { NegotiationFacts, PricePoint } from '../../dossier/negotiation.ts';
import type { Fact } from '../../facts/node.ts';
import { isWithinAuthority, type NegotiationPolicy } from './policy.ts';

/** What the rules look at beside the advice. */
export type ExplanationInputs = {
  readonly ask: PricePoint;
  readonly reservation: PricePoint;
  readonly askBelowFloor: Fact<boolean>;
  readonly reservationBasis: Fact<string>;
  readonly minMargin: Fact<number>;
  readonly maxDiscount: Fact<number>;
  readonly resized: NegotiationFacts['resized'];
};

type Answer = Omit<AdviceFacts, 'adviceReasons'>;

/** Why the advice is what it is, rule by rule (METHODS §12): which rule applies, and the figures that it looked at. */
export function explainAdvice(
  inputs: ExplanationInputs,
  policy: NegotiationPolicy,
  answer: Answer,
  isFinal: boolean,
): readonly Explanation[] {
  const { askBelowFloor } = inputs;
  const { advice, fragile, adviceLow, adviceHigh } = answer;
  if (inputs.ask.price.value === null || askBelowFloor.value === null) return [];
  return [
    ...(askBelowFloor.value
      ? whyAskCannotStand(inputs, answer, isFinal)
      : whyByAuthority(inputs, policy, answer)),
    ...(advice.value === 'hold' || advice.value === 'counter' ? [whyAlternative(answer, advice.value)] : []),
    ...(fragile.value === true ? [{ code: 'fragile', params: { low: adviceLow, high: adviceHigh } }] : []),
  ];
}

/** The ask is below R: by how much, and which arm of the policy says so. */
function whyAskCannotStand(
  inputs: ExplanationInputs,
  { askMargin }: Answer,
  isFinal: boolean,
): readonly Explanation[] {
  const { ask, reservation, reservationBasis, minMargin, maxDiscount, resized } = inputs;
  const arm =
    reservationBasis.value === 'margin'
      ? { code: 'floorByMargin', params: { margin: askMargin, minMargin } }
      : { code: 'floorByDiscount', params: { discount: ask.discount, maxDiscount } };
  return [
    { code: 'askBelowReservation', params: { ask: ask.price, reservation: reservation.price } },
    arm,
    ...(isFinal
      ? [
          { code: 'askFinal', params: { ask: ask.price } },
          { code: 'reScope', params: { change: resized.total } },
        ]
      : []),
  ];
}

function whyByAuthority(
  { ask }: ExplanationInputs,
  policy: NegotiationPolicy,
  answer: Answer,
): readonly Explanation[] {
  const { options, acceptAdvantage } = answer;
  const isOurs = isWithinAuthority(ask.approver.value, policy);
  const authority = {
    code: isOurs ? 'withinAuthority' : 'beyondAuthority',
    params: { discount: ask.discount, approver: ask.approver },
  };
  if (options.hold.price.value === null && options.counter.price.value === null)
    return [authority, { code: 'noAlternative', params: { ask: ask.price } }];
  if (acceptAdvantage.value === null) return [authority];
  return [
    authority,
    {
      code: codeOfAdvantage(answer),
      params: { advantage: acceptAdvantage, expected: options.accept.expected },
    },
    ...(isOurs && policy.gets.length === 0 ? [{ code: 'noGet', params: {} }] : []),
  ];
}

function codeOfAdvantage({ advice, acceptAdvantage }: Answer): string {
  if (advice.value === 'escalate') return 'acceptWorthEscalating';
  if (advice.value === 'accept') return 'acceptBest';
  return (acceptAdvantage.value ?? 0) > 0 ? 'acceptNotWorthEnough' : 'acceptNotBest';
}

function whyAlternative({ options }: Answer, better: 'hold' | 'counter'): Explanation {
  const { price, expected, breakEvenProbability } = options[better];
  return {
    code: better === 'hold' ? 'holdBetter' : 'counterBetter',
    params: {
      price,
      expected,
      breakEven: breakEvenProbability,
      other: options[better === 'hold' ? 'counter' : 'hold'].expected,
    },
  };
}
