import type { AdviceFacts } from '../../dossier/advice.ts';
import type { NegotiationFacts } from '../../dossier/negotiation.ts';
import { cell } from '../../facts/expression.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { buildAdvice } from './advice.ts';
import { explainAdvice } from './explain-advice.ts';
import { buildOptions, type ValueInputs } from './options.ts';
import type { NegotiationPolicy } from './policy.ts';

/** The ask, and what policy makes of the price. */
export type Priced = Pick<
  NegotiationFacts,
  | 'ask'
  | 'askBelowFloor'
  | 'reservation'
  | 'reservationBasis'
  | 'target'
  | 'opening'
  | 'minMargin'
  | 'maxDiscount'
  | 'resized'
  | 'ladder'
>;

type AnswerInputs = {
  readonly priced: Priced;
  readonly worth: ValueInputs;
  readonly arr: Fact<number>;
  /** p₀ (METHODS §5), unrounded. */
  readonly renewalProbability: Quantity;
  readonly policy: NegotiationPolicy;
  /** Why there is nothing to answer any more: the contract has ended, or renews by itself. */
  readonly closed: Reason | null;
};

type Answer = Pick<AdviceFacts, 'adviceReasons'> & { readonly answer: Omit<AdviceFacts, 'adviceReasons'> };

/** METHODS §12: the three answers to the customer's ask, which of them to give, and why. */
export function buildAnswer(context: Context, inputs: AnswerInputs): Answer {
  const { priced, worth, arr, renewalProbability, policy, closed } = inputs;
  const { ladder, opening, ask, target, reservation } = priced;
  const isFinal = cell(context.account.row.customer_ask_final);
  const priceSlope = context.setting('assumptions.price_slope');
  const options = buildOptions(
    {
      worth,
      arr,
      ask: ask.price,
      target: target.price,
      steps: ladder.map((step) => step.price),
      noLadder: opening.price.reason ?? { code: 'none' },
      renewalProbability,
      priceSlope,
      acceptedProbability: context.setting('assumptions.accepted_probability'),
      closed,
    },
    context.currency,
  );
  const answer = buildAdvice({
    options,
    ask,
    isFinal,
    reservation,
    target: target.price,
    costToServe: worth.costToServe,
    arr,
    renewalProbability,
    priceSlope,
    policy,
    closed,
  });
  return { answer, adviceReasons: explainAdvice(priced, policy, answer, isFinal.value === true) };
}
