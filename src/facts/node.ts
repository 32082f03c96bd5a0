import type { Audience, Place, Scalar } from './cell.ts';
import type { Reason } from './reason.ts';
import type { Unit } from './unit.ts';

/**
 * A value together with how it came to be. Every number has one definition, and that definition is this tree: value,
 * formula, inputs and sources are all read from it, like a cell of a spreadsheet.
 */
export type Expression<T extends Scalar = Scalar> =
  | CellLeaf<T>
  | SettingLeaf<T>
  | GivenLeaf<T>
  | Operation<T>
  | Call<T>
  | Fact<T>;

/** What every node has. `value` is null exactly when `reason` is not. */
export interface Valued<T> {
  readonly value: T | null;
  readonly reason: Reason | null;
  /** 0–1, METHODS §0. A value that does not exist has confidence 0. */
  readonly confidence: number;
  readonly audience: Audience;
  /**
   * What conflicts leave of the confidence in it: the lowest trust of all cells and series below, null where nothing
   * speaks against any of them. Unlike confidence it does not count how weak the evidence itself is.
   */
  readonly trust: number | null;
}

/**
 * What every leaf has; what a kind has no use for is null. Thousands of nodes are read for an account by code that takes
 * them all: leaves of one shape and formulas of another are read at several times the speed of a shape for each kind.
 */
interface LeafFields {
  readonly place: Place | null;
  readonly path: string | null;
  readonly origin: 'default' | 'user' | null;
  readonly name: string | null;
}

export interface CellLeaf<T extends Scalar = Scalar> extends Valued<T>, LeafFields {
  readonly kind: 'cell';
  readonly place: Place;
}
export interface SettingLeaf<T extends Scalar = Scalar> extends Valued<T>, LeafFields {
  readonly kind: 'setting';
  readonly path: string;
  readonly origin: 'default' | 'user';
}
/** A literal of a formula (12, 1) or a named input of the run (`asOf`). */
export interface GivenLeaf<T extends Scalar = Scalar> extends Valued<T>, LeafFields {
  readonly kind: 'given';
}

export type Operator = '+' | '−' | '×' | '÷';
export interface Operation<T extends Scalar = Scalar> extends Valued<T> {
  readonly kind: 'operation';
  readonly name: Operator;
  readonly inputs: readonly Expression[];
}
/** An algorithm or function by name; the catalogue holds a sentence on each name. */
export interface Call<T extends Scalar = Scalar> extends Valued<T> {
  readonly kind: 'call';
  readonly name: string;
  readonly inputs: readonly Input[];
}

/** One month of a series; `places` are the cells that it was read or added up from. */
export type SeriesPoint = {
  readonly month: string;
  readonly value: number;
  readonly places: readonly Place[];
  /** What a conflict leaves of the confidence in it; absent where nothing speaks against it. */
  readonly trust?: number;
};
export type Series = {
  readonly kind: 'series';
  readonly id: string;
  readonly points: readonly SeriesPoint[];
  readonly confidence: number;
  readonly audience: Audience;
  /** The lowest trust of its months; null where nothing speaks against any. */
  readonly trust: number | null;
};

export type Input = Expression | Series;
export type Quantity = Expression<number>;

/** A word for people in place of an id: a code of the catalogue and what fills it. */
export type Label = { readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

/**
 * One computed or given value that may be cited. Its definition is `from`; everything else about it (formula, inputs,
 * sources) is read from there. Ids are public API.
 */
export interface Fact<T extends Scalar = Scalar> extends Valued<T> {
  readonly kind: 'fact';
  readonly id: string;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly label: Label;
  readonly from: Expression<T>;
}
