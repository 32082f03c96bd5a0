/** One item of a composite. `s` is null while unknown; an item that cannot apply is left out before. */
export type CompositeItem = {
  readonly weight: number;
  readonly s: number | null;
  readonly freshness: number;
};

export type Composite = {
  /** 0–100 over the known items; null while nothing is known. */
  readonly score: number | null;
  /** 0–100 if everything unknown were as bad, or as good, as it can be. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly coverage: number | null;
  readonly confidence: number | null;
};

/**
 * The weighted composite of METHODS §0 with its interval: score = 100·E/K, lower = 100·E/W, upper = 100·(E+W−K)/W over
 * applicable weight W and known weight K. Missing items widen the interval; they never improve the lower end.
 */
export function computeComposite(items: readonly CompositeItem[]): Composite {
  let applicable = 0;
  let known = 0;
  let earned = 0;
  let fresh = 0;
  for (const { weight, s, freshness } of items) {
    applicable += weight;
    if (s === null) continue;
    known += weight;
    earned += weight * s;
    fresh += weight * freshness;
  }
  if (applicable === 0) return { score: null, lower: null, upper: null, coverage: null, confidence: null };
  const coverage = known / applicable;
  return {
    score: known === 0 ? null : (100 * earned) / known,
    lower: (100 * earned) / applicable,
    upper: (100 * (earned + applicable - known)) / applicable,
    coverage,
    confidence: known === 0 ? 0 : coverage * (fresh / known),
  };
}

/** Linear between anchors, clamped at both ends: [[x, s], …] with x ascending (METHODS §4). */
export function interpolate(anchors: readonly (readonly [number, number])[], x: number): number {
  const first = anchors[0];
  const last = anchors.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a scale needs at least one anchor');
  if (x <= first[0]) return first[1];
  if (x >= last[0]) return last[1];
  for (let i = 1; i < anchors.length; i += 1) {
    const left = anchors[i - 1];
    const right = anchors[i];
    if (left === undefined || right === undefined || x > right[0]) continue;
    return left[1] + ((right[1] - left[1]) * (x - left[0])) / (right[0] - left[0]);
  }
  return last[1];
}
