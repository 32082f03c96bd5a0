import type { TradeFacts } from '../../dossier/trade.ts';
import { call, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { slugEach } from '../../facts/slug.ts';
import { annuity } from './contribution.ts';
import { type GetType, type GiveType, type NegotiationPolicy, parameterOf, type Trade } from './policy.ts';
import { capLoss, prepayGain, termGain } from './trade-value.ts';

/** What prices a trade besides its own parameters. */
export type TradeInputs = {
  /** Today's ARR: trades are priced at P = ARR (METHODS §12). */
  readonly arr: Quantity;
  readonly costToServe: Quantity;
  readonly discountRate: Quantity;
  readonly futureProbability: Quantity;
  readonly paymentSurvival: Quantity;
  readonly horizonYears: Quantity;
  /** How often the customer pays today. */
  readonly billingFrequency: Expression<string>;
};

export type PricedTrade<T extends GetType | GiveType = GetType | GiveType> = TradeFacts & {
  readonly trade: Trade<T>;
};

/**
 * Every give and get of the policy with its present value to us and the discount that is worth as much (METHODS §12).
 * What a give costs is a negative value; its break-even discount is the one that would cost the same.
 */
export function buildTrades(
  policy: Pick<NegotiationPolicy, 'gets' | 'gives'>,
  inputs: TradeInputs,
  currency: string | null,
): { readonly gets: readonly PricedTrade<GetType>[]; readonly gives: readonly PricedTrade<GiveType>[] } {
  const slugs = slugEach([...policy.gets, ...policy.gives].map((trade) => trade.id));
  const price = <T extends GetType | GiveType>(trade: Trade<T>, position: number, sign: 1 | -1) => {
    const slug = slugs[position] ?? trade.id;
    const params = { trade: trade.id };
    const npv = fact(`trade.${slug}.npv`, 'money', tradeValue(trade, inputs), {
      currency,
      label: { code: 'trade.npv', params },
    });
    const worth: Quantity = sign === 1 ? npv : multiply(given(-1), npv);
    const breakEvenDiscount = fact(
      `trade.${slug}.breakEvenDiscount`,
      'rate',
      divide(worth, fullDiscount(trade, inputs)),
      { currency: null, label: { code: 'trade.breakEvenDiscount', params } },
    );
    return { id: trade.id, slug, type: trade.type, npv, breakEvenDiscount, trade };
  };
  return {
    gets: policy.gets.map((trade, index) => price(trade, index, 1)),
    gives: policy.gives.map((trade, index) => price(trade, policy.gets.length + index, -1)),
  };
}

/** The change of our contribution in present value if the trade is made; unpriced where a parameter is missing. */
function tradeValue(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, discountRate } = inputs;
  const of = (name: string) => parameterOf(trade, name);
  switch (trade.type) {
    case 'term':
      return termValue(trade, inputs);
    case 'shorter_term':
      return multiply(given(-1), termValue(trade, inputs));
    case 'prepay':
      return call(
        'prepayValue',
        [arr, frequencyBefore(trade, inputs), yearsInAdvance(trade), discountRate],
        (price, from, years, rate) => {
          const perYear = paymentsPerYear[from];
          if (perYear === undefined) return unknown('invalid');
          return perYear === 1 && years === 1
            ? unknown('alreadySo', { trade: trade.id })
            : prepayGain(price, perYear, years, rate);
        },
      );
    case 'volume':
      return multiply(of('seats'), of('unit_price'), of('margin'), of('incremental'));
    case 'reference':
      return multiply(of('opportunities'), of('deal'), of('win_lift'), of('margin'), of('delivered'));
    case 'terms':
      return divide(
        multiply(given(-1), arr, discountRate, subtract(of('to_days'), of('from_days'))),
        given(365),
      );
    case 'free_months':
      return divide(multiply(given(-1), arr, of('months')), given(12));
    case 'cap':
      return call(
        'capValue',
        [arr, of('cap'), of('planned'), of('years'), inputs.futureProbability, discountRate],
        (price, cap, planned, years, futureProbability, rate) =>
          capLoss({ price, cap, planned, years, futureProbability, discountRate: rate }),
      );
    case 'discount':
      return multiply(given(-1), of('rate'), fullDiscount(trade, inputs));
  }
}

function termValue(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, costToServe, paymentSurvival, futureProbability, discountRate } = inputs;
  return call(
    'termValue',
    [
      arr,
      costToServe,
      parameterOf(trade, 'years'),
      parameterOf(trade, 'uplift'),
      paymentSurvival,
      futureProbability,
      discountRate,
    ],
    (price, cost, years, uplift, survival, renewal, rate) =>
      termGain({
        price,
        costToServe: cost,
        years,
        uplift,
        paymentSurvival: survival,
        futureProbability: renewal,
        discountRate: rate,
      }),
  );
}

/** Payments of a year by how often they are made. */
const paymentsPerYear: Readonly<Record<string, number>> = {
  monthly: 12,
  quarterly: 4,
  half_yearly: 2,
  annual: 1,
};

function frequencyBefore(trade: Trade, { billingFrequency }: TradeInputs): Expression<string> {
  return trade.from ?? billingFrequency;
}

/** Without `years` it is the year that is paid in advance. */
function yearsInAdvance(trade: Trade): Quantity {
  return parameterOf(trade, 'years', given(1));
}

/**
 * What giving the whole price away would cost over the time that the trade is about, so that a value becomes a discount:
 * committed years by the survival of payments, years in advance as they are paid, a cap over the renewals it covers, and
 * everything else over the horizon.
 */
function fullDiscount(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, discountRate, paymentSurvival, futureProbability, horizonYears } = inputs;
  const over = (survival: Quantity, years: Quantity) =>
    multiply(
      arr,
      call('annuity', [survival, discountRate, years], (p, rate, count) => annuity(p / (1 + rate), count)),
    );
  switch (trade.type) {
    case 'term':
    case 'shorter_term':
    case 'discount':
      return over(paymentSurvival, parameterOf(trade, 'years'));
    case 'prepay':
      return multiply(arr, yearsInAdvance(trade));
    case 'cap':
      return over(futureProbability, parameterOf(trade, 'years'));
    default:
      return over(futureProbability, horizonYears);
  }
}

/** What the dossier says of a trade: not how the policy wrote it. */
export function factsOf({ id, slug, type, npv, breakEvenDiscount }: PricedTrade): TradeFacts {
  return { id, slug, type, npv, breakEvenDiscount };
}
