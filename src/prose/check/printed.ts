import { roundedValue } from '../../facts/fact.ts';
import type { Fact } from '../../facts/node.ts';
import { type QuantityUnit, styleOf } from '../../facts/print/quantity.ts';

const noQuantities: ReadonlySet<string> = new Set(['date', 'month', 'code', 'flag', 'text']);

/** The fact's value as a number, rounded as it is stored; null where it is none. */
export function numberOf(fact: Fact): number | null {
  const value = roundedValue(fact);
  return typeof value === 'number' ? value : null;
}

export function quantityUnit(fact: Fact): QuantityUnit | null {
  return noQuantities.has(fact.unit) ? null : (fact.unit as QuantityUnit);
}

/** Whether the value shows how something moved, so that its sign is a direction. */
export function isMovement(fact: Fact): boolean {
  const unit = quantityUnit(fact);
  return unit !== null && styleOf(unit).isSigned;
}
