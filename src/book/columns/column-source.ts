import type { ColumnInfo, Conversion } from '../column.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { ColumnDecision, Statement } from './decision.ts';
import type { Declaration } from './declaration.ts';

/** A column of a file before its cells are read: what is said about it, and all its texts. */
export type ColumnSource = {
  readonly column: { readonly name: string; readonly info: ColumnInfo };
  readonly header: string;
  readonly declaration: Declaration;
  readonly conversion: Conversion | null;
  /** Every text of the column, or enough of them to tell. */
  readonly texts: readonly string[];
  /** JSON tells numbers from texts and always writes a decimal point. */
  readonly isTyped: boolean;
  /** Whether the column has more texts than these. */
  readonly isPart: boolean;
  readonly settled: Pick<ReadingOptions, 'dateOrder' | 'decimal'>;
};

/** A statement before it is known of which column it is. */
export type Said = Pick<Statement, 'code' | 'params'>;

/** A part of a decision; what is absent is read as documented. */
export type Decided = Partial<Omit<ColumnDecision, 'statements'>> & {
  readonly statements?: readonly Said[];
};
