/** Two points of the curve from score to probability, each as [score, probability]. */
export type CurveAnchors = readonly [readonly [number, number], readonly [number, number]];

/**
 * p = 1/(1 + e^−(a + b·score)) through two anchors (METHODS §5).
 *
 * @param score 0–100, rounded as it is shown
 * @example renewalProbability(55.4, [[60, 0.8], [80, 0.92]]) // 0.7583, with a = −1.781864 and b = 0.052803
 */
export function renewalProbability(score: number, anchors: CurveAnchors): number {
  const { intercept, slope } = curveThrough(anchors);
  return 1 / (1 + Math.exp(-(intercept + slope * score)));
}

/** The curve's a (intercept) and b (slope for each point of the score). */
export function curveThrough([low, high]: CurveAnchors): {
  readonly intercept: number;
  readonly slope: number;
} {
  const slope = (logit(high[1]) - logit(low[1])) / (high[0] - low[0]);
  return { intercept: logit(low[1]) - slope * low[0], slope };
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

/**
 * The prior moved by the team's own outcomes of the same grade: (renewed + w·prior)/(n + w), where the prior counts as
 * much as `priorWeight` outcomes (METHODS §5).
 *
 * @example withHistory(0.8, { renewed: 13, total: 20 }, 10) // 0.7
 */
export function withHistory(
  prior: number,
  history: { readonly renewed: number; readonly total: number },
  priorWeight: number,
): number {
  const total = history.total + priorWeight;
  return total === 0 ? prior : (history.renewed + priorWeight * prior) / total;
}
