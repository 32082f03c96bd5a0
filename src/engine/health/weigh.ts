import { calledWithGaps } from '../../facts/expression.ts';
import type { Quantity } from '../../facts/node.ts';
import { unknown } from '../../facts/reason.ts';
import { type Composite, type CompositeItem, computeComposite } from './composite.ts';

/** One part of a composite: its credit 0–1 with the reason why there is none, its weight, and how fresh it is. */
export type WeighedItem = {
  readonly s: Quantity;
  readonly weight: Quantity;
  /** 0–1, METHODS §0; evidence that is counted up to the day of the run is 1. */
  readonly freshness: number;
};

/**
 * A composite of METHODS §0 as expressions over its parts. Most composites need two or three of the five, and each is made
 * when it is asked for.
 */
export class WeighedComposite {
  /** The confidence that the facts of the composite carry. */
  readonly own: { readonly confidence: number };
  readonly #inputs: readonly Quantity[];
  readonly #composite: Composite;

  constructor(inputs: readonly Quantity[], composite: Composite) {
    this.own = { confidence: composite.confidence ?? 0 };
    this.#inputs = inputs;
    this.#composite = composite;
  }

  get score(): Quantity {
    return this.#part('compositeScore', this.#composite.score);
  }

  get lower(): Quantity {
    return this.#part('compositeLower', this.#composite.lower);
  }

  get upper(): Quantity {
    return this.#part('compositeUpper', this.#composite.upper);
  }

  get coverage(): Quantity {
    return this.#part('compositeCoverage', this.#composite.coverage);
  }

  get confidence(): Quantity {
    return this.#part('compositeConfidence', this.#composite.confidence);
  }

  #part(name: string, value: number | null): Quantity {
    return calledWithGaps(name, this.#inputs, value ?? unknown('nothingKnown'), this.own.confidence);
  }
}

/**
 * Weighs parts into a composite. A part that cannot apply leaves it; one that is unknown widens the interval.
 *
 * @param assumed constants that freshness rests on, to be named with the result
 */
export function weigh(items: readonly WeighedItem[], assumed: readonly Quantity[] = []): WeighedComposite {
  const inputs: Quantity[] = [];
  const parts: CompositeItem[] = [];
  for (const { s, weight, freshness } of items) {
    if (s.reason?.code === 'notApplicable') continue;
    inputs.push(s, weight);
    // What a conflict speaks against counts for less, like evidence that has aged.
    parts.push({ s: s.value, weight: weight.value ?? 0, freshness: freshness * (s.trust ?? 1) });
  }
  inputs.push(...assumed);
  return new WeighedComposite(inputs, computeComposite(parts));
}
