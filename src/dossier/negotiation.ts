import type { Fact } from '../facts/node.ts';

export type LadderStep = {
  readonly number: number;
  readonly price: Fact<number>;
  readonly concession: Fact<number>;
  readonly discount: Fact<number>;
  readonly approver: Fact<string>;
  readonly grr: Fact<number>;
  /** What to ask for in return; null where the policy has no more to name. */
  readonly get: { readonly id: string; readonly type: string } | null;
};

/** A price on the table with what it means: off list, whose decision, and what it does to retention. */
export type PricePoint = {
  readonly price: Fact<number>;
  readonly change: Fact<number>;
  readonly discount: Fact<number>;
  readonly approver: Fact<string>;
  readonly grr: Fact<number>;
  readonly nrr: Fact<number>;
};

export type NegotiationFacts = {
  readonly position: Fact<number>;
  readonly ceiling: Fact<number>;
  readonly reservation: PricePoint;
  readonly target: PricePoint;
  readonly opening: PricePoint;
  readonly floorOfLadder: PricePoint;
  readonly cap: Fact<number>;
  readonly valueCeiling: Fact<number>;
  readonly uplift: Fact<number>;
  readonly maxDiscount: Fact<number>;
  readonly ladder: readonly LadderStep[];
  readonly ask: PricePoint;
  /** True when the ask lies below the reservation price. */
  readonly askBelowFloor: Fact<boolean>;
  readonly resized: {
    readonly volume: Fact<number>;
    readonly price: Fact<number>;
    readonly total: Fact<number>;
  };
};
