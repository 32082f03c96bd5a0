import { middleOf } from './median.ts';
import type { Point } from './point.ts';
import { WorkSpace } from './work-space.ts';

const values = new WorkSpace();
const places = new WorkSpace();

/** How the values of a series stand to each other: all that sorting them once tells. */
export type Ranking = {
  readonly count: number;
  /** Kendall's S = Σ sgn(xⱼ − xᵢ) over all pairs i < j in the order of time. */
  readonly score: number;
  /** Sizes of the groups of equal values; what equals no other is in none. */
  readonly ties: readonly number[];
  /** Of each value in the order of time, how many others are lower, less how many are higher. */
  readonly balances: readonly number[];
  /** Null of nothing. */
  readonly median: number | null;
};

/**
 * @param points in the order of time.
 * @example rank of the values 2, 1, 2 // { count: 3, score: 0, ties: [2], balances: [1, -2, 1], median: 2 }
 */
export function rank(points: readonly Point[]): Ranking {
  const count = points.length;
  const sorted = values.of(count);
  const from = places.of(count);
  const falls = sortInto(sorted, from, points);
  const ties: number[] = [];
  const balances = points.map(() => 0);
  let rising = pairsOf(count) - falls;
  for (let first = 0, end = 1; first < count; first = end, end += 1) {
    while (end < count && sorted[end] === sorted[first]) end += 1;
    if (end - first > 1) ties.push(end - first);
    rising -= pairsOf(end - first);
    for (let at = first; at < end; at += 1) balances[from[at] ?? 0] = first - (count - end);
  }
  return { count, score: rising - falls, ties, balances, median: middleOf(sorted, count) };
}

/**
 * Sorts the values, and notes of each where it stood, by moving it past all higher ones before it: as many moves as there
 * are pairs that fall.
 */
function sortInto(sorted: Float64Array, from: Float64Array, points: readonly Point[]): number {
  let falls = 0;
  let index = 0;
  for (const { x: value } of points) {
    let at = index;
    for (; at > 0; at -= 1) {
      const before = sorted[at - 1] ?? value;
      if (before <= value) break;
      sorted[at] = before;
      from[at] = from[at - 1] ?? 0;
    }
    sorted[at] = value;
    from[at] = index;
    falls += index - at;
    index += 1;
  }
  return falls;
}

/** How many pairs so many values make. */
export function pairsOf(count: number): number {
  return (count * count - count) / 2;
}
