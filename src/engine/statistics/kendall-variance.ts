import type { Ranking } from './ranking.ts';

/** Variance of S without a trend, with ties: [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18 (METHODS §2). */
export function kendallVariance({ count, ties }: Pick<Ranking, 'count' | 'ties'>): number {
  return ties.reduce((free, size) => free - partOf(size), partOf(count)) / 18;
}

/** What one more value adds to n(n−1)(2n+5), for n others. */
export function addedTo(others: number): number {
  return partOf(others + 1) - partOf(others);
}

function partOf(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}
