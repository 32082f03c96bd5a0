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
};
