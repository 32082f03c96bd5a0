import { WorkSpace } from './work-space.ts';

const space = new WorkSpace();

/** Kendall's S = Σ sgn(xⱼ − xᵢ) over all pairs i < j of values in the order of time. */
export function kendallScore(values: readonly number[]): number {
  const numbers = space.copy(values);
  let score = 0;
  for (let i = 1; i < values.length; i += 1) {
    const later = numbers[i] ?? 0;
    for (let j = 0; j < i; j += 1) score += compare(later, numbers[j] ?? later);
  }
  return score;
}

/** sgn(a − b) as a whole number, which costs less to add up than the fraction that `Math.sign` may give. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  return a > b ? 1 : a < b ? -1 : 0;
}

/** Sizes of the groups of equal values; what equals no other is in none. */
export function tieGroups(values: readonly number[]): readonly number[] {
  const numbers = space.copy(values);
  const sizes: number[] = [];
  for (let i = 0; i < values.length; i += 1) {
    if (countEqual(numbers, i, 0, i) > 0) continue;
    const others = countEqual(numbers, i, i + 1, values.length);
    if (others > 0) sizes.push(others + 1);
  }
  return sizes;
}

/** How many of the numbers from one index to before another equal that of an index. */
function countEqual(numbers: Float64Array, index: number, from: number, to: number): number {
  const number = numbers[index];
  let count = 0;
  for (let at = from; at < to; at += 1) if (numbers[at] === number) count += 1;
  return count;
}

/** Variance of S without a trend, with ties: [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18 (METHODS §2). */
export function kendallVariance(values: readonly number[]): number {
  const numbers = space.copy(values);
  let tied = 0;
  for (let i = 0; i < values.length; i += 1) tied += addedByTie(countEqual(numbers, i, 0, i));
  return varianceOf(values.length, tied);
}

/** The variance of n values whose ties take away `tied`. */
export function varianceOf(n: number, tied: number): number {
  return (partOf(n) - tied) / 18;
}

/** What a value adds to Σt(t−1)(2t+5) that equals so many others. */
export function addedByTie(others: number): number {
  return partOf(others + 1) - partOf(others);
}

function partOf(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}
