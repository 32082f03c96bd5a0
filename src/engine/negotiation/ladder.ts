import { annuity } from './contribution.ts';
import type { ApprovalTier } from './policy.ts';

/**
 * The sizes of the concessions between opening and end of the ladder: each a fixed share of the one before, so that
 * the steps themselves signal a limit (METHODS §12). They add up to `room`; none when there is no room.
 *
 * @example ladderSteps(17_000, 4, 0.5) // [9066.67, 4533.33, 2266.67, 1133.33]
 */
export function ladderSteps(room: number, count: number, ratio: number): readonly number[] {
  if (room <= 0) return [];
  const steps: number[] = [];
  for (let index = 0; index < count; index += 1)
    steps.push(ratio === 1 ? room / count : (room * ratio ** index * (1 - ratio)) / (1 - ratio ** count));
  return steps;
}

/**
 * What is really paid off list, in present value over the committed years: 1 − PV(paid)/PV(list), paid yearly in advance,
 * free months of the first year counted as not paid. Over one year it is 1 − paid/list. Null without a list price.
 *
 * @example effectiveDiscount(111_600, 132_000, { freeMonths: 1 }) // 0.225
 */
export function effectiveDiscount(
  price: number,
  listPrice: number,
  { freeMonths = 0, years = 1, discountRate = 0 } = {},
): number | null {
  const payments = annuity(1 / (1 + discountRate), years);
  return listPrice === 0 || payments === 0
    ? null
    : 1 - (price * (payments - freeMonths / 12)) / (listPrice * payments);
}

/** Who has to approve a discount, by its rounded value; the highest tier when none of the others reaches. */
export function approverOf(discount: number, tiers: readonly ApprovalTier[]): string | null {
  for (const tier of tiers) if (tier.up_to === undefined || discount <= tier.up_to) return tier.by;
  return tiers.at(-1)?.by ?? null;
}
