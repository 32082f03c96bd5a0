import { WorkSpace } from './work-space.ts';

const space = new WorkSpace();
const higher = new WorkSpace();

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  return medianInPlace(space.copy(values), values.length);
}

/**
 * The median of the first `count` values, which it does not keep; null of nothing.
 *
 * Quickselect: what is lower than a pivot, or what is higher, is kept until the middle is the pivot itself. Every value is
 * copied to both, and counted where it belongs: a branch that no processor can foresee takes longer.
 */
export function medianInPlace(values: Float64Array, count: number): number | null {
  if (count === 0) return null;
  const above = higher.of(count);
  let size = count;
  let rank = Math.floor(count / 2);
  /** The highest value known to be below all that are left. */
  let below = Number.NEGATIVE_INFINITY;
  for (;;) {
    const pivot = values[(size * 3) >> 2] ?? 0;
    let lowerCount = 0;
    let higherCount = 0;
    for (let at = 0; at < size; at += 1) {
      const value = values[at] ?? 0;
      values[lowerCount] = value;
      above[higherCount] = value;
      lowerCount += Number(value < pivot);
      higherCount += Number(value > pivot);
    }
    const upTo = size - higherCount;
    if (rank < lowerCount) {
      size = lowerCount;
    } else if (rank >= upTo) {
      for (let at = 0; at < higherCount; at += 1) values[at] = above[at] ?? 0;
      size = higherCount;
      rank -= upTo;
      below = pivot;
    } else {
      if (count % 2 === 1 || rank > lowerCount) return pivot;
      for (let at = 0; at < lowerCount; at += 1) below = Math.max(below, values[at] ?? below);
      return (below + pivot) / 2;
    }
  }
}

/** The middle one of sorted values, or the mean of the two middle ones; null of nothing. */
export function middleOf(ascending: Float64Array, count: number): number | null {
  if (count === 0) return null;
  const middle = Math.floor(count / 2);
  const upper = ascending[middle] ?? 0;
  return count % 2 === 1 ? upper : ((ascending[middle - 1] ?? upper) + upper) / 2;
}

/**
 * The median distance of the first `count` values from their median, without the factor 1.4826 that makes it a standard
 * deviation; null of nothing.
 */
export function medianAbsoluteDeviation(values: Float64Array, count: number): number | null {
  const numbers = space.of(count);
  for (let at = 0; at < count; at += 1) numbers[at] = values[at] ?? 0;
  const centre = medianInPlace(numbers, count);
  if (centre === null) return null;
  for (let at = 0; at < count; at += 1) numbers[at] = Math.abs((values[at] ?? 0) - centre);
  return medianInPlace(numbers, count);
}
