import type { Fact, Series } from '../facts/node.ts';

export type UsageClass = 'growing' | 'declining' | 'stable' | 'insufficient';

/** One series of usage with what METHODS §2 says of it; `group` is null for the account's total. */
export type UsageFacts = {
  readonly metric: string;
  readonly group: string | null;
  readonly slug: string;
  readonly series: Series;
  readonly first: Fact<number>;
  readonly last: Fact<number>;
  readonly lastMonth: Fact<string>;
  readonly firstMonth: Fact<string>;
  readonly months: Fact<number>;
  readonly lastChange: Fact<number>;
  readonly dropAlert: Fact<boolean>;
  readonly class: Fact<string>;
  readonly strong: Fact<boolean>;
  readonly indicative: Fact<boolean>;
  readonly volatile: Fact<boolean>;
  readonly slope: Fact<number>;
  readonly relativeSlope: Fact<number>;
  readonly s: Fact<number>;
  readonly p: Fact<number>;
  readonly recentChange: Fact<number>;
  readonly recent: Fact<string>;
  readonly yoyPairs: Fact<number>;
  readonly yoyP: Fact<number>;
  readonly seasonalS: Fact<number>;
  readonly seasonalP: Fact<number>;
  readonly shiftMonth: Fact<string>;
  readonly shiftSize: Fact<number>;
  readonly groups: readonly UsageFacts[];
};

export type SeatClass = 'contractionRisk' | 'watch' | 'healthy' | 'full' | 'overage';

export type SeatFacts = {
  readonly active: Fact<number>;
  readonly utilisation: Fact<number>;
  readonly class: Fact<string>;
  readonly unused: Fact<number>;
};

export type FeatureClass = 'deep' | 'moderate' | 'shallow' | 'unused';

export type FeatureFacts = {
  readonly feature: string;
  readonly slug: string;
  readonly core: boolean;
  readonly users: Fact<number>;
  readonly depth: Fact<number>;
  readonly class: Fact<string>;
  readonly growth: Fact<string>;
};

export type AdoptionFacts = {
  readonly features: readonly FeatureFacts[];
  readonly entitled: Fact<number>;
  readonly used: Fact<number>;
  readonly breadth: Fact<number>;
  readonly coreCount: Fact<number>;
  readonly coreUsed: Fact<number>;
  readonly coreShare: Fact<number>;
  readonly coreDepth: Fact<number>;
  readonly index: Fact<number>;
  readonly newGroupNames: readonly string[];
  readonly newGroups: Fact<number>;
  readonly newGroupShare: Fact<number>;
};
