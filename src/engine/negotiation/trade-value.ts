import { annuity, presentContribution } from './contribution.ts';

export type TermTrade = {
  readonly price: number;
  readonly costToServe: number;
  readonly years: number;
  /** The yearly increase that is forgone by fixing the price. */
  readonly uplift: number;
  /** Chance that a committed further year is paid. */
  readonly paymentSurvival: number;
  /** Chance that a further year is renewed without a commitment. */
  readonly futureProbability: number;
  readonly discountRate: number;
};

/**
 * What a commitment of several years is worth to us: payments that survive at `paymentSurvival` without an increase,
 * against renewals year by year with one. With low churn it can be negative (METHODS §12).
 *
 * @example with 120,000 a year, cost 30,000, three years, uplift 3%, survival .98 against .85: 21,185.93
 */
export function termGain(trade: TermTrade): number {
  const { price, costToServe, years, discountRate } = trade;
  const { paymentSurvival, futureProbability, uplift } = trade;
  return (
    presentContribution({ price, costToServe, years, discountRate, survival: paymentSurvival }) -
    presentContribution({ price, costToServe, years, discountRate, survival: futureProbability, uplift })
  );
}

/**
 * What payment of `years` years in advance gains over payment in equal parts a year: the discounting alone, refund and
 * churn risk not priced (METHODS §12).
 *
 * @example prepayGain(120_000, 4, 1, 0.1) // 4,172.13
 * @example prepayGain(120_000, 1, 3, 0.1) // 31,735.54
 */
export function prepayGain(
  price: number,
  paymentsPerYear: number,
  years: number,
  discountRate: number,
): number {
  const ratio = (1 + discountRate) ** (-1 / paymentsPerYear);
  const yearInParts = annuity(ratio, paymentsPerYear) / paymentsPerYear;
  return price * (years - yearInParts * annuity(1 / (1 + discountRate), years));
}

/**
 * What a cap on yearly increases loses against the planned ones, over renewals that come about with
 * `futureProbability`; nothing where the cap does not bind (METHODS §12).
 *
 * @example cap 3% against 6% on 120,000 over three years at .85, discounted at 10%: −7,274.45
 */
export function capLoss(trade: {
  readonly price: number;
  readonly cap: number;
  readonly planned: number;
  readonly years: number;
  readonly futureProbability: number;
  readonly discountRate: number;
}): number {
  const ratio = trade.futureProbability / (1 + trade.discountRate);
  const capped = Math.min(trade.cap, trade.planned);
  return (
    trade.price *
    (annuity(ratio * (1 + capped), trade.years) - annuity(ratio * (1 + trade.planned), trade.years))
  );
}
