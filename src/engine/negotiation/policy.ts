import type { SettingValues } from '../../config/schema.ts';
import { absent, given } from '../../facts/expression.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import { type Named, named } from '../named.ts';

/** A rank of the approval policy: who may grant up to which effective discount; the last has no limit. */
export type ApprovalTier = { readonly by: string; readonly up_to?: number | undefined };

/** The tiers as the policy or the default gives them: their limits are inputs of whatever they decide. */
export type Approvals = { readonly tiers: readonly ApprovalTier[]; readonly limits: readonly Quantity[] };

export type GetType = SettingValues['policy']['gets'][number]['type'];
export type GiveType = SettingValues['policy']['gives'][number]['type'];

/** Something that the policy lets us ask for or offer, with what prices it. */
export type Trade<T extends GetType | GiveType = GetType | GiveType> = {
  readonly id: string;
  /** The id as the ids of facts have it, among those of all gives and gets. */
  readonly slug: string;
  /** How the facts on it are called. */
  readonly facts: TradeNames;
  readonly type: T;
  /** The id where the policy writes it. */
  readonly name: Expression<string>;
  /** The parameters that the policy gives, by name. */
  readonly parameters: Readonly<Record<string, Quantity>>;
  /** Of a payment in advance: how often they pay today, where the policy says so. */
  readonly from: Expression<string> | null;
};

export type TradeNames = { readonly npv: Named; readonly breakEvenDiscount: Named };

export function tradeNames(id: string, slug: string): TradeNames {
  const name = (key: string) => named(`trade.${slug}.${key}`, `trade.${key}`, { trade: id });
  return { npv: name('npv'), breakEvenDiscount: name('breakEvenDiscount') };
}

export type NegotiationPolicy = {
  readonly approvals: Approvals;
  readonly gets: readonly Trade<GetType>[];
  readonly gives: readonly Trade<GiveType>[];
};

/** A parameter of a trade. Without it and without a default the trade is unpriced: named, and never worth 0. */
export function parameterOf(trade: Trade, name: string, byDefault: Quantity | null = null): Quantity {
  return (
    trade.parameters[name] ??
    byDefault ??
    absent({ code: 'unpriced', params: { trade: trade.id, parameter: name } }, 'internal')
  );
}

const leastImportance = given(1, 'importance');

/** How much a give matters to the customer, 1–3; 1 where the policy does not say. */
export function importanceOf(trade: Trade): Quantity {
  return parameterOf(trade, 'importance', leastImportance);
}

/** Whether who decides is the first tier of the approval policy: the one who sits at the table. */
export function isWithinAuthority(approver: string | null, { approvals }: NegotiationPolicy): boolean {
  return approver !== null && approver === approvals.tiers[0]?.by;
}
