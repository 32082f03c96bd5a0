import type { Fact } from '../facts/node.ts';

export type Competitor = {
  readonly name: string;
  readonly slug: string;
  readonly stage: Fact<string>;
  readonly price: Fact<number>;
  readonly priceGap: Fact<number>;
  readonly oneOff: Fact<number>;
  readonly riskPremium: Fact<number>;
  readonly observedOn: Fact<string>;
  readonly claim: Fact<string>;
  readonly strongerAt: Fact<string>;
  readonly source: Fact<string>;
  readonly differentiators: readonly Differentiator[];
};

export type Differentiator = {
  readonly capability: string;
  readonly slug: string;
  readonly score: Fact<number>;
  readonly evidence: Fact<string>;
};

export type Expansion = {
  readonly id: string;
  readonly slug: string;
  readonly type: string;
  readonly description: string | null;
  readonly theoretical: Fact<number>;
  readonly quantity: Fact<number>;
  readonly raisedByCustomer: Fact<boolean>;
  readonly champion: string | null;
  readonly group: string | null;
  readonly blockedBy: Fact<string>;
  readonly netBenefit: Fact<number>;
};
