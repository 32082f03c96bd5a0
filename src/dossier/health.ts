import type { Fact } from '../facts/node.ts';

export type Grade = 'green' | 'yellow' | 'red' | 'none';
export type ItemState = 'known' | 'unknown' | 'notApplicable';

/** How an item is scored: by anchors on a scale, or by a table of words. */
export type Scale =
  | { readonly anchors: readonly (readonly [number, number])[] }
  | { readonly states: Readonly<Record<string, number>> };

export type ScoreItem = {
  readonly id: string;
  /** Text of a custom model's item; null where the catalogue has a label for the id. */
  readonly label: string | null;
  readonly state: ItemState;
  readonly weight: Fact<number>;
  readonly measure: Fact;
  readonly scale: Scale;
  readonly s: Fact<number>;
  readonly impact: Fact<number>;
  /** How much its evidence still counts, 0–1 (METHODS §0). */
  readonly freshness: number;
};

/** A composite of METHODS §0 with its items in the order of the card. */
export type Scorecard = {
  readonly score: Fact<number>;
  readonly lower: Fact<number>;
  readonly upper: Fact<number>;
  readonly coverage: Fact<number>;
  readonly confidence: Fact<number>;
  readonly confidenceLevel: Fact<string>;
  readonly grade: Fact<string>;
  readonly floor: Fact<string>;
  readonly items: readonly ScoreItem[];
  /** Known items by |impact|, largest first: the 3–5 that explain the score. */
  readonly drivers: readonly ScoreItem[];
  readonly gaps: readonly ScoreItem[];
};

export type NpsFacts = {
  readonly respondents: Fact<number>;
  readonly mean: Fact<number>;
  readonly score: Fact<number>;
  readonly standardError: Fact<number>;
};

export type HealthFacts = {
  readonly card: Scorecard;
  readonly weekly: Scorecard;
  readonly nps: NpsFacts;
  /** Executive reviews of the last year, and those that an executive attended. */
  readonly reviewsHeld: Fact<number>;
  readonly reviewsAttended: Fact<number>;
  readonly trendChange: Fact<number>;
  readonly trendClass: Fact<string>;
  /** Trend over five snapshots or more, on the items that all of them hold. */
  readonly snapshotClass: Fact<string>;
};
