import type { Fact } from '../facts/node.ts';

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
  readonly open: readonly TicketFacts[];
};
