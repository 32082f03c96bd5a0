import type { ContractFacts } from '../../dossier/contract.ts';
import type { LadderStep, NegotiationFacts, PricePoint } from '../../dossier/negotiation.ts';
import type { ValueFacts } from '../../dossier/value.ts';
import { absent, add, call, cell, divide, given, multiply, subtract } from '../../facts/expression.ts';
import { fact, roundedValue } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import type { Context } from '../context.ts';
import { grossRevenueRetention, netRevenueRetention, splitPriceVolume } from '../contract/revenue.ts';
import { type ApprovalTier, approverOf, effectiveDiscount, ladderSteps } from './ladder.ts';
import { buildPrices, hasLadder, type Prices } from './prices.ts';

/** A thing to ask for in return, as the team's policy names it. */
export type Get = { readonly id: string; readonly type: string };

export type NegotiationPolicy = {
  readonly approvals: readonly ApprovalTier[];
  readonly gets: readonly Get[];
};

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
  const nothing = absent({ code: 'nothingKnown' }, 'internal');
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
  const point = (id: string, price: Fact<number>) => buildPricePoint(contract, policy, id, price);
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

function buildPricePoint(
  contract: ContractFacts,
  policy: NegotiationPolicy,
  id: string,
  price: Fact<number>,
): PricePoint {
  const label = (code: string) => ({ label: { code: `negotiation.price.${code}`, params: { price: id } } });
  const discount = discountOff(`negotiation.${id}.discount`, contract.listPrice, price, label('discount'));
  return {
    price,
    change: fact(
      `negotiation.${id}.change`,
      'change',
      subtract(divide(price, contract.arr), given(1)),
      label('change'),
    ),
    discount,
    approver: approverFor(`negotiation.${id}.approver`, discount, policy, label('approver')),
    grr: retention(`negotiation.${id}.grr`, 'grossRevenueRetention', contract.arr, price, label('grr')),
    nrr: retention(`negotiation.${id}.nrr`, 'netRevenueRetention', contract.arr, price, label('nrr')),
  };
}

type LabelOption = {
  readonly label: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
};

function discountOff(
  id: string,
  list: Fact<number>,
  price: Fact<number>,
  options: LabelOption,
): Fact<number> {
  return fact(
    id,
    'rate',
    call(
      'effectiveDiscount',
      [price, list],
      (paid, listed) => effectiveDiscount(paid, listed) ?? unknown('zeroDenominator'),
    ),
    options,
  );
}

function approverFor(
  id: string,
  discount: Fact<number>,
  policy: NegotiationPolicy,
  options: LabelOption,
): Fact<string> {
  return fact(
    id,
    'code',
    call(
      'approverOf',
      [discount],
      (share) =>
        approverOf(roundHalfAway(share, 4), policy.approvals) ??
        unknown('policyUnset', { path: 'policy.approvals' }),
    ),
    options,
  );
}

/** What a renewal at this price does to retention: contraction below today's ARR, expansion above it. */
function retention(
  id: string,
  name: 'grossRevenueRetention' | 'netRevenueRetention',
  arr: Fact<number>,
  price: Fact<number>,
  options: LabelOption,
): Fact<number> {
  return fact(
    id,
    'share',
    call(name, [arr, price], (start, renewed) => {
      const flow = {
        start,
        churn: 0,
        contraction: Math.max(0, start - renewed),
        expansion: Math.max(0, renewed - start),
      };
      const share =
        name === 'grossRevenueRetention' ? grossRevenueRetention(flow) : netRevenueRetention(flow);
      return share ?? unknown('zeroDenominator');
    }),
    options,
  );
}

function buildLadder(
  context: Context,
  policy: NegotiationPolicy,
  contract: ContractFacts,
  prices: Prices,
): readonly LadderStep[] {
  if (!hasLadder(prices)) return [];
  const count = context.setting('assumptions.ladder_steps');
  const ratio = context.setting('assumptions.ladder_ratio');
  const { currency } = context;
  let previous: Fact<number> = prices.opening;
  return Array.from({ length: count.value ?? 0 }, (_, index): LadderStep => {
    const number = index + 1;
    const id = (key: string) => `negotiation.ladder.${number}.${key}`;
    const label = (code: string) => ({
      label: { code: `negotiation.ladder.${code}`, params: { step: number } },
    });
    const concession = fact(
      id('concession'),
      'money',
      call(
        'ladderStep',
        [prices.opening, prices.floorOfLadder, count, ratio, given(number, 'step')],
        (from, to, steps, q, step) => ladderSteps(from - to, steps, q)[step - 1] ?? unknown('none'),
      ),
      { currency, ...label('concession') },
    );
    const price = fact(id('price'), 'money', subtract(previous, concession), { currency, ...label('price') });
    previous = price;
    const discount = discountOff(id('discount'), contract.listPrice, price, label('discount'));
    return {
      number,
      price,
      concession,
      discount,
      approver: approverFor(id('approver'), discount, policy, label('approver')),
      grr: retention(id('grr'), 'grossRevenueRetention', contract.arr, price, label('grr')),
      get: policy.gets[index] ?? null,
    };
  });
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
