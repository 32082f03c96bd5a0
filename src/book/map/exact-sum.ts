/**
 * A sum that does not depend on the order of its parts: what rounding would lose is carried along as further parts that
 * do not overlap (Shewchuk 1997), and rounded once at the end.
 */
export type ExactSum = number[];

/** Adds a finite number. */
export function addExactly(sum: ExactSum, value: number): void {
  let carried = value;
  let kept = 0;
  for (const part of sum) {
    const [large, small] = Math.abs(carried) < Math.abs(part) ? [part, carried] : [carried, part];
    const high = large + small;
    const low = small - (high - large);
    if (low !== 0) {
      sum[kept] = low;
      kept += 1;
    }
    carried = high;
  }
  sum.length = kept;
  sum.push(carried);
}

/** The sum to 15 significant digits, at which decimal fractions come out as people wrote them. */
export function totalOf(sum: ExactSum): number {
  return Number(sum.reduceRight((total, part) => total + part, 0).toPrecision(15));
}
