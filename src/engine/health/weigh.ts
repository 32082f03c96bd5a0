import { callWithGaps } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { type Composite, computeComposite } from './composite.ts';

/** One part of a composite: its credit 0–1 with the reason why there is none, its weight, and how fresh it is. */
export type WeighedItem = {
  readonly s: Quantity;
  readonly weight: Quantity;
  /** 0–1, METHODS §0; evidence that is counted up to the day of the run is 1. */
  readonly freshness: number;
};

/** A composite of METHODS §0 as expressions over its parts; `own` is the confidence that its facts carry. */
export type WeighedComposite = { readonly [K in keyof Composite]: Quantity } & {
  readonly own: { readonly confidence: number };
};

/**
 * Weighs parts into a composite. A part that cannot apply leaves it; one that is unknown widens the interval.
 *
 * @param assumed constants that freshness rests on, to be named with the result
 */
export function weigh(items: readonly WeighedItem[], assumed: readonly Quantity[] = []): WeighedComposite {
  const applicable = items.filter(({ s }) => s.reason?.code !== 'notApplicable');
  const inputs = [...applicable.flatMap(({ s, weight }) => [s, weight]), ...assumed];
  const composite = computeComposite(
    applicable.map(({ s, weight, freshness }) => ({
      s: s.value,
      weight: weight.value ?? 0,
      // What a conflict speaks against counts for less, like evidence that has aged.
      freshness: freshness * (s.trust ?? 1),
    })),
  );
  const confidence = composite.confidence ?? 0;
  const part = (name: string, value: number | null): Quantity =>
    callWithGaps(name, inputs, () => value ?? unknown('nothingKnown'), confidence);
  return {
    score: part('compositeScore', composite.score),
    lower: part('compositeLower', composite.lower),
    upper: part('compositeUpper', composite.upper),
    coverage: part('compositeCoverage', composite.coverage),
    confidence: part('compositeConfidence', composite.confidence),
    own: { confidence },
  };
}
