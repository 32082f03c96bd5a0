import type { Fact } from '../facts/node.ts';

export type BenefitCategory =
  | 'time_saving'
  | 'error_reduction'
  | 'revenue_impact'
  | 'cost_avoidance'
  | 'qualitative';

export type BenefitLine = {
  readonly id: string;
  readonly slug: string;
  readonly category: BenefitCategory;
  readonly description: string | null;
  readonly goal: Goal | null;
  /** The cells a sentence may cite, by column: users, hours_per_period, rate_before, … */
  readonly inputs: Readonly<Record<string, Fact<number>>>;
  readonly gross: Fact<number>;
  readonly value: Fact<number>;
  /** The haircuts: saved time is not all worked time, not all of it was the product, and evidence may be weak. */
  readonly realisation: Fact<number>;
  readonly attribution: Fact<number>;
  readonly evidence: Fact<string>;
  readonly evidenceFactor: Fact<number>;
  readonly measuredOn: Fact<string>;
  readonly strength: Fact<number>;
  readonly swing: Fact<number>;
  readonly quote: Quote | null;
};

export type Quote = {
  readonly text: Fact<string>;
  readonly by: string | null;
  readonly approved: boolean | null;
};

export type Goal = {
  readonly id: string;
  readonly slug: string;
  readonly statement: string | null;
  readonly baseline: Fact<number>;
  readonly target: Fact<number>;
  readonly current: Fact<number>;
  readonly progress: Fact<number>;
  readonly unit: string | null;
};

export type Scenario = {
  readonly benefit: Fact<number>;
  readonly ratio: Fact<number>;
  readonly bcr: Fact<number>;
  readonly paybackMonths: Fact<number>;
  readonly npv: Fact<number>;
  readonly npvRatio: Fact<number>;
};

export type ScenarioName = 'conservative' | 'expected' | 'optimistic';

export type ValueFacts = {
  readonly goals: readonly Goal[];
  readonly lines: readonly BenefitLine[];
  /** Benefits without money, told but not counted. */
  readonly qualitative: readonly BenefitLine[];
  readonly fee: Fact<number>;
  readonly cost: Fact<number>;
  readonly costBasis: Fact<string>;
  readonly scenarios: Readonly<Record<ScenarioName, Scenario>>;
  readonly gross: Fact<number>;
  readonly breakEvenShare: Fact<number>;
  readonly anchorCount: Fact<number>;
  /** Lines fit to anchor the talk, strongest first. */
  readonly anchors: readonly BenefitLine[];
};
