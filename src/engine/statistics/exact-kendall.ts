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
  return tailsOf(values.length, groups, mostInversions)[mostInversions] ?? 0;
}

/**
 * p by the inversions of either tail, as far as it has been asked for, by length and sizes of the groups of ties: the
 * series of a book are alike, and share few of these.
 */
const known = new Map<string | number, readonly number[]>();
/** Books in which every series has ties of its own must not fill the memory. */
const mostKnown = 2000;

/** p by the inversions of either tail, from 0 to `most` at least. */
function tailsOf(n: number, groups: readonly number[], most: number): readonly number[] {
  const key = groups.length === 0 ? n : `${n}:${[...groups].sort((a, b) => a - b).join()}`;
  const ready = known.get(key);
  if (ready !== undefined && ready.length > most) return ready;
  const arrangements = Number(groups.reduce((count, size) => count / factorial(size), factorial(n)));
  let tail = 0n;
  const tails = countByInversions(n, groups, most).map((count) => {
    tail += count;
    return Number(2n * tail) / arrangements;
  });
  if (known.size >= mostKnown) known.clear();
  known.set(key, tails);
  return tails;
}

/**
 * Arrangements by their inversions, from 0 to `most`: the first coefficients of ∏ₖ(1 − qᵏ) for k ≤ n over (1 − q)ⁿ and
 * over the same quotient for each group of ties. As power series all steps are exact even where the quotient is not yet
 * a polynomial.
 */
function countByInversions(n: number, groups: readonly number[], most: number): readonly bigint[] {
  const counts = [1n, ...Array.from({ length: most }, () => 0n)];
  const combine = (degree: number, k: number, sign: bigint) => {
    counts[degree] = (counts[degree] ?? 0n) + sign * (counts[degree - k] ?? 0n);
  };
  for (let k = 1; k <= n; k += 1) {
    for (let degree = most; degree >= k; degree -= 1) combine(degree, k, -1n);
  }
  const singles = groups.reduce((count, size) => count - size, n);
  for (const size of [...groups, ...Array.from({ length: singles }, () => 1)]) {
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
