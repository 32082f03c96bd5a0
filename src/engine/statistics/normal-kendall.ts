import { normalCdf } from './normal.ts';

/** Standardised S with continuity correction, (S − sgn S)/√Var; 0 where nothing can vary. */
export function kendallZ(score: number, variance: number): number {
  return variance === 0 ? 0 : (score - Math.sign(score)) / Math.sqrt(variance);
}

/** Two-sided p of S by its normal approximation. */
export function normalKendallP(score: number, variance: number): number {
  return 2 * normalCdf(-Math.abs(kendallZ(score, variance)));
}
