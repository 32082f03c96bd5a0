/**
 * A sum of decimal fractions as people write them, in units of 10^−`scale`. Nothing is rounded on the way, so that cents
 * add up to cents and the order of the parts does not matter.
 */
export type ExactSum = {
  scale: number;
  /** What has been added since `units`, as long as a number holds it exactly: most sums never need more. */
  pending: number;
  units: bigint;
};

export const noSum = (): ExactSum => ({ scale: 0, pending: 0, units: 0n });

/** Digits that a number holds exactly. */
const exactDigits = 15;

/** Adds a finite number, taken as the shortest decimal fraction that stands for it. */
export function addExactly(sum: ExactSum, value: number): void {
  if (sum.scale === 0 && Number.isSafeInteger(value)) {
    addUnits(sum, value);
    return;
  }
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = Math.max(0, fraction.length - Number(exponent));
  const zeros = Math.max(0, Number(exponent) - fraction.length);
  const digits = whole + fraction;
  if (scale > sum.scale) {
    sum.units = unitsOf(sum) * 10n ** BigInt(scale - sum.scale);
    sum.pending = 0;
    sum.scale = scale;
  }
  const shift = zeros + sum.scale - scale;
  if (digits.length + shift <= exactDigits) addUnits(sum, Number(digits) * 10 ** shift);
  else sum.units += BigInt(digits) * 10n ** BigInt(shift);
}

function addUnits(sum: ExactSum, units: number): void {
  const pending = sum.pending + units;
  if (Number.isSafeInteger(pending)) {
    sum.pending = pending;
    return;
  }
  sum.units = unitsOf(sum);
  sum.pending = units;
}

function unitsOf({ units, pending }: ExactSum): bigint {
  return units + BigInt(pending);
}

/** The number nearest to the sum. */
export function totalOf(sum: ExactSum): number {
  return Number(`${unitsOf(sum)}e-${sum.scale}`);
}
