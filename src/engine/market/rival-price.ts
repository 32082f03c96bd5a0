import { call, callWithGaps, cell, given, multiply } from '../../facts/expression.ts';
import { fact } from '../../facts/fact.ts';
import type { Fact, Label, Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import type { Context } from '../context.ts';
import type { Commercials } from '../contract/contract.ts';
import type { RivalRow } from './rival-rows.ts';

export type RivalPrice = {
  readonly quotedPrice: Fact<number>;
  readonly price: Fact<number>;
  readonly priceSuspect: Fact<boolean>;
};

/**
 * A rival's price a year for the account's seats, from the unit in which it was quoted. One outside a quarter to four
 * times our ARR is a suspected wrong unit: asked about, and used nowhere (METHODS §10).
 */
export function buildRivalPrice(
  { currency, setting }: Context,
  { arr, seats }: Pick<Commercials, 'arr' | 'seats'>,
  row: RivalRow,
  id: (key: string) => string,
  label: (code: string) => { readonly label: Label },
): RivalPrice {
  const factor = setting('assumptions.competition.plausible_factor');
  const quotedPrice = fact(id('quotedPrice'), 'money', quotedAYear(row, seats), {
    currency,
    ...label('quotedPrice'),
  });
  const place = { column: 'price_annual', file: row.price_annual.place.file };
  const price = fact(
    id('price'),
    'money',
    arr.value === null
      ? quotedPrice
      : call('plausiblePrice', [quotedPrice, arr, factor], (quoted, ours, most) =>
          isPlausible(quoted, ours, most) ? quoted : unknown('implausible', place),
        ),
    { currency, ...label('price') },
  );
  const priceSuspect = fact(
    id('priceSuspect'),
    'flag',
    callWithGaps('suspectPrice', [quotedPrice, arr, factor], (quoted, ours, most) =>
      quoted === null
        ? unknown(quotedPrice.reason?.code ?? 'missing', quotedPrice.reason?.params)
        : ours !== null && most !== null && !isPlausible(quoted, ours, most),
    ),
    label('priceSuspect'),
  );
  return { quotedPrice, price, priceSuspect };
}

/** Whether a rival's price a year can be meant as told, next to ours. */
export function isPlausible(price: number, ours: number, factor: number): boolean {
  return price >= ours / factor && price <= ours * factor;
}

/** The quoted price brought to a year; a quote for each seat counts at the account's seats. */
export function quotedAYear(row: RivalRow, seats: Quantity): Quantity {
  const quoted = row.price_annual.value === null ? cell(row.price) : cell(row.price_annual);
  switch (row.price_unit.value) {
    case 'month':
      return multiply(quoted, given(12));
    case 'seat_year':
      return multiply(quoted, seats);
    case 'seat_month':
      return multiply(quoted, seats, given(12));
    default:
      return quoted;
  }
}
