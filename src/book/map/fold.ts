import type { MapScale } from '../../config/map-schema.ts';
import type { Place } from '../../facts/cell.ts';
import { plainDecision } from '../columns/decision.ts';
import type { Column } from '../map-headers.ts';
import { type ExactSum, totalOf } from './exact-sum.ts';
import type { Reference } from './export-file.ts';
import { type Gathered, gatherNothing, placeOfAll } from './gathered-places.ts';
import { settleText } from './settle-text.ts';

/** How a column of the book is put together from the cells of many rows. */
export type Fold = {
  readonly kind: 'sum' | 'count' | 'distinct' | 'min' | 'max' | 'same' | 'latest';
  readonly column: Column;
  /** The cells that it looks at; null where rows are counted. */
  readonly of: Reference | null;
  /** The date that `latest` goes by. */
  readonly by: Reference | null;
  readonly scale: MapScale | null;
  /** The header that its place names. */
  readonly header: string;
};

/** What is remembered of the rows so far: it does not grow with their number, but for `distinct` with its values. */
export type FoldState = {
  readonly gathered: Gathered;
  /** A cell that the value depends on is empty or cannot be read: nobody knows the value. */
  isUnknown: boolean;
  sum: ExactSum | null;
  values: Set<string> | null;
  best: Best | null;
};

/** Of rows that are ordered: the foremost, and whether others beside it say something else. */
type Best = {
  readonly rank: string | number;
  readonly text: string;
  readonly from: Gathered;
  rival: string | null;
};

export const startFold = (): FoldState => ({
  gathered: gatherNothing(),
  isUnknown: false,
  sum: null,
  values: null,
  best: null,
});

/** What became of the rows. */
export type Folded = {
  /** Null: nobody knows, because there was no row, a cell is missing, or the rows do not agree. */
  readonly text: string | null;
  readonly place: Place | null;
  /** What the rows of the newest day say, where they contradict each other. */
  readonly tied: readonly string[] | null;
};

export function endFold({ gathered, isUnknown, sum, values, best }: FoldState, fold: Fold): Folded {
  const place = placeOfAll(gathered, fold.header);
  const told = (text: string | null): Folded => ({ text: isUnknown ? null : text, place, tied: null });
  // A sum that no number can hold stays as it is: the book reports that it cannot be read.
  const scaled = (number: number) => {
    const settled = settleText(String(number), 'number', plainDecision, fold.scale);
    return settled.kind === 'known' ? settled.value : String(number);
  };
  switch (fold.kind) {
    case 'sum':
      return told(sum === null ? null : scaled(totalOf(sum)));
    case 'count':
      return told(scaled(gathered.count));
    case 'distinct':
      return told(scaled(values?.size ?? 0));
    case 'same':
      return told(values?.size === 1 ? ([...values][0] ?? null) : null);
    default: {
      if (best === null || isUnknown) return told(null);
      const tied = fold.kind === 'latest' && best.rival !== null ? [best.text, best.rival].sort() : null;
      return { text: tied === null ? best.text : null, place: placeOfAll(best.from, fold.header), tied };
    }
  }
}
