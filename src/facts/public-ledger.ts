import type { Ledger } from './ledger.ts';
import type { Fact, Series } from './node.ts';

declare const publicBrand: unique symbol;

/** What of a fact a customer may see: its value and its words, not how it came to be or how sure we are. */
export type PublicFact = Pick<Fact, 'id' | 'unit' | 'currency' | 'label' | 'value' | 'reason'>;

export type PublicSeries = {
  readonly id: string;
  readonly points: readonly { readonly month: string; readonly value: number }[];
};

type PublicParts = {
  readonly facts: ReadonlyMap<string, PublicFact>;
  readonly series: ReadonlyMap<string, PublicSeries>;
};

/**
 * The part of a ledger that a customer may see. Only `toPublic` makes one: what takes a `PublicLedger` cannot be given
 * anything else, and so cannot pass on what is internal.
 */
export type PublicLedger = PublicParts & { readonly [publicBrand]: true };

/** What is public by name; whatever is not listed is internal, even if a column's schema would allow it. */
const publicIds: readonly RegExp[] = [
  /^account\.(name|industry|product|useCase|purchaseReason)$/,
  /^contract\.(arr|seats|unitPrice|startDate|endDate|renewalDate|termMonths)$/,
  /^usage\./,
  /^seats\.(active|utilisation)$/,
  /^adoption\./,
  /^milestone\./,
  /^goal\./,
  /^roi\./,
];

/**
 * Projects a ledger on what a customer may see: facts that are listed *and* marked shareable, with all their ancestors
 * (`buildLedger` refuses others), copied field by field. The order is that of the ids, so that nothing internal shows
 * through the order either.
 */
export function toPublic(ledger: Ledger): PublicLedger {
  const facts = publicOnes(ledger.facts).map((one) => [one.id, toPublicFact(one)] as const);
  const series = publicOnes(ledger.series).map((one) => [one.id, toPublicSeries(one)] as const);
  const parts: PublicParts = { facts: new Map(facts), series: new Map(series) };
  return parts as PublicLedger;
}

function publicOnes<T extends Fact | Series>(items: ReadonlyMap<string, T>): readonly T[] {
  return [...items.values()]
    .filter((one) => one.audience === 'shareable' && publicIds.some((listed) => listed.test(one.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toPublicFact({ id, unit, currency, label, value, reason }: Fact): PublicFact {
  return { id, unit, currency, label, value, reason };
}

function toPublicSeries({ id, points }: Series): PublicSeries {
  return { id, points: points.map(({ month, value }) => ({ month, value })) };
}
