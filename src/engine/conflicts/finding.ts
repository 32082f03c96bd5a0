import type { AccountRow, Row } from '../../book/account.ts';
import type { TableName } from '../../book/tables.ts';
import type { Cell, Scalar } from '../../facts/cell.ts';
import { cell } from '../../facts/expression.ts';
import type { Expression, Fact } from '../../facts/node.ts';
import type { Unit } from '../../facts/unit.ts';
import type { ConflictCode } from './conflict-rules.ts';

/** One of the values that stand against each other. */
export type Side = {
  readonly name: string;
  readonly unit: Unit;
  readonly from: Expression;
  /** The vocabulary of a code. */
  readonly word?: string;
  /** Of an amount whose row has its own currency. */
  readonly currency?: string | null;
};

/** Cells of one row that a conflict speaks against. */
export type Dispute = {
  readonly table: TableName;
  readonly row: object;
  readonly columns: readonly string[];
};

/** A conflict as a check finds it, before it is ranked and its sides become facts. */
export type Finding = {
  readonly code: ConflictCode;
  /** What tells it from others of its code, in words of the data; empty where there can be only one. */
  readonly about: string;
  readonly sides: readonly Side[];
  /** Words from the data by the name that the sentence gives them. */
  readonly words?: Readonly<Record<string, string>>;
  /** Words of a closed vocabulary, likewise. */
  readonly codes?: Readonly<Record<string, { readonly code: string; readonly vocabulary: string }>>;
  readonly disputes?: readonly Dispute[];
  /** Facts that are believed less for it already, where the method itself has seen to that. */
  readonly lowers?: readonly Fact[];
};

export function side(name: string, unit: Unit, from: Expression, word?: string): Side {
  return word === undefined ? { name, unit, from } : { name, unit, from, word };
}

/** A side that is one cell of the book. */
export function cellSide(name: string, unit: Unit, source: Cell<Scalar>, word?: string): Side {
  return side(name, unit, cell(source), word);
}

/** Whether the file has such a column: where it has none, an empty cell says nothing about its row. */
export function hasColumn({ place }: Cell<unknown>): boolean {
  return place.record !== undefined || place.pointer !== undefined;
}

type RowOf<T extends TableName> = T extends 'accounts' ? AccountRow : Row<T>;

export function dispute<T extends TableName>(
  table: T,
  row: RowOf<T>,
  ...columns: readonly (keyof RowOf<T> & string)[]
): Dispute {
  return { table, row, columns };
}
