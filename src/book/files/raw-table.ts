import type { Place } from '../../facts/cell.ts';
import type { Statement } from '../columns/decision.ts';
import type { Problem } from '../problem.ts';

/** A record before any cell is read: its texts by position, and where it stands. */
export type RawRecord = {
  readonly texts: readonly string[];
  /** Physical line of its first character; absent in a JSON document, which is no matter of lines. */
  readonly line?: number;
  /** Data row from 1. */
  readonly record: number;
  /** JSON pointer of the object, within its line where there is one; absent in CSV and in a row that is a line. */
  readonly pointer?: string;
  /** The account it stands inside of, in nested JSON. */
  readonly owner?: string;
  /** All texts of the row of the export that a map took these from: rows that differ in them are no repetition. */
  readonly whole?: readonly string[];
  /** By position, where a text stands that is not of this record, or of more than it: looked up, or added up. */
  readonly places?: readonly (Place | undefined)[];
};

/** What a file holds, before anyone knows which columns these are. */
export type RawTable = {
  readonly file: string;
  readonly headers: readonly string[];
  /** By position, what the file calls a column that a map has given the book's name. */
  readonly sources?: readonly (string | undefined)[];
  readonly records: readonly RawRecord[];
  readonly problems: readonly Problem[];
  /** Whether more records follow than these, which have to do to decide how all are read. */
  readonly isPart?: true;
  /** Positions of numbers that a program wrote, with a decimal point: those of JSON, and figures that were computed. */
  readonly typed?: ReadonlySet<number>;
  /** What was decided for columns of the export that a map itself read. */
  readonly decisions?: readonly Statement[];
};
