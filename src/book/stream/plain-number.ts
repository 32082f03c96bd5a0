const hyphen = 0x2d;
const point = 0x2e;

const powersOfTen = Float64Array.from({ length: 11 }, (_, exponent) => 10 ** exponent);

/**
 * Reads a number in up to 15 digits, at most 10 of them behind a point. Both parts of the quotient are exact, so that it
 * is rounded once, as `Number` does.
 *
 * @param numbers where it goes: a number that is handed back takes memory.
 * @returns whether the cell is such a number.
 */
export function readPlainNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  numbers: Float64Array,
  index: number,
): boolean {
  const isNegative = bytes[from] === hyphen;
  const start = isNegative ? from + 1 : from;
  if (to - start > 16) return false;
  let digits = 0;
  let dot = to;
  for (let at = start; at < to; at += 1) {
    const digit = ((bytes[at] as number) - 0x30) >>> 0;
    if (digit <= 9) digits = digits * 10 + digit;
    else if (bytes[at] === point && dot === to) dot = at;
    else return false;
  }
  const decimals = dot === to ? 0 : to - dot - 1;
  const count = dot - start + decimals;
  if (dot === start || (dot < to && decimals === 0) || decimals > 10 || count > 15) return false;
  const value = decimals === 0 ? digits : digits / (powersOfTen[decimals] as number);
  numbers[index] = isNegative ? -value : value;
  return true;
}
