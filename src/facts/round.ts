/**
 * Rounds to `digits` decimals, half away from zero on the decimal value that a reader sees (METHODS §0). `toPrecision(15)`
 * takes away what binary fractions add: 1.005 counts as 1.005 and not as the 1.00499… that is stored.
 * Negative `digits` round to tens, hundreds and so on. What is not finite stays as it is; −0 becomes 0.
 *
 * @example roundHalfAway(2.345, 2) // 2.35
 * @example roundHalfAway(-2.5, 0) // -3
 */
export function roundHalfAway(value: number, digits: number): number {
  if (!Number.isFinite(value)) return value;
  if (digits >= 0 && Number.isInteger(value) && Math.abs(value) < 1e15) return value === 0 ? 0 : value;
  const near = roundAwayFromTies(Math.abs(value), digits);
  if (near !== null) return value < 0 && near !== 0 ? -near : near;
  const magnitude = Math.round(shiftPoint(Math.abs(value).toPrecision(15), digits));
  // Whole numbers and powers of ten that are stored as they are: their quotient is the nearest number to the decimal one.
  const isExact = digits >= 0 && digits <= 9 && magnitude < 1e15;
  const rounded = isExact ? magnitude / 10 ** digits : shiftPoint(String(magnitude), -digits);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** 10⁰ to 10⁹: to look one up takes a tenth of the time of a power. */
const scales = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/**
 * The same for values that are clearly no tie, without going through text: 1,000 of these are rounded for a brief. What
 * `toPrecision(15)` and the product could change is less than the distance kept from a tie: up to 1e11 under 0.0006, up
 * to 1e13 under 0.007, up to 1e14 under 0.07; above, `toPrecision(15)` rounds to whole numbers itself, and the product is
 * off by 0.07 at most.
 */
function roundAwayFromTies(magnitude: number, digits: number): number | null {
  const scale = scales[digits];
  if (scale === undefined) return null;
  const scaled = magnitude * scale;
  const fromTie = Math.abs(scaled - Math.floor(scaled) - 0.5);
  const margin = scaled < 1e11 ? 1e-3 : scaled < 1e13 ? 0.01 : scaled < 1e14 ? 0.1 : 0.2;
  return scaled < 1e15 && fromTie > margin ? Math.round(scaled) / scale : null;
}

/**
 * The next whole number above, unless the value is a whole number but for noise beyond its ninth decimal (METHODS §0).
 *
 * @example ceilStable(1.1 * 50) // 55, where Math.ceil gives 56
 */
export function ceilStable(value: number): number {
  const ceiling = Math.ceil(roundHalfAway(value, 9));
  return ceiling === 0 ? 0 : ceiling;
}

/** Reads a decimal numeral, in plain or e-notation, with its point moved `places` to the right. */
function shiftPoint(numeral: string, places: number): number {
  const at = numeral.indexOf('e');
  if (at === -1) return Number(`${numeral}e${places}`);
  return Number(`${numeral.slice(0, at)}e${Number(numeral.slice(at + 1)) + places}`);
}
