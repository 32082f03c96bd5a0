/**
 * The chance of renewal at a price: logit p(x) = logit p₀ − slope·(x/current − 1). The slope is an assumption (METHODS
 * §12); certain outcomes stay certain.
 *
 * @example probabilityAtPrice(0.7583, 110_900, 120_000, 5) // 0.8209
 */
export function probabilityAtPrice(p0: number, price: number, current: number, slope: number): number {
  if (p0 <= 0 || p0 >= 1) return Math.min(1, Math.max(0, p0));
  const logit = Math.log(p0 / (1 - p0)) - slope * (price / current - 1);
  return 1 / (1 + Math.exp(-logit));
}

/**
 * The probability from which an option is worth more than accepting: EV of accepting ÷ value of the option, between 0
 * and 1, where 1 means that it cannot beat it. Null where the option is worth nothing even if it comes about.
 *
 * @example breakEvenProbability(165_509.26, 191_719.65) // 0.8633
 */
export function breakEvenProbability(expectedOfAccept: number, value: number): number | null {
  if (value <= 0) return null;
  return Math.min(1, Math.max(0, expectedOfAccept / value));
}

/**
 * The share of customers, or of renewals like this one, that a higher price may lose before the year is worse than
 * without it: ΔP ÷ (margin + ΔP), both as shares of the lower price (METHODS §12, break-even sales analysis). Null where
 * neither price leaves a margin.
 *
 * @example breakEvenLoss(0.42, 0.1) // 0.1923
 */
export function breakEvenLoss(margin: number, priceChange: number): number | null {
  return margin + priceChange <= 0 ? null : Math.min(1, Math.max(0, priceChange / (margin + priceChange)));
}

/** p₀ moved by `shift` for the test of fragility, kept within .01–.99 (METHODS §12). */
export function shiftedOdds(p0: number, shift: number): number {
  return Math.min(0.99, Math.max(0.01, p0 + shift));
}
