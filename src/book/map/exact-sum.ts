/**
 * A sum of decimal fractions as people write them: `units` of 10^−`scale`. Nothing is rounded on the way, so that cents
 * add up to cents and the order of the parts does not matter.
 */
export type ExactSum = { units: bigint; scale: number };

export const noSum = (): ExactSum => ({ units: 0n, scale: 0 });

/** Adds a finite number, taken as the shortest decimal fraction that stands for it. */
export function addExactly(sum: ExactSum, value: number): void {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = Math.max(0, fraction.length - Number(exponent));
  const zeros = Math.max(0, Number(exponent) - fraction.length);
  const units = BigInt(whole + fraction) * 10n ** BigInt(zeros);
  if (scale > sum.scale) {
    sum.units *= 10n ** BigInt(scale - sum.scale);
    sum.scale = scale;
  }
  sum.units += units * 10n ** BigInt(sum.scale - scale);
}

/** The number nearest to the sum. */
export function totalOf({ units, scale }: ExactSum): number {
  return Number(`${units}e-${scale}`);
}
