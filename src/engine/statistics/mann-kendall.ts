import { exactKendallP } from './exact-kendall.ts';
import { kendallVariance } from './kendall-variance.ts';
import { normalKendallP } from './normal-kendall.ts';
import type { Ranking } from './ranking.ts';

/** Up to here p is exact; above, S is as good as normal. */
const longestExact = 60;

export type MannKendall = {
  readonly s: number;
  /** Two-sided. */
  readonly p: number;
};

/**
 * Mann–Kendall test for a monotonic trend (METHODS §2). Equal values are ties. Null under 3 values.
 *
 * @example mannKendall(rank(points of 40, 42, 41, 45, 47, 46, 50, 52)) // { s: 24, p: 0.00173… }
 */
export function mannKendall(ranking: Ranking): MannKendall | null {
  const { count, score: s } = ranking;
  if (count < 3) return null;
  const p = count <= longestExact ? exactKendallP(ranking, s) : normalKendallP(s, kendallVariance(ranking));
  return { s, p };
}
