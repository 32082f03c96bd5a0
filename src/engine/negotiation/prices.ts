import {
  absent,
  add,
  call,
  callWithGaps,
  divide,
  given,
  multiply,
  subtract,
} from '../../facts/expression.ts';
import { fact, isKnown, roundedValue } from '../../facts/fact.ts';
import type { Fact, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';

/** Everything that a price may rest on. What is unknown does not bind; what only policy can say is asked for. */
export type PriceInputs = {
  readonly arr: Quantity;
  readonly list: Quantity;
  readonly costToServe: Quantity;
  readonly minMargin: Quantity;
  readonly maxDiscount: Quantity;
  readonly upliftCap: Quantity;
  readonly targetUplift: Quantity;
  /** Position strength 0–100 with its coverage; no uplift below 40 or half known. */
  readonly position: Quantity;
  readonly positionCoverage: Quantity;
  /** What switching to the cheapest real rival would cost them a year. */
  readonly ceiling: Quantity;
  readonly isExpired: boolean;
};

export type Prices = {
  readonly cap: Fact<number>;
  readonly uplift: Fact<number>;
  readonly reservation: Fact<number>;
  readonly target: Fact<number>;
  readonly opening: Fact<number>;
  readonly floorOfLadder: Fact<number>;
};

/** METHODS §12, annual and like for like: reservation R, target T, opening O and M, the end of the ladder. */
export function buildPrices(inputs: PriceInputs, currency: string | null): Prices {
  const { arr, list, ceiling, isExpired } = inputs;
  const money = { currency };
  const cap = fact('negotiation.cap', 'money', multiply(arr, add(given(1), inputs.upliftCap)), money);
  const uplift = fact(
    'negotiation.uplift',
    'rate',
    callWithGaps(
      'upliftByPosition',
      [inputs.targetUplift, inputs.position, inputs.positionCoverage],
      (most, position, coverage) =>
        most === null || position === null || position < 40 || (coverage ?? 0) < 0.5
          ? 0
          : (most * position) / 100,
    ),
  );
  const reservation = fact('negotiation.reservation', 'money', reservationPrice(inputs), money);
  const roof = callWithGaps('lowestKnown', [cap, list], (...known) => lowestKnown(known));
  const hasConflict = reservation.value !== null && roof.value !== null && reservation.value > roof.value;
  const conflict = absent({ code: 'conflict', params: { path: 'policy' } }, 'internal');
  const expired = absent({ code: 'expired' }, 'internal');

  const target = fact(
    'negotiation.target',
    'money',
    hasConflict
      ? conflict
      : callWithGaps(
          'targetPrice',
          [reservation, multiply(arr, add(given(1), uplift)), ceiling, cap, list],
          (floor, wanted, rival, contractCap, listPrice) =>
            floor === null
              ? reasonOf(reservation)
              : wanted === null
                ? unknown('missing', { column: 'arr', file: 'accounts' })
                : Math.max(
                    floor,
                    Math.min(wanted, ...[rival, contractCap, listPrice].filter((v) => v !== null)),
                  ),
        ),
    money,
  );
  const opening = fact(
    'negotiation.opening',
    'money',
    hasConflict
      ? conflict
      : isExpired
        ? expired
        : callWithGaps(
            'openingPrice',
            [target, reservation, cap, list],
            (goal, floor, contractCap, listPrice) =>
              goal === null || floor === null
                ? reasonOf(target)
                : Math.min(
                    goal + 0.5 * (goal - floor),
                    ...[contractCap, listPrice].filter((v) => v !== null),
                  ),
          ),
    money,
  );
  const floorOfLadder = fact(
    'negotiation.floorOfLadder',
    'money',
    hasConflict ? conflict : isExpired ? expired : divide(add(target, reservation), given(2)),
    money,
  );
  return { cap, uplift, reservation, target, opening, floorOfLadder };
}

/** The reason of a fact that has no value, as the result of a computation that needed it. */
function reasonOf(source: Fact<number>) {
  return unknown(source.reason?.code ?? 'nothingKnown', source.reason?.params);
}

/**
 * R = max(K/(1 − margin), L(1 − discount)). List price and maximum discount are policy: without them there is no
 * reservation price, and nothing is invented. Without a cost to serve or a margin only that arm drops out.
 */
function reservationPrice({ list, maxDiscount, costToServe, minMargin }: PriceInputs): Quantity {
  const byDiscount = multiply(list, subtract(given(1), maxDiscount));
  const byMargin = divide(costToServe, subtract(given(1), minMargin));
  if (byDiscount.reason !== null) return byDiscount;
  return byMargin.value === null ? byDiscount : call('higherOf', [byMargin, byDiscount], Math.max);
}

function lowestKnown(values: readonly (number | null)[]) {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? unknown('nothingKnown') : Math.min(...known);
}

/** Whether there is anything to concede between opening and the end of the ladder. */
export function hasLadder(prices: Prices): boolean {
  return (
    isKnown(prices.opening) &&
    isKnown(prices.floorOfLadder) &&
    (roundedValue(prices.opening) ?? 0) > (roundedValue(prices.floorOfLadder) ?? 0)
  );
}
