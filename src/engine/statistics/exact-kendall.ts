import { pairsOf, type Ranking } from './ranking.ts';

/**
 * Exact two-sided p of Kendall's S for values with or without ties: the share of their arrangements with |S'| ≥ |S|
 * (METHODS §2).
 *
 * The inversions of an arrangement are counted by the q-multinomial [n]_q!/∏[t]_q!, where t are the sizes of the groups
 * of equal values, and S' = N₀ − 2·inversions with N₀ untied pairs. The counts are symmetric, so the arrangements with
 * few inversions are one of two equal tails.
 */
export function exactKendallP({ count, ties }: Pick<Ranking, 'count' | 'ties'>, score: number): number {
  if (score === 0) return 1;
  const untiedPairs = ties.reduce((pairs, size) => pairs - pairsOf(size), pairsOf(count));
  const mostInversions = (untiedPairs - Math.abs(score)) / 2;
  return tailsOf(count, ties, mostInversions)[mostInversions] ?? 0;
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
 * Arrangements by their inversions, from 0 to `most`: the first coefficients of [n]_q!, divided by [t]_q! for each group of
 * ties; what stands above and below is left out. As power series all steps are exact even where the quotient is not yet a
 * polynomial.
 */
function countByInversions(n: number, groups: readonly number[], most: number): readonly bigint[] {
  const counts = [1n, ...Array.from({ length: most }, () => 0n)];
  const below = (k: number) => groups.filter((size) => size >= k).length;
  let degree = 0;
  for (let k = 2; k <= n; k += 1) {
    if (below(k) > 0) continue;
    degree = Math.min(degree + k - 1, most);
    multiply(counts, k, degree);
  }
  for (let k = 2; k <= n; k += 1) for (let times = below(k); times > 1; times -= 1) divide(counts, k);
  return counts;
}

/** A polynomial times [k]_q = 1 + q + … + qᵏ⁻¹, up to a degree: each coefficient becomes the sum of the last k. */
function multiply(counts: bigint[], k: number, degree: number): void {
  for (let at = 1; at <= degree; at += 1) counts[at] = (counts[at] ?? 0n) + (counts[at - 1] ?? 0n);
  for (let at = degree; at >= k; at -= 1) counts[at] = (counts[at] ?? 0n) - (counts[at - k] ?? 0n);
}

/** Undoes {@link multiply}, for a power series. */
function divide(counts: bigint[], k: number): void {
  for (let at = k; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0n) + (counts[at - k] ?? 0n);
  for (let at = counts.length - 1; at > 0; at -= 1) counts[at] = (counts[at] ?? 0n) - (counts[at - 1] ?? 0n);
}

function factorial(n: number): bigint {
  let product = 1n;
  for (let k = 2n; k <= n; k += 1n) product *= k;
  return product;
}
