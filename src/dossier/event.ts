import type { Fact } from '../facts/node.ts';
import type { Param } from './point.ts';

export type EventKind =
  | 'contract'
  | 'meeting'
  | 'support'
  | 'people'
  | 'money'
  | 'market'
  | 'value'
  | 'plan'
  | 'promise'
  | 'health'
  | 'usage';

/** Something in the book that has a day, or a month. The catalogue says it by `event.<code>`. */
export type BookEvent = {
  /** Unique in the account; facts made for it are `event.<id>.…`. */
  readonly id: string;
  readonly code: string;
  readonly kind: EventKind;
  /** A day, or the month of a series. */
  readonly date: Fact<string>;
  /** Whether it lies after the day of the brief. */
  readonly isAhead: boolean;
  /** What fills the sentence, `date` included. */
  readonly params: Readonly<Record<string, Param>>;
};

/** How something stands in time to a fall: over before it began, going on as it began, or begun while it lasted. */
export type Relation = 'before' | 'while' | 'during';

/** Something that may have mattered to a fall, by order in time alone. The catalogue says it by `sequence.<code>`. */
export type Precursor = {
  readonly code: string;
  readonly relation: Relation;
  /** Whether the data names the group that fell in it. */
  readonly isOfGroup: boolean;
  readonly params: Readonly<Record<string, Param>>;
};

/** A fall or a shift to a lower level, with what came before it: an order in time, never a cause. */
export type Sequence = {
  readonly id: string;
  /** The fall, as it also stands among the events. */
  readonly movement: BookEvent;
  /** Null for the account's total. */
  readonly group: string | null;
  /** In the order of their beginning, those that name the group first. */
  readonly precursors: readonly Precursor[];
};

/** Something that the customer still waits for, to be settled before any talk of price. Said by `promise.<code>`. */
export type OpenPromise = {
  readonly id: string;
  readonly code: string;
  /** Days since it was due; where it never had a date, since it was raised. Negative while it is still to come. */
  readonly ageDays: Fact<number>;
  readonly params: Readonly<Record<string, Param>>;
};
