/** One observation of a series: `t` is its true index in time, so that a missing month leaves a gap. */
export type Point = {
  readonly t: number;
  readonly x: number;
};

/** The points in the order of time; those that stand so already, as most do, are not copied. */
export function inTimeOrder<P extends Point>(points: readonly P[]): readonly P[] {
  let before = Number.NEGATIVE_INFINITY;
  for (const { t } of points) {
    if (t < before) return [...points].sort((a, b) => a.t - b.t);
    before = t;
  }
  return points;
}
