import type { Audience, Scalar } from './cell.ts';
import type { Expression, Fact, Label } from './node.ts';
import { roundHalfAway } from './round.ts';
import { decimalsOf, type Unit } from './unit.ts';

export type FactOptions = {
  readonly label?: Label;
  /** ISO 4217; null where the book names none, so that no currency is invented. */
  readonly currency?: string | null;
  /** Facts are internal unless they say otherwise; the ledger refuses a shareable fact with an internal ancestor. */
  readonly audience?: Audience;
  /** Replaces the lowest confidence of the inputs, for composites only. */
  readonly confidence?: number;
};

/**
 * Names an expression.
 *
 * @example fact('roi.breakEvenShare', 'share', divide(cost, benefit), { audience: 'shareable' })
 */
export function fact<T extends Scalar>(
  id: string,
  unit: Unit,
  from: Expression<T>,
  options: FactOptions = {},
): Fact<T> {
  return {
    kind: 'fact',
    id,
    unit,
    currency: options.currency ?? null,
    label: options.label ?? { code: id },
    from,
    value: from.value,
    reason: from.reason,
    confidence: from.value === null ? 0 : (options.confidence ?? from.confidence),
    audience: options.audience ?? 'internal',
    trust: from.trust,
  };
}

/** The value as it is stored and shown: rounded by its unit, so that display, thresholds and JSON agree. */
export function roundedValue<T extends Scalar>(source: Pick<Fact<T>, 'unit' | 'value'>): T | null {
  const decimals = decimalsOf(source.unit);
  if (typeof source.value !== 'number' || decimals === null) return source.value;
  return roundHalfAway(source.value, decimals) as T & number;
}

export function isKnown<T extends Scalar>(source: Fact<T>): source is Fact<T> & { readonly value: T } {
  return source.value !== null;
}

/** Whether two facts show the same value: the bounds of an interval without a width. */
export function isSame<T extends Scalar>(a: Fact<T>, b: Fact<T>): boolean {
  return roundedValue(a) === roundedValue(b);
}
