import { tieGroups } from './kendall-score.ts';

/**
 * Exact two-sided p of Kendall's S for values with or without ties: the share of their arrangements with |S'| ≥ |S|
 * (METHODS §2).
 *
 * The inversions of an arrangement are counted by the q-multinomial [n]_q!/∏[t]_q!, where t are the sizes of the groups
 * of equal values, and S' = N₀ − 2·inversions with N₀ untied pairs. The counts are symmetric, so the arrangements with
 * few inversions are one of two equal tails.
 */
export function exactKendallP(values: readonly number[], score: number): number {
  if (score === 0) return 1;
  const groups = tieGroups(values);
  const untiedPairs = groups.reduce((pairs, size) => pairs - pairsOf(size), pairsOf(values.length));
  const mostInversions = (untiedPairs - Math.abs(score)) / 2;
  const tail = countByInversions(values.length, groups, mostInversions).reduce(
    (sum, count) => sum + count,
    0n,
  );
  const arrangements = groups.reduce((count, size) => count / factorial(size), factorial(values.length));
  return Number(2n * tail) / Number(arrangements);
}

/**
 * Arrangements by their inversions, from 0 to `most`: the first coefficients of ∏ₖ(1 − qᵏ) for k ≤ n over the same
 * product for each group. As power series both steps are exact even where the quotient is not yet a polynomial.
 */
function countByInversions(n: number, groups: readonly number[], most: number): readonly bigint[] {
  const counts = [1n, ...Array.from({ length: most }, () => 0n)];
  const combine = (degree: number, k: number, sign: bigint) => {
    counts[degree] = (counts[degree] ?? 0n) + sign * (counts[degree - k] ?? 0n);
  };
  for (let k = 1; k <= n; k += 1) {
    for (let degree = most; degree >= k; degree -= 1) combine(degree, k, -1n);
  }
  for (const size of groups) {
    for (let k = 1; k <= size; k += 1) {
      for (let degree = k; degree <= most; degree += 1) combine(degree, k, 1n);
    }
  }
  return counts;
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2;
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2n; k <= n; k += 1n) product *= k;
  return product;
}
