/** A share with its 95% interval (Wilson's, which is honest near 0 and 1). */
export type Share = {
  readonly hits: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
};

const z = 1.959964;

export function wilson(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 };
  const share = hits / of;
  const scale = 1 + z ** 2 / of;
  const middle = (share + z ** 2 / (2 * of)) / scale;
  const spread = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / scale;
  return { hits, of, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) };
}

export function shareText({ hits, of, low, high }: Share): string {
  const percent = (value: number) => `${(value * 100).toFixed(1)}%`;
  return of === 0 ? '—' : `${percent(hits / of)} (${percent(low)}–${percent(high)}) ${hits}/${of}`;
}
