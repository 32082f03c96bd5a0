import type { ContractFacts } from '../../dossier/contract.ts';
import type { NegotiationFacts } from '../../dossier/negotiation.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { add, call, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import { buildAnswer, type Priced } from './answer.ts';
import { buildLadder, buildLadderReach, findStops } from './build-ladder.ts';
import { buildZopa } from './ceiling.ts';
import { cents } from './cents.ts';
import { buildLeverage, type LeverageInputs } from './leverage.ts';
import type { ValueInputs } from './options.ts';
import { buildPackages } from './packages.ts';
import type { NegotiationPolicy } from './policy.ts';
import { buildPricePoint, type PointName } from './price-point.ts';
import { buildPrices } from './prices.ts';
import { buildResized } from './resized.ts';
import { buildTrades, factsOf } from './trades.ts';

export type NegotiationInputs = LeverageInputs & {
  readonly contract: ContractFacts;
  readonly value: ValueFacts;
};

const one = given(1);

/** METHODS §12: position, prices, ladder, trades, packages, and what to answer to the customer's ask. */
export function buildNegotiation(
  context: Context,
  policy: NegotiationPolicy,
  inputs: NegotiationInputs,
): NegotiationFacts {
  const { currency } = context;
  const { row } = context.account;
  const { contract } = inputs;
  const { arr, listPrice: list } = contract;
  const { position, ceilings } = buildLeverage(context, inputs, arr);
  const maxDiscount = fact('negotiation.maxDiscount', 'rate', context.setting('policy.max_discount'));
  const minMargin = fact('negotiation.minMargin', 'rate', context.setting('policy.min_margin'));
  const costToServe = fact('negotiation.costToServe', 'money', cell(row.cost_to_serve), { currency });
  const prices = buildPrices(
    {
      arr,
      list,
      costToServe,
      minMargin,
      maxDiscount,
      upliftCap: cell(row.uplift_cap),
      targetUplift: context.setting('policy.target_uplift'),
      position: position.position,
      positionCoverage: position.positionCoverage,
      ceiling: ceilings.ceiling,
      isExpired: contract.state.value === 'expired',
    },
    currency,
  );
  const point = (name: PointName, price: Fact<number>) =>
    buildPricePoint(contract, policy.approvals, name, price);
  const ask = fact('negotiation.ask', 'money', askedPrice(context, arr), { currency });
  const ladder = buildLadder(context, policy, contract, prices);
  const closed = whyClosed(contract);
  const valueCeiling = buildValueCeiling(context, inputs.value);
  const worth: ValueInputs = {
    costToServe,
    futureProbability: context.setting('assumptions.future_probability'),
    discountRate: context.setting('policy.discount_rate'),
    horizonYears: context.setting('assumptions.horizon_years'),
  };
  const trades = buildTrades(
    policy,
    {
      arr,
      costToServe,
      discountRate: worth.discountRate,
      futureProbability: worth.futureProbability,
      paymentSurvival: context.setting('assumptions.payment_survival'),
      horizonYears: worth.horizonYears,
      billingFrequency: cell(row.billing_frequency),
    },
    currency,
  );
  const priced: Priced = {
    reservation: point('reservation', prices.reservation),
    reservationBasis: prices.reservationBasis,
    minMargin,
    maxDiscount,
    target: point('target', prices.target),
    opening: point('opening', prices.opening),
    ladder,
    ask: point('ask', ask),
    askBelowFloor: isBelow('negotiation.askBelowFloor', ask, prices.reservation),
    resized: buildResized(contract, prices.target, currency),
  };
  const { renewalProbability } = inputs.indices;
  const { answer, adviceReasons } = buildAnswer(context, {
    priced,
    worth,
    arr,
    policy,
    renewalProbability,
    closed,
  });
  const { approvals } = policy;
  const packages = buildPackages({ worth, trades, arr, list, prices, approvals, closed }, currency);
  return {
    position: position.position,
    positionLower: position.positionLower,
    positionUpper: position.positionUpper,
    positionCoverage: position.positionCoverage,
    positionClass: position.positionClass,
    positionParts: position.positionParts,
    ceiling: ceilings.ceiling,
    rivalCeilings: ceilings.rivalCeilings,
    reservation: priced.reservation,
    reservationBasis: priced.reservationBasis,
    minMargin,
    maxDiscount,
    target: priced.target,
    opening: priced.opening,
    floorOfLadder: point('floorOfLadder', prices.floorOfLadder),
    ladder,
    ask: priced.ask,
    askBelowFloor: priced.askBelowFloor,
    resized: priced.resized,
    zopa: buildZopa(prices.reservation, ceilings.ceiling),
    cap: prices.cap,
    uplift: prices.uplift,
    horizonYears: fact('negotiation.horizonYears', 'count', worth.horizonYears),
    valueCeiling,
    valueBelowTarget: isBelow('negotiation.valueBelowTarget', valueCeiling, prices.target),
    belowCurrent: isBelow('negotiation.belowCurrent', prices.target, arr),
    ladderReach: buildLadderReach(ladder, prices.reservation),
    stops: findStops(ladder, prices.reservation),
    gets: trades.gets.map(factsOf),
    gives: trades.gives.map(factsOf),
    packages: packages.packages,
    packageCount: packages.packageCount,
    options: answer.options,
    advice: answer.advice,
    oddsShift: answer.oddsShift,
    adviceLow: answer.adviceLow,
    adviceHigh: answer.adviceHigh,
    fragile: answer.fragile,
    acceptAdvantage: answer.acceptAdvantage,
    askMargin: answer.askMargin,
    adviceReasons,
  };
}

/** The price that the conservative benefit carries once their other costs and a hurdle are paid: it never binds ours. */
function buildValueCeiling(context: Context, { scenarios, cost, fee }: ValueFacts): Fact<number> {
  const carried = divide(scenarios.conservative.benefit, add(one, context.setting('assumptions.hurdle')));
  return fact('negotiation.valueCeiling', 'money', subtract(carried, subtract(cost, fee)), {
    currency: context.currency,
  });
}

/** Whether an amount lies below another, both in cents. */
function isBelow(id: string, a: Fact<number>, b: Fact<number>): Fact<boolean> {
  return fact(id, 'flag', call('below', [a, b], isLess));
}

function isLess(left: number, right: number): boolean {
  return cents(left) < cents(right);
}

/** Nothing is left to answer once the contract has ended or renews by itself. */
function whyClosed({ state }: ContractFacts): Reason | null {
  return state.value === 'expired' || state.value === 'committed' ? { code: state.value } : null;
}

/** The customer's ask: an amount a year, or a change off today's ARR. */
function askedPrice({ account }: Context, arr: Fact<number>): Quantity {
  const { customer_ask, customer_ask_change } = account.row;
  return customer_ask.value === null && customer_ask_change.value !== null
    ? multiply(arr, add(one, cell(customer_ask_change)))
    : cell(customer_ask);
}
