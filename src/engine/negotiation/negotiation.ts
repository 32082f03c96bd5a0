import type { ContractFacts } from '../../dossier/contract.ts';
import type { NegotiationFacts } from '../../dossier/negotiation.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { add, call, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { type Reason, unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { splitPriceVolume } from '../contract/revenue.ts';
import { buildAdvice } from './advice.ts';
import { buildLadder, buildLadderReach, findStops } from './build-ladder.ts';
import { buildZopa } from './ceiling.ts';
import { explainAdvice } from './explain-advice.ts';
import { buildLeverage, type LeverageInputs } from './leverage.ts';
import { buildOptions, type ValueInputs } from './options.ts';
import { buildPackages } from './packages.ts';
import type { NegotiationPolicy } from './policy.ts';
import { buildPricePoint } from './price-point.ts';
import { buildPrices } from './prices.ts';
import { buildTrades, factsOf } from './trades.ts';

export type NegotiationInputs = Omit<LeverageInputs, 'arr'> & {
  readonly contract: ContractFacts;
  readonly value: ValueFacts;
};

/** METHODS §12: position, prices, ladder, trades, packages, and what to answer to the customer's ask. */
export function buildNegotiation(
  context: Context,
  policy: NegotiationPolicy,
  inputs: NegotiationInputs,
): NegotiationFacts {
  const { account, currency } = context;
  const { row } = account;
  const { contract, value, indices } = inputs;
  const { arr } = contract;
  const leverage = buildLeverage(context, { ...inputs, arr });
  const maxDiscount = fact('negotiation.maxDiscount', 'rate', context.setting('policy.max_discount'));
  const minMargin = fact('negotiation.minMargin', 'rate', context.setting('policy.min_margin'));
  const costToServe = fact('negotiation.costToServe', 'money', cell(row.cost_to_serve), { currency });
  const prices = buildPrices(
    {
      arr,
      list: contract.listPrice,
      costToServe,
      minMargin,
      maxDiscount,
      upliftCap: cell(row.uplift_cap),
      targetUplift: context.setting('policy.target_uplift'),
      position: leverage.position,
      positionCoverage: leverage.positionCoverage,
      ceiling: leverage.ceiling,
      isExpired: contract.state.value === 'expired',
    },
    currency,
  );
  const point = (id: string, price: Fact<number>) => buildPricePoint(contract, policy.approvals, id, price);
  const ask = point('ask', fact('negotiation.ask', 'money', askedPrice(context, arr), { currency }));
  const reservation = point('reservation', prices.reservation);
  const askBelowFloor = isBelow('askBelowFloor', ask.price, prices.reservation);
  const valueCeiling = fact(
    'negotiation.valueCeiling',
    'money',
    subtract(
      divide(value.scenarios.conservative.benefit, add(given(1), context.setting('assumptions.hurdle'))),
      subtract(value.cost, value.fee),
    ),
    { currency },
  );
  const ladder = buildLadder(context, policy, contract, prices);
  const resized = buildResized(contract, prices.target, currency);
  const worth: ValueInputs = {
    costToServe,
    futureProbability: context.setting('assumptions.future_probability'),
    discountRate: context.setting('policy.discount_rate'),
    horizonYears: context.setting('assumptions.horizon_years'),
  };
  const trades = buildTrades(
    policy,
    {
      ...worth,
      arr,
      paymentSurvival: context.setting('assumptions.payment_survival'),
      billingFrequency: cell(row.billing_frequency),
    },
    currency,
  );
  const odds = {
    arr,
    target: prices.target,
    renewalProbability: indices.renewalProbability,
    priceSlope: context.setting('assumptions.price_slope'),
    closed: whyClosed(contract),
  };
  const options = buildOptions(
    {
      ...worth,
      ...odds,
      ask: ask.price,
      steps: ladder.map((step) => step.price),
      noLadder: prices.opening.reason ?? { code: 'none' },
      acceptedProbability: context.setting('assumptions.accepted_probability'),
    },
    currency,
  );
  const isFinal = cell(row.customer_ask_final);
  const answer = {
    options,
    ...buildAdvice({ ...odds, options, ask, isFinal, reservation, costToServe, policy }),
  };
  return {
    ...leverage,
    ...answer,
    zopa: buildZopa(prices.reservation, leverage.ceiling),
    reservation,
    reservationBasis: prices.reservationBasis,
    minMargin,
    maxDiscount,
    target: point('target', prices.target),
    opening: point('opening', prices.opening),
    floorOfLadder: point('floorOfLadder', prices.floorOfLadder),
    cap: prices.cap,
    valueCeiling,
    valueBelowTarget: isBelow('valueBelowTarget', valueCeiling, prices.target),
    belowCurrent: isBelow('belowCurrent', prices.target, arr),
    uplift: prices.uplift,
    ladder,
    ladderReach: buildLadderReach(ladder, prices.reservation),
    stops: findStops(ladder, prices.reservation),
    ask,
    askBelowFloor,
    resized,
    gets: trades.gets.map(factsOf),
    gives: trades.gives.map(factsOf),
    ...buildPackages(
      { ...worth, ...trades, arr, list: contract.listPrice, prices, approvals: policy.approvals },
      currency,
    ),
    adviceReasons: explainAdvice({
      ...answer,
      ask,
      reservation,
      askBelowFloor,
      reservationBasis: prices.reservationBasis,
      minMargin,
      maxDiscount,
      resized,
      isFinal: isFinal.value === true,
      policy,
    }),
  };
}

/** Whether an amount lies below another, both in cents. */
function isBelow(id: string, a: Fact<number>, b: Fact<number>): Fact<boolean> {
  return fact(
    `negotiation.${id}`,
    'flag',
    call('below', [a, b], (left, right) => roundHalfAway(left, 2) < roundHalfAway(right, 2)),
  );
}

/** Nothing is left to answer once the contract has ended or renews by itself. */
function whyClosed({ state }: ContractFacts): Reason | null {
  return state.value === 'expired' || state.value === 'committed' ? { code: state.value } : null;
}

/** The customer's ask: an amount a year, or a change off today's ARR. */
function askedPrice({ account }: Context, arr: Fact<number>): Quantity {
  const { customer_ask, customer_ask_change } = account.row;
  return customer_ask.value === null && customer_ask_change.value !== null
    ? multiply(arr, add(given(1), cell(customer_ask_change)))
    : cell(customer_ask);
}

/** What happens to ARR if they renew only the seats that they need, at the target price a seat (METHODS §1). */
function buildResized(
  contract: ContractFacts,
  target: Fact<number>,
  currency: string | null,
): NegotiationFacts['resized'] {
  const pricePerSeat = divide(target, contract.seats);
  const part = (name: 'volume' | 'price') =>
    call(
      `${name}Effect`,
      [contract.seats, contract.unitPrice, contract.safeSeats, pricePerSeat],
      (seats, now, needed, next) =>
        needed >= seats
          ? unknown('none')
          : splitPriceVolume({ seats, price: now }, { seats: needed, price: next })[name],
    );
  const volume = fact('negotiation.resized.volume', 'money', part('volume'), { currency });
  const price = fact('negotiation.resized.price', 'money', part('price'), { currency });
  return {
    volume,
    price,
    total: fact('negotiation.resized.total', 'money', add(volume, price), { currency }),
  };
}
