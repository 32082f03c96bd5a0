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

/** Sizes of the groups of equal values, groups of one included. */
export function tieGroups(values: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
}

/** Variance of S without a trend, with ties: [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18 (METHODS §2). */
export function kendallVariance(values: readonly number[]): number {
  const part = (count: number) => count * (count - 1) * (2 * count + 5);
  return tieGroups(values).reduce((rest, size) => rest - part(size), part(values.length)) / 18;
}
