import type { TradeFacts } from '../../dossier/trade.ts';
import { call, called, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
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
  return {
    gets: policy.gets.map((get) => priceTrade(get, inputs, currency, 1)),
    gives: policy.gives.map((give) => priceTrade(give, inputs, currency, -1)),
  };
}

function priceTrade<T extends GetType | GiveType>(
  trade: Trade<T>,
  inputs: TradeInputs,
  currency: string | null,
  sign: 1 | -1,
): PricedTrade<T> {
  const { id, slug, type, facts } = trade;
  const npv = fact(facts.npv.id, 'money', tradeValue(trade, inputs), { currency, label: facts.npv.label });
  const worth: Quantity = sign === 1 ? npv : multiply(minusOne, npv);
  const breakEvenDiscount = fact(
    facts.breakEvenDiscount.id,
    'rate',
    divide(worth, fullDiscount(trade, inputs)),
    facts.breakEvenDiscount,
  );
  return { id, slug, type, npv, breakEvenDiscount, trade };
}

const minusOne = given(-1);
const one = given(1);
const daysOfYear = given(365);
const monthsOfYear = given(12);

/** The change of our contribution in present value if the trade is made; unpriced where a parameter is missing. */
function tradeValue(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, discountRate } = inputs;
  const of = (name: string) => parameterOf(trade, name);
  switch (trade.type) {
    case 'term':
      return termValue(trade, inputs);
    case 'shorter_term':
      return multiply(minusOne, termValue(trade, inputs));
    case 'prepay':
      return prepayValue(trade, inputs);
    case 'volume':
      return multiply(of('seats'), of('unit_price'), of('margin'), of('incremental'));
    case 'reference':
      return multiply(of('opportunities'), of('deal'), of('win_lift'), of('margin'), of('delivered'));
    case 'terms':
      return divide(
        multiply(minusOne, arr, discountRate, subtract(of('to_days'), of('from_days'))),
        daysOfYear,
      );
    case 'free_months':
      return divide(multiply(minusOne, arr, of('months')), monthsOfYear);
    case 'cap':
      return capValue(trade, inputs);
    case 'discount':
      return multiply(minusOne, of('rate'), fullDiscount(trade, inputs));
  }
}

function termValue(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, costToServe, paymentSurvival, futureProbability, discountRate } = inputs;
  const years = parameterOf(trade, 'years');
  const uplift = parameterOf(trade, 'uplift');
  return called(
    'termValue',
    [arr, costToServe, years, uplift, paymentSurvival, futureProbability, discountRate],
    termGain({
      price: arr.value ?? 0,
      costToServe: costToServe.value ?? 0,
      years: years.value ?? 0,
      uplift: uplift.value ?? 0,
      paymentSurvival: paymentSurvival.value ?? 0,
      futureProbability: futureProbability.value ?? 0,
      discountRate: discountRate.value ?? 0,
    }),
  );
}

function prepayValue(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, discountRate } = inputs;
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
}

function capValue(trade: Trade, { arr, futureProbability, discountRate }: TradeInputs): Quantity {
  const cap = parameterOf(trade, 'cap');
  const planned = parameterOf(trade, 'planned');
  const years = parameterOf(trade, 'years');
  return called(
    'capValue',
    [arr, cap, planned, years, futureProbability, discountRate],
    capLoss({
      price: arr.value ?? 0,
      cap: cap.value ?? 0,
      planned: planned.value ?? 0,
      years: years.value ?? 0,
      futureProbability: futureProbability.value ?? 0,
      discountRate: discountRate.value ?? 0,
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
  return parameterOf(trade, 'years', one);
}

/**
 * What giving the whole price away would cost over the time that the trade is about, so that a value becomes a discount:
 * committed years by the survival of payments, years in advance as they are paid, a cap over the renewals it covers, and
 * everything else over the horizon.
 */
function fullDiscount(trade: Trade, inputs: TradeInputs): Quantity {
  const { arr, discountRate, paymentSurvival, futureProbability, horizonYears } = inputs;
  const over = (survival: Quantity, years: Quantity) =>
    multiply(arr, call('annuity', [survival, discountRate, years], annuityAt));
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

function annuityAt(survival: number, discountRate: number, years: number): number {
  return annuity(survival / (1 + discountRate), years);
}

/** What the dossier says of a trade: not how the policy wrote it. */
export function factsOf({ id, slug, type, npv, breakEvenDiscount }: PricedTrade): TradeFacts {
  return { id, slug, type, npv, breakEvenDiscount };
}
