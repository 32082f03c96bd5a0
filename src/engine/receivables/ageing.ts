/** How long an open balance is overdue. */
export const buckets = ['current', 'upTo30', 'upTo60', 'upTo90', 'over90'] as const;
export type Bucket = (typeof buckets)[number];

/** The bucket of METHODS §8 by days overdue; what is not due yet is current. */
export function bucketOf(daysOverdue: number): Bucket {
  if (daysOverdue <= 0) return 'current';
  if (daysOverdue <= 30) return 'upTo30';
  if (daysOverdue <= 60) return 'upTo60';
  return daysOverdue <= 90 ? 'upTo90' : 'over90';
}

/**
 * 100·Σ(balance·weight)/Σbalance: how grave the ageing of a balance is, 0–100, a measure of behaviour and not of
 * expected loss (METHODS §8). Nothing owed is 0.
 *
 * @example ageingIndex([20_000, 8_000, 6_000, 4_000, 2_000], [0, 0.1, 0.3, 0.6, 1]) // 17.5
 */
export function ageingIndex(balances: readonly number[], weights: readonly number[]): number {
  const total = balances.reduce((sum, balance) => sum + balance, 0);
  const weighted = balances.reduce((sum, balance, index) => sum + balance * (weights[index] ?? 0), 0);
  return total === 0 ? 0 : (100 * weighted) / total;
}
