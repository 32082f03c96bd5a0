import type { Fact } from '../facts/node.ts';

export type ThreatClass = 'high' | 'medium' | 'low';

/** When switching pays: after so many months, after at least so many (a part of the one-off cost is unknown), or never. */
export type BreakEven = 'months' | 'atLeast' | 'never';

export type Competitor = {
  readonly name: string;
  readonly slug: string;
  readonly stage: Fact<string>;
  /** Threat 0–100 over what is known of stage, access to the buyer, fit and price pull, with its interval. */
  readonly threat: Fact<number>;
  readonly threatLower: Fact<number>;
  readonly threatUpper: Fact<number>;
  readonly coverage: Fact<number>;
  readonly class: Fact<string>;
  readonly price: Fact<number>;
  /** The price a year as it was told; `price` has no value where this is likely another unit. */
  readonly quotedPrice: Fact<number>;
  readonly priceSuspect: Fact<boolean>;
  readonly priceGap: Fact<number>;
  readonly oneOff: Fact<number>;
  readonly riskPremium: Fact<number>;
  /** What they pay over the horizon if they stay, and if they switch, plain and in present value. */
  readonly stay: Fact<number>;
  readonly move: Fact<number>;
  readonly stayPv: Fact<number>;
  readonly movePv: Fact<number>;
  /** What switching would save them over the horizon, plain and in present value: the one less the other. */
  readonly saving: Fact<number>;
  readonly savingPv: Fact<number>;
  readonly breakEvenMonths: Fact<number>;
  readonly breakEven: Fact<string>;
  readonly observedOn: Fact<string>;
  readonly claim: Fact<string>;
  readonly strongerAt: Fact<string>;
  readonly source: Fact<string>;
  readonly differentiators: readonly Differentiator[];
  /** The differentiators that speak for us and have evidence, four at most, strongest first. */
  readonly leading: readonly Differentiator[];
  /** Where they are ahead, told as honestly. */
  readonly trailing: readonly Differentiator[];
};

export type Differentiator = {
  readonly capability: string;
  readonly slug: string;
  readonly score: Fact<number>;
  readonly evidence: Fact<string>;
};

/** What each month without a signature costs the customer, with the assumption in its formula. */
export type DelayFacts = {
  /** Month to month at list price. */
  readonly list: Fact<number>;
  /** The service lapses. */
  readonly lapse: Fact<number>;
  /** The open expansions are put off. */
  readonly expansion: Fact<number>;
};

export type ExpansionType = 'seats' | 'tier' | 'team' | 'acquisition' | 'use_case';

export type HoldReason = 'healthRed' | 'healthUngraded' | 'urgentTicket' | 'blocked';

/** A condition of the propensity checklist. */
export type Condition = 'health' | 'roi' | 'raised' | 'champion' | 'budget';

export type Expansion = {
  readonly id: string;
  readonly slug: string;
  readonly type: ExpansionType;
  readonly description: string | null;
  readonly theoretical: Fact<number>;
  readonly reach: Fact<number>;
  readonly realistic: Fact<number>;
  readonly quantity: Fact<number>;
  readonly conditions: Readonly<Record<Condition, Fact<boolean>>>;
  readonly propensityLow: Fact<number>;
  readonly propensityHigh: Fact<number>;
  readonly rankValue: Fact<number>;
  readonly rank: Fact<number>;
  readonly verdict: Fact<string>;
  readonly holdReasons: readonly HoldReason[];
  /** What sets it off, who gains and what will be said against it: codes by type. */
  readonly trigger: string;
  readonly beneficiary: string;
  readonly objection: string;
  /** Slugs of the people who would carry it, and of those whose title names the unit that gains. */
  readonly championPerson: string | null;
  readonly beneficiaryPeople: readonly string[];
  readonly raisedByCustomer: Fact<boolean>;
  readonly champion: string | null;
  readonly group: string | null;
  readonly blockedBy: Fact<string>;
  readonly netBenefit: Fact<number>;
};
