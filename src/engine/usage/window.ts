import type { SeriesPoint } from '../../facts/node.ts';
import { monthIndex } from './months.ts';

/** The last `count` months of a series when they are consecutive and all known; else null. */
export function lastFullMonths(points: readonly SeriesPoint[], count: number): readonly SeriesPoint[] | null {
  const last = points.slice(-count);
  const first = last[0];
  const end = last.at(-1);
  if (last.length < count || first === undefined || end === undefined) return null;
  return monthIndex(end.month) - monthIndex(first.month) === count - 1 ? last : null;
}
