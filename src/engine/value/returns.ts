/** One year of a business case: what comes in, the vendor's fee and every other cost. */
export type YearFlow = { readonly benefit: number; readonly fee: number; readonly other: number };

/**
 * Present value at the start of year 1. `flows[0]` is the initial year, undiscounted; years are discounted at their
 * end, fees a year earlier where they are paid in advance (METHODS §9).
 */
export function presentValue(
  flows: readonly YearFlow[],
  rate: number,
  feesInAdvance: boolean,
): { benefit: number; cost: number } {
  let benefit = 0;
  let cost = 0;
  flows.forEach((flow, year) => {
    const atEnd = (1 + rate) ** -year;
    const feeFactor = feesInAdvance && year > 0 ? (1 + rate) ** -(year - 1) : atEnd;
    benefit += flow.benefit * atEnd;
    cost += flow.fee * feeFactor + flow.other * atEnd;
  });
  return { benefit, cost };
}

/** Months until level benefits have paid a cost that is due up front; null when they never do. */
export function paybackMonths(cost: number, benefit: number): number | null {
  return benefit >= cost && benefit > 0 ? (12 * cost) / benefit : null;
}

/**
 * How fit a line is to anchor the talk, 0–100: evidence .35, size .25, goal match .25, recency .15 (METHODS §9).
 *
 * @param ageDays days since it was measured; null where nobody noted it.
 */
export function proofStrength(line: {
  c: number;
  valueShare: number;
  goalMatch: 0 | 0.5 | 1;
  ageDays: number | null;
}): number {
  const recency = line.ageDays === null ? 0 : Math.min(1, Math.max(0, (365 - line.ageDays) / (365 - 90)));
  return 100 * (0.35 * line.c + 0.25 * Math.max(0, line.valueShare) + 0.25 * line.goalMatch + 0.15 * recency);
}
