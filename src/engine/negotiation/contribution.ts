/**
 * What one unit a year is worth over `years` years paid yearly in advance, when each further year counts `ratio` of the
 * one before: 1 + ratio + ratio² + … (METHODS §12, with ratio = survival ÷ (1 + discount rate)).
 *
 * @example annuity(0.85 / 1.1, 3) // 2.3698
 */
export function annuity(ratio: number, years: number): number {
  let sum = 0;
  for (let year = 0; year < years; year += 1) sum += ratio ** year;
  return sum;
}

export type ContributionTerms = {
  /** A year, in money. */
  readonly price: number;
  readonly costToServe: number;
  readonly years: number;
  /** Chance, 0–1, that a further year is paid. */
  readonly survival: number;
  readonly discountRate: number;
  /** Price increase a year; 0 where the price stands. */
  readonly uplift?: number;
};

/**
 * The present value of what a renewal contributes: V(P, p, H) = Σₜ (P(1+u)ᵗ − K)·pᵗ/(1+r)ᵗ over t = 0 … H−1, paid yearly
 * in advance (METHODS §12).
 *
 * @example presentContribution({ price: 102_000, costToServe: 30_000, years: 3, survival: 0.85, discountRate: 0.1 }) // 170,628.10
 */
export function presentContribution(terms: ContributionTerms): number {
  const { price, costToServe, years, survival, discountRate, uplift = 0 } = terms;
  const ratio = survival / (1 + discountRate);
  let sum = 0;
  for (let year = 0; year < years; year += 1)
    sum += (price * (1 + uplift) ** year - costToServe) * ratio ** year;
  return sum;
}
