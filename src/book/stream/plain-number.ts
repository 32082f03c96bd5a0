/** A digit's value; anything above 9 is none. */
function digitAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] as number) - 0x30) >>> 0;
}

const hyphen = 0x2d;
const point = 0x2e;

const powersOfTen = Float64Array.from({ length: 11 }, (_, exponent) => 10 ** exponent);

/**
 * The number of a cell that says it in up to 15 digits, at most 10 of them behind a point; NaN for every other form. Both
 * parts of the quotient are exact, so that it is rounded once, as `Number` does.
 */
export function plainNumber(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === hyphen;
  const start = isNegative ? from + 1 : from;
  if (to - start > 16) return Number.NaN;
  let high = 0; // all digits but the last nine, so that both parts are small integers
  let low = 0;
  let dot = -1;
  for (let at = start; at < to; at += 1) {
    const digit = digitAt(bytes, at);
    if (digit <= 9) {
      if (low >= 100_000_000) {
        high = high * 10 + ((low / 100_000_000) | 0);
        low %= 100_000_000;
      }
      low = low * 10 + digit;
    } else if (bytes[at] === point && dot < 0) dot = at;
    else return Number.NaN;
  }
  const decimals = dot < 0 ? 0 : to - dot - 1;
  const count = to - start - (dot < 0 ? 0 : 1);
  const isPlain = count <= 15 && decimals <= 10 && count > decimals && (dot < 0 || decimals > 0);
  if (!isPlain) return Number.NaN;
  const digits = high === 0 ? low : high * 1e9 + low;
  const value = decimals === 0 ? digits : digits / (powersOfTen[decimals] as number);
  return isNegative ? -value : value;
}
