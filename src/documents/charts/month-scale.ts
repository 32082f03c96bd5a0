/** Months since year 0, so that a missing month keeps its place on the axis. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month of a number: `monthOf(24300)` is "2025-01". */
function monthOf(number: number): string {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Every month from the first to the last, with null where the series has a gap. */
export function withGaps(
  points: readonly { readonly month: string; readonly value: number }[],
): readonly { readonly month: string; readonly value: number | null }[] {
  const values = new Map(points.map(({ month, value }) => [monthNumber(month), value]));
  const numbers = [...values.keys()].sort((a, b) => a - b);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    month: monthOf(first + index),
    value: values.get(first + index) ?? null,
  }));
}
