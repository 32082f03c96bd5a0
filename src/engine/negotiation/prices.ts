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
import { unknown, unknownLike } from '../../facts/reason.ts';
import { roundHalfAway } from '../../facts/round.ts';
import { cents } from './cents.ts';
import { leastCoverage, positionClassOf } from './position.ts';

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
  /** Which arm sets R: `margin` or `discount`. */
  readonly reservationBasis: Fact<string>;
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
        most === null ||
        position === null ||
        positionClassOf(position) === 'weak' ||
        roundHalfAway(coverage ?? 0, 4) < leastCoverage
          ? 0
          : (most * position) / 100,
    ),
  );
  const arms = reservationArms(inputs);
  const reservation = fact('negotiation.reservation', 'money', reservationPrice(arms), money);
  const roof = callWithGaps('lowestKnown', [cap, list], (...known) => lowestKnown(known));
  const hasConflict =
    reservation.value !== null && roof.value !== null && cents(reservation.value) > cents(roof.value);
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
              ? unknownLike(reservation)
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
                ? unknownLike(target)
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
  const reservationBasis = fact('negotiation.reservationBasis', 'code', basisOf(arms));
  return { cap, uplift, reservation, reservationBasis, target, opening, floorOfLadder };
}

type Arms = { readonly byDiscount: Quantity; readonly byMargin: Quantity };

function reservationArms({ list, maxDiscount, costToServe, minMargin }: PriceInputs): Arms {
  return {
    byDiscount: multiply(list, subtract(given(1), maxDiscount)),
    byMargin: divide(costToServe, subtract(given(1), minMargin)),
  };
}

/**
 * R = max(K/(1 − margin), L(1 − discount)). List price and maximum discount are policy: without them there is no
 * reservation price, and nothing is invented. Without a cost to serve or a margin only that arm drops out.
 */
function reservationPrice({ byDiscount, byMargin }: Arms): Quantity {
  if (byDiscount.reason !== null) return byDiscount;
  return byMargin.value === null ? byDiscount : call('higherOf', [byMargin, byDiscount], Math.max);
}

function basisOf({ byDiscount, byMargin }: Arms) {
  return callWithGaps('reservationBasis', [byDiscount, byMargin], (discount, margin) => {
    if (discount === null) return unknownLike(byDiscount);
    return margin !== null && margin > discount ? 'margin' : 'discount';
  });
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
