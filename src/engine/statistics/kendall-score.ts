/** Kendall's S = Σ sgn(xⱼ − xᵢ) over all pairs i < j of values in the order of time. */
export function kendallScore(values: readonly number[]): number {
  let score = 0;
  for (let i = 1; i < values.length; i += 1) {
    const later = values[i] ?? 0;
    for (let j = 0; j < i; j += 1) score += compare(later, values[j] ?? later);
  }
  return score;
}

/** sgn(a − b) as a whole number, which costs less to add up than the fraction that `Math.sign` may give. */
export function compare(a: number, b: number): -1 | 0 | 1 {
  return a > b ? 1 : a < b ? -1 : 0;
}

/** Sizes of the groups of equal values; what equals no other is in none. */
export function tieGroups(values: readonly number[]): readonly number[] {
  const sizes: number[] = [];
  for (let i = 0; i < values.length; i += 1) {
    if (countEarlier(values, i) > 0) continue;
    let size = 1;
    for (let j = i + 1; j < values.length; j += 1) if (values[j] === values[i]) size += 1;
    if (size > 1) sizes.push(size);
  }
  return sizes;
}

/** How many values before the one at an index equal it. */
function countEarlier(values: readonly number[], index: number): number {
  let count = 0;
  for (let j = 0; j < index; j += 1) if (values[j] === values[index]) count += 1;
  return count;
}

/** Variance of S without a trend, with ties: [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18 (METHODS §2). */
export function kendallVariance(values: readonly number[]): number {
  let tied = 0;
  for (let i = 0; i < values.length; i += 1) tied += addedByTie(countEarlier(values, i));
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
