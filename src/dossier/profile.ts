import type { Fact } from '../facts/node.ts';

/** Who the customer is, in words of the data that the customer may read. */
export type ProfileFacts = {
  readonly name: Fact<string>;
  readonly industry: Fact<string>;
  readonly product: Fact<string>;
  readonly useCase: Fact<string>;
  readonly purchaseReason: Fact<string>;
};
