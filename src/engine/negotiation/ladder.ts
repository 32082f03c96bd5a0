/**
 * The sizes of the concessions between opening and end of the ladder: each a fixed share of the one before, so that
 * the steps themselves signal a limit (METHODS §12). They add up to `room`; none when there is no room.
 *
 * @example ladderSteps(17_000, 4, 0.5) // [9066.67, 4533.33, 2266.67, 1133.33]
 */
export function ladderSteps(room: number, count: number, ratio: number): readonly number[] {
  if (room <= 0) return [];
  return Array.from({ length: count }, (_, index) =>
    ratio === 1 ? room / count : (room * ratio ** index * (1 - ratio)) / (1 - ratio ** count),
  );
}

/**
 * What a price is really off list: 1 − paid/list, free months counted as not paid.
 *
 * @example effectiveDiscount(111_600, 132_000, 1) // 0.225
 */
export function effectiveDiscount(price: number, listPrice: number, freeMonths = 0): number | null {
  return listPrice === 0 ? null : 1 - (price * (12 - freeMonths)) / 12 / listPrice;
}

/** A rank of the approval policy: who may grant up to which effective discount; the last has no limit. */
export type ApprovalTier = { readonly by: string; readonly up_to?: number | undefined };

/** Who has to approve a discount, by its rounded value; the highest tier when none of the others reaches. */
export function approverOf(discount: number, tiers: readonly ApprovalTier[]): string | null {
  return (
    (tiers.find((tier) => tier.up_to === undefined || discount <= tier.up_to) ?? tiers.at(-1))?.by ?? null
  );
}

/** A thing to ask for in return, as the team's policy names it. */
export type Get = { readonly id: string; readonly type: string };

export type NegotiationPolicy = {
  readonly approvals: readonly ApprovalTier[];
  readonly gets: readonly Get[];
};
