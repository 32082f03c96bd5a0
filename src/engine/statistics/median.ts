/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[] | Float64Array): number | null {
  if (values.length === 0) return null;
  const copy = new Float64Array(values);
  const middle = Math.floor(copy.length / 2);
  partition(copy, middle);
  const upper = copy[middle] ?? 0;
  const lower = copy.length % 2 === 1 ? upper : copy.subarray(0, middle).reduce((a, b) => Math.max(a, b));
  return (lower + upper) / 2;
}

/** Brings the value of a rank (0 the lowest) to its place, none above it before and none below it behind (quickselect). */
function partition(values: Float64Array, rank: number): void {
  let from = 0;
  let to = values.length - 1;
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let left = from;
    let right = to;
    while (left <= right) {
      let low = values[left] ?? pivot;
      while (low < pivot) {
        left += 1;
        low = values[left] ?? pivot;
      }
      let high = values[right] ?? pivot;
      while (high > pivot) {
        right -= 1;
        high = values[right] ?? pivot;
      }
      if (left > right) break;
      values[left] = high;
      values[right] = low;
      left += 1;
      right -= 1;
    }
    if (rank <= right) to = right;
    else if (rank >= left) from = left;
    else return;
  }
}

/** The median distance from the median, without the factor 1.4826 that makes it a standard deviation; null of nothing. */
export function medianAbsoluteDeviation(values: readonly number[]): number | null {
  const centre = median(values);
  return centre === null ? null : median(values.map((value) => Math.abs(value - centre)));
}
