import type { Grade } from '../../dossier/health.ts';

export type Bands = { readonly green: number; readonly yellow: number };

/** The band of a rounded score by itself. */
export function bandOf(score: number, bands: Bands): Grade {
  if (score >= bands.green) return 'green';
  return score >= bands.yellow ? 'yellow' : 'red';
}

/**
 * The grade a score may claim (METHODS §0): none below half coverage; green only with 70% known and a lower bound that
 * is not red. All inputs rounded, so that what is shown and what is graded agree.
 */
export function gradeOf(card: { score: number; lower: number; coverage: number }, bands: Bands): Grade {
  if (card.coverage < 0.5) return 'none';
  const band = bandOf(card.score, bands);
  if (band === 'green' && (card.coverage < 0.7 || card.lower < bands.yellow)) return 'yellow';
  return band;
}

export type ConfidenceLevel = 'high' | 'medium' | 'low' | 'insufficient';

export function confidenceLevel(confidence: number): ConfidenceLevel {
  if (confidence >= 0.8) return 'high';
  if (confidence >= 0.6) return 'medium';
  return confidence >= 0.4 ? 'low' : 'insufficient';
}
