import { absent } from '../../facts/expression.ts';
import type { Expression, Quantity } from '../../facts/node.ts';
import type { Reason } from '../../facts/reason.ts';
import type { Unit } from '../../facts/unit.ts';

/** What an item of a scorecard looks at: a quantity (scaled by anchors) or a word (scored by a table), and its age. */
export type Measure = {
  readonly unit: Unit;
  readonly value: Expression<number> | Expression<string>;
  /** Age of the newest evidence in days; null when it is undated. */
  readonly ageDays: number | null;
  /** Days the kind of evidence stays valid (ASM); null when it does not age (it is counted up to `asOf`). */
  readonly validity: Quantity | null;
};

/** A measure of which nothing is known, for a reason. */
export function noMeasure(unit: Unit, reason: Reason): Measure {
  return { unit, value: absent<number>(reason, 'internal'), ageDays: null, validity: null };
}
