import type { Column } from '../map-headers.ts';
import type { TableName } from '../tables.ts';
import type { Conditions } from './condition.ts';
import type { ExportFile, Reference } from './export-file.ts';
import type { Fold } from './fold.ts';
import type { TargetColumn } from './target-column.ts';

/** A table of the book, or a part of it, and how it comes out of a file of the export. */
export type CompiledSource = {
  readonly table: TableName;
  readonly file: ExportFile;
  readonly where: Conditions;
  /** Whether headers are recognised as in any book, because the map names none. */
  readonly isRecognised: boolean;
  readonly columns: readonly TargetColumn[];
  readonly constants: readonly Constant[];
  /** Not empty: rows that are alike in `columns` become one. */
  readonly folds: readonly Fold[];
  /** Whether a month without a row is a month with nothing. */
  readonly isComplete: boolean;
  readonly details: readonly CompiledDetail[];
};

export type Constant = { readonly column: Column; readonly text: string; readonly path: string };

/** Rows of another file, such as subscriptions, that are put together into columns of their account. */
export type CompiledDetail = {
  readonly file: ExportFile;
  /** What says whose row it is. */
  readonly by: Reference;
  readonly where: Conditions;
  readonly folds: readonly Fold[];
};
