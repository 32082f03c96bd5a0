import type { Fact } from '../facts/node.ts';

/**
 * The smallest change of one item that moves the health band. All parts are unknown for the same reason where no single
 * item can do it.
 */
export type Flip = {
  /** The band that the change would reach. */
  readonly band: Fact<string>;
  readonly item: Fact<string>;
  /** What the item measures today, and the value at which the band moves: a quantity or a word, as the item has it. */
  readonly measure: Fact;
  readonly needed: Fact;
};

export type HealthFlips = {
  readonly up: Flip;
  readonly down: Flip;
  /** The unknown item whose answer narrows the interval most, and by how many points. */
  readonly askFirst: Fact<string>;
  readonly narrows: Fact<number>;
};
