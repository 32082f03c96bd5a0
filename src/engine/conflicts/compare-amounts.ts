import { roundHalfAway } from '../../facts/round.ts';

/** Factors by which an amount is out when somebody mixes units: cents, thousands, 万. */
const unitFactors = [100, 1000, 10_000];
/** How near a ratio has to be to such a factor: a discount or a year's growth may lie between the two. */
const nearFactor = 0.35;

/**
 * How two amounts that should be one stand to each other: the same within a tolerance, apart by a factor that a mixed
 * unit would explain, or simply different.
 *
 * @example compareAmounts(114_000, 11.4, 0.02) // 'scaled'
 */
export function compareAmounts(a: number, b: number, tolerance: number): 'same' | 'scaled' | 'different' {
  if (a === b) return 'same';
  const [less, more] = a < b ? [a, b] : [b, a];
  if (less <= 0) return 'different';
  const ratio = more / less;
  if (roundHalfAway(ratio - 1, 4) <= tolerance) return 'same';
  return unitFactors.some((factor) => Math.abs(ratio / factor - 1) <= nearFactor) ? 'scaled' : 'different';
}
