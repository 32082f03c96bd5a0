import type { ContractFacts } from '../../dossier/contract.ts';
import type { NegotiationFacts } from '../../dossier/negotiation.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { absent, add, call, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { splitPriceVolume } from '../contract/revenue.ts';
import { buildLadder } from './build-ladder.ts';
import type { NegotiationPolicy } from './ladder.ts';
import { buildPricePoint } from './price-point.ts';
import { buildPrices } from './prices.ts';

/**
 * What the rest of the method adds to the prices: how strong our position is, and what the cheapest real rival would
 * cost them. Unknown until they are computed; the prices then do without them.
 */
export type Leverage = {
  readonly position: Fact<number>;
  readonly positionCoverage: Quantity;
  readonly ceiling: Fact<number>;
};

export function unknownLeverage(currency: string | null): Leverage {
  const nothing = absent({ code: 'notComputed' }, 'internal');
  return {
    position: fact('negotiation.position', 'index', nothing),
    positionCoverage: nothing,
    ceiling: fact('negotiation.ceiling', 'money', nothing, { currency }),
  };
}

/** METHODS §12: prices, ladder, approvers, and what the customer's ask would mean. */
export function buildNegotiation(
  context: Context,
  policy: NegotiationPolicy,
  contract: ContractFacts,
  value: ValueFacts,
  leverage: Leverage,
): NegotiationFacts {
  const { account, currency } = context;
  const { row } = account;
  const maxDiscount = fact('negotiation.maxDiscount', 'rate', context.setting('policy.max_discount'));
  const prices = buildPrices(
    {
      arr: contract.arr,
      list: contract.listPrice,
      costToServe: cell(row.cost_to_serve),
      minMargin: context.setting('policy.min_margin'),
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
  const ask = fact('negotiation.ask', 'money', askedPrice(context, contract.arr), { currency });
  const valueCeiling = fact(
    'negotiation.valueCeiling',
    'money',
    subtract(
      divide(value.scenarios.conservative.benefit, add(given(1), context.setting('assumptions.hurdle'))),
      subtract(value.cost, value.fee),
    ),
    { currency },
  );
  return {
    position: leverage.position,
    ceiling: leverage.ceiling,
    reservation: point('reservation', prices.reservation),
    target: point('target', prices.target),
    opening: point('opening', prices.opening),
    floorOfLadder: point('floorOfLadder', prices.floorOfLadder),
    cap: prices.cap,
    valueCeiling,
    uplift: prices.uplift,
    maxDiscount,
    ladder: buildLadder(context, policy, contract, prices),
    ask: point('ask', ask),
    askBelowFloor: fact(
      'negotiation.askBelowFloor',
      'flag',
      call('below', [ask, prices.reservation], (a, b) => roundHalfAway(a, 2) < roundHalfAway(b, 2)),
    ),
    resized: buildResized(contract, prices.target, currency),
  };
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
