import { cents } from './cents.ts';

/** A give that is priced: what it costs us, in present value (negative where it even helps), and what it means to them. */
export type GiveOffer = { readonly id: string; readonly npv: number; readonly importance: number };
export type GetOffer = { readonly id: string; readonly npv: number };

export type PackagePrices = {
  readonly reservation: number;
  readonly target: number;
  readonly opening: number;
  /** Σ (p/(1+r))ᵗ over the horizon: what one unit of yearly price is worth. */
  readonly annuity: number;
  /** V of a price, without give and get. */
  readonly valueAt: (price: number) => number;
};

/** Packages are equal to us within this share of their value, the target's among them (METHODS §12). */
const tolerance = 0.02;
export const mostPackages = 3;

/** Gives by what they cost us per unit of importance to the customer, cheapest first; ties by id. */
function rankGives<G extends GiveOffer>(gives: readonly G[]): readonly G[] {
  return ranked(gives, (give) => -give.npv / give.importance);
}

/** Gets by what they are worth to us, dearest first, ties by id; what is worth nothing is no get. */
function rankGets<G extends GetOffer>(gets: readonly G[]): readonly G[] {
  return ranked(
    gets.filter((get) => cents(get.npv) > 0),
    (get) => -get.npv,
  );
}

/** Lowest first, by cents; ties by id. */
function ranked<O extends GetOffer>(offers: readonly O[], amountOf: (offer: O) => number): readonly O[] {
  return offers
    .map((offer) => ({ offer, amount: cents(amountOf(offer)) }))
    .sort((a, b) => a.amount - b.amount || byId(a.offer, b.offer))
    .map(({ offer }) => offer);
}

/** The price at which give and get leave us as well off as the target without them, within R and O. */
export function packagePrice(npv: number, prices: Omit<PackagePrices, 'valueAt'>): number {
  const { target, reservation, opening, annuity } = prices;
  return Math.min(opening, Math.max(reservation, target - npv / annuity));
}

/**
 * METHODS §12: two or three offers that are worth the same to us, so that the customer's choice shows what matters to
 * them. The i-th cheapest give goes with the i-th best get, the last get repeating; a pair that the price cannot balance
 * within 2%, or that contradicts itself, is left out. Fewer than two are no choice, and none is returned.
 */
export function choosePackages<Give extends GiveOffer, Get extends GetOffer>(
  offers: { readonly gives: readonly Give[]; readonly gets: readonly Get[] },
  prices: PackagePrices,
  isContradiction: (give: Give, get: Get) => boolean = () => false,
): readonly { readonly give: Give; readonly get: Get }[] {
  const gets = rankGets(offers.gets);
  const values = [prices.valueAt(prices.target)];
  const chosen: { readonly give: Give; readonly get: Get }[] = [];
  for (const [index, give] of rankGives(offers.gives).entries()) {
    const get = gets[Math.min(index, gets.length - 1)];
    if (get === undefined || chosen.length === mostPackages) break;
    const npv = give.npv + get.npv;
    const value = prices.valueAt(packagePrice(npv, prices)) + npv;
    if (isContradiction(give, get) || !values.every((other) => isLevel(value, other))) continue;
    values.push(value);
    chosen.push({ give, get });
  }
  return chosen.length < 2 ? [] : chosen;
}

function isLevel(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance * Math.min(Math.abs(a), Math.abs(b));
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
