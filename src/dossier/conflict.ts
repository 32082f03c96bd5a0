import type { Fact, Series } from '../facts/node.ts';
import type { Param } from './point.ts';

/** The assumptions behind the checks and the story: printed beside what they touch, and set in the configuration. */
export type CheckLimits = {
  /** What a conflict leaves of the confidence in a value, and how far amounts may differ before there is one. */
  readonly confidence: Fact<number>;
  readonly tolerance: Fact<number>;
  /** What counts as a fall or a rise, and how long after something a fall still began shortly after it. */
  /** The change a month from which a trend is named. */
  readonly trendMin: Fact<number>;
  readonly movementMin: Fact<number>;
  readonly sequenceMonths: Fact<number>;
};

/** Where a doubt comes from: sources against each other, units and scales, counting, or the standing of a source. */
export type ConflictKind = 'sources' | 'units' | 'counting' | 'standing';

/** What rests on the figure in doubt, the most expensive first. */
export type ConflictTouch = 'price' | 'health' | 'value' | 'rest';

/**
 * Something that a careful analyst would question before using the data: what stands against what, what was used all the
 * same, and why. Codes are words of the catalogue: `conflict.<code>` says it, the vocabularies hold `used` and `why`.
 */
export type Conflict = {
  /** Unique in the account; its own facts are `conflict.<id>.<side>`. */
  readonly id: string;
  readonly code: string;
  readonly kind: ConflictKind;
  readonly touches: ConflictTouch;
  /** 0–100, the heaviest first. */
  readonly weight: number;
  /** What stands against each other, each a value that leads back to its cells. */
  readonly sides: readonly Fact[];
  /** The sides by name, and words from the data. */
  readonly params: Readonly<Record<string, Param>>;
  readonly used: string;
  readonly why: string;
  /** The values that read a disputed cell themselves; what is computed from them is lowered with them. */
  readonly lowers: readonly (Fact | Series)[];
};
