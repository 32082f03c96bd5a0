import { exactKendallP } from './exact-kendall.ts';
import { kendallScore, kendallVariance } from './kendall-score.ts';
import { normalKendallP } from './normal-kendall.ts';

/** Up to here p is exact; above, S is as good as normal. */
const longestExact = 60;

export type MannKendall = {
  readonly s: number;
  /** Two-sided. */
  readonly p: number;
};

/**
 * Mann–Kendall test for a monotonic trend in values in the order of time (METHODS §2). Equal values are ties. Null under
 * 3 values.
 *
 * @example mannKendall([40, 42, 41, 45, 47, 46, 50, 52]) // { s: 24, p: 0.00173… }
 */
export function mannKendall(values: readonly number[]): MannKendall | null {
  if (values.length < 3) return null;
  const s = kendallScore(values);
  const p =
    values.length <= longestExact ? exactKendallP(values, s) : normalKendallP(s, kendallVariance(values));
  return { s, p };
}
