const hyphen = 0x2d;
const point = 0x2e;

const powersOfTen = Float64Array.from({ length: 11 }, (_, exponent) => 10 ** exponent);

/**
 * Reads a number in up to 15 digits, at most 10 of them behind a point. Both parts of the quotient are exact, so that it
 * is rounded once, as `Number` does.
 *
 * @param isOpen whether it is not decided that a point stands before decimals: `1.234` may be a thousand then, and is left.
 * @param numbers where it goes: a number that is handed back takes memory.
 * @returns where it ends; −1 where there is no such number.
 */
export function readPlainNumber(
  bytes: Uint8Array,
  from: number,
  to: number,
  numbers: Float64Array,
  index: number,
  isOpen: boolean,
): number {
  const isNegative = bytes[from] === hyphen;
  const start = isNegative ? from + 1 : from;
  let digits = 0;
  let dot = -1;
  let at = start;
  for (; at < to; at += 1) {
    const digit = ((bytes[at] as number) - 0x30) >>> 0;
    if (digit <= 9) digits = digits * 10 + digit;
    else if (bytes[at] === point && dot < 0) dot = at;
    else break;
  }
  const decimals = dot < 0 ? 0 : at - dot - 1;
  const count = dot < 0 ? at - start : at - start - 1;
  if (count === decimals || (dot >= 0 && decimals === 0) || decimals > 10 || count > 15) return -1;
  if (isOpen && decimals === 3 && count <= 6) return -1;
  const value = decimals === 0 ? digits : digits / (powersOfTen[decimals] as number);
  numbers[index] = isNegative ? -value : value;
  return at;
}
