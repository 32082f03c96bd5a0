import { ceilStable } from '../../facts/round.ts';

/** A year of `days` days at `annual` a year, on the fixed 365-day year of co-termed contracts (METHODS §1). */
export function coTermCharge(annual: number, days: number): number {
  return (annual * days) / 365;
}

/**
 * Gross revenue retention: what is left of the starting revenue after churn and contraction, never above 1.
 * Null when nothing was there to start with.
 *
 * @example grossRevenueRetention({ start: 1000, churn: 50, contraction: 30 }) // 0.92
 */
export function grossRevenueRetention(flow: {
  start: number;
  churn: number;
  contraction: number;
}): number | null {
  if (flow.start === 0) return null;
  return Math.min(1, (flow.start - flow.churn - flow.contraction) / flow.start);
}

/** Net revenue retention: GRR with expansion added; above 1 when the customer grew. */
export function netRevenueRetention(flow: {
  start: number;
  churn: number;
  contraction: number;
  expansion: number;
}): number | null {
  if (flow.start === 0) return null;
  return (flow.start - flow.churn - flow.contraction + flow.expansion) / flow.start;
}

/**
 * Splits a change of ARR into what came from seats and what came from price: volume (q₁−q₀)p₀ and price (p₁−p₀)q₁.
 * The two add up to the change.
 *
 * @example splitPriceVolume({ seats: 100, price: 1200 }, { seats: 90, price: 1260 }) // volume −12,000, price 5,400
 */
export function splitPriceVolume(
  before: { seats: number; price: number },
  after: { seats: number; price: number },
): { volume: number; price: number } {
  return {
    volume: (after.seats - before.seats) * before.price,
    price: (after.price - before.price) * after.seats,
  };
}

/** The seats a buyer can ask for after an audit: the peak of use with headroom, rounded up. */
export function safeSeats(peakUsers: number, headroom: number): number {
  return ceilStable((1 + headroom) * peakUsers);
}

/** By how much a number exceeds another; nothing where it does not. */
export function excessOver(number: number, other: number): number {
  return Math.max(0, number - other);
}

/** What seats above the contracted number cost until the term ends: only where the contract has the clause. */
export function trueUpCharge(use: {
  peakUsers: number;
  seats: number;
  unitPrice: number;
  days: number;
}): number {
  return coTermCharge(Math.max(0, use.peakUsers - use.seats) * use.unitPrice, use.days);
}

/** Annual contract value: the contracted payments without one-offs, brought to a year. */
export function annualContractValue(tcv: number, oneOff: number, months: number): number | null {
  return months === 0 ? null : (tcv - oneOff) / (months / 12);
}
