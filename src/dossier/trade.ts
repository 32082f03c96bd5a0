import type { Fact } from '../facts/node.ts';

/** Something to ask for or to offer, priced; `npv` says why where it is not. */
export type TradeFacts = {
  /** The id of the policy: a name that the team chose. */
  readonly id: string;
  readonly slug: string;
  readonly type: string;
  /** What it adds to our contribution, in present value; negative where it costs us. */
  readonly npv: Fact<number>;
  /** The discount worth as much: for a get the largest that it pays for, for a give the one that would cost the same. */
  readonly breakEvenDiscount: Fact<number>;
};

/** A price with a give and a get that is worth as much to us as the other packages. */
export type Package = {
  readonly number: number;
  readonly price: Fact<number>;
  /** Value to us over the horizon, give and get included. */
  readonly value: Fact<number>;
  readonly give: Fact<string>;
  readonly get: Fact<string>;
  readonly giveType: string;
  readonly getType: string;
  /** What the package does to ARR, to the payments of its term, and to retention. */
  readonly arr: Fact<number>;
  readonly arrChange: Fact<number>;
  readonly tcv: Fact<number>;
  readonly grr: Fact<number>;
  /** Off list in present value, free months included, and who decides it. */
  readonly discount: Fact<number>;
  readonly approver: Fact<string>;
};
