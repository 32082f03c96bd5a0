import {
  absent,
  add,
  call,
  calledWithGaps,
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

const one = given(1);
const two = given(2);
const conflict = absent<number>({ code: 'conflict', params: { path: 'policy' } }, 'internal');
const expired = absent<number>({ code: 'expired' }, 'internal');

/** METHODS §12, annual and like for like: reservation R, target T, opening O and M, the end of the ladder. */
export function buildPrices(inputs: PriceInputs, currency: string | null): Prices {
  const { arr, list, ceiling, isExpired } = inputs;
  const money = { currency };
  const cap = fact('negotiation.cap', 'money', multiply(arr, add(one, inputs.upliftCap)), money);
  const uplift = fact(
    'negotiation.uplift',
    'rate',
    callWithGaps(
      'upliftByPosition',
      [inputs.targetUplift, inputs.position, inputs.positionCoverage],
      upliftByPosition,
    ),
  );
  const arms = reservationArms(inputs);
  const reservation = fact('negotiation.reservation', 'money', reservationPrice(arms), money);
  const roof = lowest(cap.value, list.value);
  const hasConflict = reservation.value !== null && cents(reservation.value) > cents(roof);
  const wanted = multiply(arr, add(one, uplift));
  const target = fact(
    'negotiation.target',
    'money',
    hasConflict
      ? conflict
      : calledWithGaps(
          'targetPrice',
          [reservation, wanted, ceiling, cap, list],
          reservation.value === null
            ? unknownLike(reservation)
            : wanted.value === null
              ? unknown('missing', { column: 'arr', file: 'accounts' })
              : Math.max(reservation.value, Math.min(wanted.value, lowest(ceiling.value), roof)),
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
        : calledWithGaps(
            'openingPrice',
            [target, reservation, cap, list],
            target.value === null || reservation.value === null
              ? unknownLike(target)
              : Math.min(target.value + 0.5 * (target.value - reservation.value), roof),
          ),
    money,
  );
  const floorOfLadder = fact(
    'negotiation.floorOfLadder',
    'money',
    hasConflict ? conflict : isExpired ? expired : divide(add(target, reservation), two),
    money,
  );
  const reservationBasis = fact('negotiation.reservationBasis', 'code', basisOf(arms));
  return { cap, uplift, reservation, reservationBasis, target, opening, floorOfLadder };
}

/** Our position carries an increase unless it is weak, unknown, or known by less than half. */
function upliftByPosition(most: number | null, position: number | null, coverage: number | null): number {
  const carriesNone =
    most === null ||
    position === null ||
    positionClassOf(position) === 'weak' ||
    roundHalfAway(coverage ?? 0, 4) < leastCoverage;
  return carriesNone ? 0 : (most * position) / 100;
}

/** What is unknown does not bind. */
function lowest(...bounds: readonly (number | null)[]): number {
  return Math.min(...bounds.map((bound) => bound ?? Number.POSITIVE_INFINITY));
}

type Arms = { readonly byDiscount: Quantity; readonly byMargin: Quantity };

function reservationArms({ list, maxDiscount, costToServe, minMargin }: PriceInputs): Arms {
  return {
    byDiscount: multiply(list, subtract(one, maxDiscount)),
    byMargin: divide(costToServe, subtract(one, minMargin)),
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
  const discount = byDiscount.value;
  const margin = byMargin.value;
  const basis =
    discount === null
      ? unknownLike(byDiscount)
      : margin !== null && margin > discount
        ? 'margin'
        : 'discount';
  return calledWithGaps('reservationBasis', [byDiscount, byMargin], basis);
}

/** Whether there is anything to concede between opening and the end of the ladder. */
export function hasLadder(prices: Prices): boolean {
  return (
    isKnown(prices.opening) &&
    isKnown(prices.floorOfLadder) &&
    (roundedValue(prices.opening) ?? 0) > (roundedValue(prices.floorOfLadder) ?? 0)
  );
}
