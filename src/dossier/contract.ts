import type { Fact } from '../facts/node.ts';

/** `noticePassed`: notice can no longer be given and the contract does not renew by itself; `committed`: it does. */
export type ContractState = 'open' | 'noticePassed' | 'committed' | 'expired';

export type ContractFacts = {
  readonly arr: Fact<number>;
  readonly seats: Fact<number>;
  readonly unitPrice: Fact<number>;
  readonly listPrice: Fact<number>;
  readonly startDate: Fact<string>;
  readonly endDate: Fact<string>;
  readonly renewalDate: Fact<string>;
  readonly daysToRenewal: Fact<number>;
  readonly lastNoticeDay: Fact<string>;
  readonly daysToNotice: Fact<number>;
  readonly state: Fact<string>;
  readonly urgency: Fact<number>;
  readonly termMonths: Fact<number>;
  readonly tcv: Fact<number>;
  readonly acv: Fact<number>;
  readonly peakUsers: Fact<number>;
  readonly trueUp: Fact<number>;
  readonly safeSeats: Fact<number>;
  readonly contractionExposure: Fact<number>;
  /** Days since the contract ended; known only once it has. */
  readonly daysLapsed: Fact<number>;
  readonly lastUplift: Fact<number>;
};

export type PlanTask = {
  readonly slug: string;
  readonly task: string;
  readonly due: Fact<string>;
  readonly doneOn: Fact<string>;
  readonly overdue: Fact<boolean>;
};

/** What was agreed to be reached in the term: shown as due or done, and not scored. */
export type Milestone = {
  readonly title: string;
  readonly slug: string;
  readonly due: Fact<string>;
  readonly doneOn: Fact<string>;
};

export type PlanFacts = {
  readonly milestones: readonly Milestone[];
  readonly tasks: readonly PlanTask[];
  readonly overdueCount: Fact<number>;
  readonly standardCount: Fact<number>;
};
