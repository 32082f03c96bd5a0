import { WorkSpace } from './work-space.ts';

const space = new WorkSpace();

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  return medianBetween(values, 0, values.length);
}

/** The median of the values from one index to before another; null of nothing. */
export function medianBetween(values: readonly number[], from: number, to: number): number | null {
  return medianInPlace(space.copy(values, from, to), to - from);
}

/** The median of the first `count` values, whose order it does not keep; null of nothing. */
export function medianInPlace(values: Float64Array, count: number): number | null {
  if (count === 0) return null;
  const middle = Math.floor(count / 2);
  partition(values, middle, count - 1);
  const upper = values[middle] ?? 0;
  if (count % 2 === 1) return upper;
  let lower = values[0] ?? 0;
  for (let i = 1; i < middle; i += 1) lower = Math.max(lower, values[i] ?? lower);
  return (lower + upper) / 2;
}

/**
 * Brings the value of a rank (0 the lowest) to its place among those up to `last`, none above it before and none below it
 * behind (quickselect).
 */
function partition(values: Float64Array, rank: number, last: number): void {
  let from = 0;
  let to = last;
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
  if (centre === null) return null;
  const distances = space.of(values.length);
  for (let i = 0; i < values.length; i += 1) distances[i] = Math.abs((values[i] ?? centre) - centre);
  return medianInPlace(distances, values.length);
}
