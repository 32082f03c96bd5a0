import type { Fact } from '../facts/node.ts';

/** A agreed, B material and a follow-up, C busy or one question, D refused, E not reached, F contact not valid. */
export type CallClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

export type CallFacts = {
  readonly date: Fact<string>;
  readonly outcome: Fact<string>;
  /** What they want; unknown where nobody was reached. */
  readonly intent: Fact<string>;
  /** What to do next, and by when. */
  readonly nextStep: Fact<string>;
  readonly nextDue: Fact<string>;
  /** How soon the next step follows on each class of call; D has no day of its own. */
  readonly nextDays: Readonly<Record<CallClass, Fact<number>>>;
};

/** A question that customers ask with the answer that the team has settled: words of the book, quoted as they stand. */
export type FaqEntry = {
  readonly slug: string;
  readonly question: Fact<string>;
  readonly answer: Fact<string>;
};
