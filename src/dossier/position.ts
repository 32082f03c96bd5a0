import type { Fact } from '../facts/node.ts';
import type { ItemState } from './health.ts';

/** One measure of our position: how much of its weight it earns, 0–1. */
export type PositionItem = {
  readonly id: string;
  readonly state: ItemState;
  readonly s: Fact<number>;
  readonly weight: Fact<number>;
};

/** A part of our position; usage and hygiene split their weight over several items, the others have one. */
export type PositionPart = {
  readonly id: string;
  readonly s: Fact<number>;
  readonly weight: Fact<number>;
  readonly items: readonly PositionItem[];
};

/** How strong our position is, 0–100, as a composite with its interval. */
export type PositionFacts = {
  readonly position: Fact<number>;
  readonly positionLower: Fact<number>;
  readonly positionUpper: Fact<number>;
  readonly positionCoverage: Fact<number>;
  readonly positionClass: Fact<string>;
  readonly positionParts: readonly PositionPart[];
};
