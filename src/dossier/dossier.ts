import type { Ledger } from '../facts/ledger.ts';
import type { Fact } from '../facts/node.ts';
import type { CallFacts, FaqEntry } from './call.ts';
import type { CheckLimits, Conflict } from './conflict.ts';
import type { ContractFacts, PlanFacts } from './contract.ts';
import type { BookEvent, OpenPromise, Sequence } from './event.ts';
import type { HealthFlips } from './flip.ts';
import type { HealthFacts } from './health.ts';
import type { Competitor, DelayFacts, Expansion } from './market.ts';
import type { MirrorPoint } from './mirror.ts';
import type { NegotiationFacts } from './negotiation.ts';
import type { Person, SupportFacts, Voice } from './people.ts';
import type { Point, Question } from './point.ts';
import type { ProfileFacts } from './profile.ts';
import type { ReceivablesFacts } from './receivables.ts';
import type { RelationshipFacts } from './relationship.ts';
import type { RenewalFacts } from './renewal.ts';
import type { AdoptionFacts, SeatFacts, UsageFacts } from './usage.ts';
import type { ValueFacts } from './value.ts';

export type AccountProfile = {
  readonly id: string;
  readonly name: string;
  readonly industry: string | null;
  readonly segment: string | null;
  readonly region: string | null;
  readonly csm: string | null;
  readonly product: string | null;
  readonly useCase: string | null;
  readonly purchaseReason: string | null;
  readonly currency: string | null;
};

/** All that the writers and documents may use of one account. */
export type Dossier = {
  readonly account: AccountProfile;
  readonly asOf: string;
  readonly profile: ProfileFacts;
  readonly contract: ContractFacts;
  readonly plan: PlanFacts;
  readonly usage: readonly UsageFacts[];
  readonly seats: SeatFacts;
  readonly adoption: AdoptionFacts;
  readonly health: HealthFacts;
  readonly value: ValueFacts;
  readonly renewal: RenewalFacts;
  readonly negotiation: NegotiationFacts;
  readonly competitors: readonly Competitor[];
  readonly expansions: readonly Expansion[];
  readonly delay: DelayFacts;
  readonly people: readonly Person[];
  readonly activePeople: Fact<number>;
  readonly relationship: RelationshipFacts;
  readonly call: CallFacts;
  /** In the order of the book. */
  readonly faq: readonly FaqEntry[];
  readonly support: SupportFacts;
  readonly receivables: ReceivablesFacts;
  readonly voices: readonly Voice[];
  readonly points: readonly Point[];
  readonly questions: readonly Question[];
  /** What a careful analyst would question before using the data, the most expensive first. */
  readonly conflicts: readonly Conflict[];
  readonly checkLimits: CheckLimits;
  /** Everything in the book that has a date, in its order. */
  readonly events: readonly BookEvent[];
  /** Falls of use with what came before them, as order in time. */
  readonly sequences: readonly Sequence[];
  /** What the customer still waits for, the oldest first. */
  readonly openPromises: readonly OpenPromise[];
  /** What would move the health band, and what to ask first. */
  readonly flips: HealthFlips;
  /** Their procurement's case from the same data, the strongest point first, with what we can say to it. */
  readonly mirror: readonly MirrorPoint[];
  readonly ledger: Ledger;
};
