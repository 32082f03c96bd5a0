/** The zero bytes at even and at odd places. */
export type ZeroBytes = {
  readonly count: number;
  /**
   * Where nearly all of them stand: `odd` in UTF-16LE, `even` in UTF-16BE, as each ASCII character has one there. A few
   * stand on the other side (U+4E00, U+3000). Null where they stand on both sides, as in binary data, or nowhere.
   */
  readonly side: 'even' | 'odd' | null;
};

export function findZeroBytes(bytes: Uint8Array): ZeroBytes {
  let even = 0;
  let odd = 0;
  for (let index = bytes.indexOf(0); index !== -1; index = bytes.indexOf(0, index + 1)) {
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const count = even + odd;
  const isLopsided = count > 0 && Math.min(even, odd) <= Math.max(even, odd) / 4;
  return { count, side: isLopsided ? (odd > even ? 'odd' : 'even') : null };
}
