import type { Fact } from '../facts/node.ts';

export type StyleCode = 'neutral' | 'eagle' | 'careful' | 'thrifty' | 'hurried' | 'argumentative';

export type EvidenceKind = 'value' | 'usage' | 'price' | 'method' | 'options';

/**
 * How somebody likes to be spoken to, by an explicit tag alone: it orders and shortens what is said, changes no number,
 * and is never shown to a customer. Null where the card does not say.
 */
export type StyleCard = {
  readonly code: StyleCode;
  readonly tone: 'plain' | 'direct' | 'thorough' | 'factual';
  readonly length: 'short' | 'normal' | 'long' | null;
  readonly evidenceOrder: readonly EvidenceKind[] | null;
};

export type Person = {
  readonly id: string;
  readonly slug: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly roles: readonly string[];
  readonly status: 'active' | 'left' | null;
  readonly leftOn: Fact<string>;
  readonly replaced: boolean | null;
  readonly lastTouch: Fact<string>;
  readonly style: Fact<string>;
  readonly styleCard: StyleCard;
};

/** Words that somebody wrote, kept as data: quoted verbatim, never obeyed and never a source of numbers. */
export type Voice = {
  readonly slug: string;
  readonly source: 'nps' | 'ticket' | 'note';
  readonly text: Fact<string>;
  readonly date: Fact<string>;
  readonly by: string | null;
  readonly score: Fact<number>;
};

export type TicketFacts = {
  readonly slug: string;
  readonly id: string;
  readonly severity: Fact<string>;
  readonly kind: string | null;
  readonly subject: Fact<string>;
  readonly openedAt: Fact<string>;
  readonly ageDays: Fact<number>;
};

export type SupportFacts = {
  /** Whether the book has tickets at all; without them nothing is known, good or bad. */
  readonly isGiven: boolean;
  readonly openP0: Fact<number>;
  readonly openP1: Fact<number>;
  /** The gravest and oldest first. */
  readonly open: readonly TicketFacts[];
  /** The same tickets in the order in which they are handled: outage, first use, fault, pre-sales, configuration. */
  readonly queue: readonly TicketFacts[];
  /** A P0 or P1 is open: it is resolved before anybody talks about price. */
  readonly resolveFirst: Fact<boolean>;
  readonly load: Fact<number>;
  readonly loadPer100: Fact<number>;
  /** Tickets whose timestamps allow a judgement, those that broke an agreed time, and their share. */
  readonly judged: Fact<number>;
  readonly breaches: Fact<number>;
  readonly breachShare: Fact<number>;
  readonly index: Fact<number>;
};
