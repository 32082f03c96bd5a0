/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[] | Float64Array): number | null {
  // Numbers of a typed array are sorted without a call for each pair.
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}

/** The median distance from the median, without the factor 1.4826 that makes it a standard deviation; null of nothing. */
export function medianAbsoluteDeviation(values: readonly number[]): number | null {
  const centre = median(values);
  return centre === null ? null : median(values.map((value) => Math.abs(value - centre)));
}
