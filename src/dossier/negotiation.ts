import type { Fact } from '../facts/node.ts';
import type { AdviceFacts, Explanation } from './advice.ts';
import type { PositionFacts } from './position.ts';
import type { Package, TradeFacts } from './trade.ts';

export type LadderStep = {
  readonly number: number;
  readonly price: Fact<number>;
  readonly concession: Fact<number>;
  readonly discount: Fact<number>;
  readonly approver: Fact<string>;
  readonly grr: Fact<number>;
  /** What to ask for in return; null where the policy has no more to name. */
  readonly get: { readonly id: string; readonly type: string } | null;
  readonly getName: Fact<string>;
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

/** What a rival would cost the customer a year, moving included; it binds our price only once it is a real offer. */
export type RivalCeiling = {
  readonly slug: string;
  readonly name: string;
  readonly isBinding: boolean;
  readonly price: Fact<number>;
};

export type NegotiationFacts = PositionFacts &
  AdviceFacts & {
    readonly ceiling: Fact<number>;
    readonly rivalCeilings: readonly RivalCeiling[];
    readonly zopa: Fact<string>;
    readonly reservation: PricePoint;
    /** Which arm of the policy sets the reservation price: margin or discount. */
    readonly reservationBasis: Fact<string>;
    readonly target: PricePoint;
    readonly opening: PricePoint;
    readonly floorOfLadder: PricePoint;
    readonly cap: Fact<number>;
    readonly valueCeiling: Fact<number>;
    /** True when the value proved so far does not carry the target price: a warning and a task, never a discount. */
    readonly valueBelowTarget: Fact<boolean>;
    /** The years over which prices, rivals and trades are compared. */
    readonly horizonYears: Fact<number>;
    /** True when the target lies below today's price. */
    readonly belowCurrent: Fact<boolean>;
    readonly uplift: Fact<number>;
    readonly minMargin: Fact<number>;
    readonly maxDiscount: Fact<number>;
    readonly ladder: readonly LadderStep[];
    /** Steps that may be taken in the room: up to the first that lacks a get. */
    readonly ladderReach: Fact<number>;
    /** When to stop in the room, by rule. */
    readonly stops: readonly Explanation[];
    readonly ask: PricePoint;
    /** True when the ask lies below the reservation price. */
    readonly askBelowFloor: Fact<boolean>;
    readonly resized: {
      readonly volume: Fact<number>;
      readonly price: Fact<number>;
      readonly total: Fact<number>;
    };
    readonly gets: readonly TradeFacts[];
    readonly gives: readonly TradeFacts[];
    readonly packages: readonly Package[];
    /** How many packages there are; the reason where there are none. */
    readonly packageCount: Fact<number>;
  };
