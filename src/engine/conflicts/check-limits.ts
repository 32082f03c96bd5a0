import type { CheckLimits } from '../../dossier/conflict.ts';
import { fact } from '../../facts/fact.ts';
import type { Context } from '../context.ts';

/** The assumptions of the checks as facts, so that a document can print them where they matter. */
export function buildCheckLimits({ setting }: Context): CheckLimits {
  return {
    confidence: fact('conflict.confidence', 'share', setting('assumptions.conflict_confidence')),
    tolerance: fact('conflict.tolerance', 'share', setting('assumptions.conflict_tolerance')),
    trendMin: fact('usage.trendMin', 'share', setting('assumptions.trend_min')),
    movementMin: fact('event.movementMin', 'share', setting('assumptions.movement_min')),
    sequenceMonths: fact('event.sequenceMonths', 'months', setting('assumptions.sequence_months')),
  };
}
