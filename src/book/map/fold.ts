import type { MapScale } from '../../config/map-schema.ts';
import type { Place } from '../../facts/cell.ts';
import type { Column } from '../map-headers.ts';
import { parseCell } from '../parse-cell.ts';
import { addExactly, type ExactSum, totalOf } from './exact-sum.ts';
import { type Lookups, type Reference, take } from './export-file.ts';
import { type Gathered, gather, gatherNothing, placeOfAll } from './gathered-places.ts';
import { isBlank, keyOf, type MapRow } from './map-row.ts';
import { readDay, readNumber, settleText } from './settle-text.ts';

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

type Best = {
  readonly rank: string | number;
  readonly text: string;
  readonly from: Gathered;
  isTied: boolean;
};

/** A cell that a value depends on and that says nothing, or nothing that can be read. */
export type Gap = { readonly reference: Reference; readonly text: string; readonly expected: string };

export const startFold = (): FoldState => ({
  gathered: gatherNothing(),
  isUnknown: false,
  sum: null,
  values: null,
  best: null,
});

/** Takes one more row in. The order of rows does not matter. */
export function foldRow(
  state: FoldState,
  fold: Fold,
  row: MapRow,
  lookups: Lookups,
  report: (gap: Gap) => void,
): void {
  const { of, kind } = fold;
  if (of === null) {
    gather(state.gathered, row);
    return;
  }
  const text = take(row, of, lookups)?.text ?? '';
  const isGiven = !isBlank(text);
  if (kind === 'count' || kind === 'distinct') {
    if (!isGiven) return;
    gather(state.gathered, row);
    if (kind === 'distinct') state.values = (state.values ?? new Set()).add(keyOf(text));
    return;
  }
  gather(state.gathered, row);
  const miss = (reference: Reference, found: string, expected: string) => {
    state.isUnknown = true;
    report({ reference, text: found, expected });
  };
  if (kind === 'sum') {
    const number = readNumber(text, of.file.writing);
    if (number.kind !== 'known') {
      miss(of, text, 'a number in every row that is added up');
      return;
    }
    state.sum ??= [];
    addExactly(state.sum, number.value);
    return;
  }
  const settled = settleText(text, fold.column.info.kind, of.file.writing, fold.scale);
  if (kind === 'latest') {
    const day =
      fold.by === null ? null : readDay(take(row, fold.by, lookups)?.text ?? '', fold.by.file.writing);
    if (day?.kind !== 'known') {
      if (fold.by !== null) miss(fold.by, take(row, fold.by, lookups)?.text ?? '', 'a date in every row');
    } else if (settled.kind === 'known') keepBest(state, day.value, settled.value, row, true);
    else miss(of, text, settled.kind === 'invalid' ? settled.expected : 'a value');
    return;
  }
  if (!isGiven || settled.kind !== 'known') {
    miss(of, text, settled.kind === 'invalid' ? settled.expected : 'a value in every row');
    return;
  }
  if (kind === 'same') {
    state.values = (state.values ?? new Set()).add(keyOf(settled.value));
    return;
  }
  const value = parseCell(settled.value, fold.column.info);
  if (value.kind !== 'known' || (typeof value.value !== 'number' && typeof value.value !== 'string')) {
    miss(of, text, value.kind === 'invalid' ? value.expected : 'a value in every row');
    return;
  }
  keepBest(state, value.value, settled.value, row, kind === 'max');
}

/** Of equal ranks all rows are remembered; different texts on one day are a tie that nobody can settle. */
function keepBest(state: FoldState, rank: string | number, text: string, row: MapRow, isMost: boolean): void {
  const { best } = state;
  if (best !== null && rank === best.rank) {
    gather(best.from, row);
    if (keyOf(text) !== keyOf(best.text)) best.isTied = true;
    return;
  }
  if (best !== null && rank > best.rank !== isMost) return;
  const from = gatherNothing();
  gather(from, row);
  state.best = { rank, text, from, isTied: false };
}

/** What became of the rows. */
export type Folded = {
  /** Null: nobody knows, because there was no row, a cell is missing, or the rows do not agree. */
  readonly text: string | null;
  readonly place: Place | null;
  /** The rows of the newest day contradict each other. */
  readonly isTied: boolean;
};

export function endFold({ gathered, isUnknown, sum, values, best }: FoldState, fold: Fold): Folded {
  const place = placeOfAll(gathered, fold.header);
  const told = (text: string | null): Folded => ({ text: isUnknown ? null : text, place, isTied: false });
  const scaled = (number: number) => {
    const settled = settleText(String(number), 'number', { dateOrder: null, decimal: null }, fold.scale);
    return settled.kind === 'known' ? settled.value : null;
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
      const isTied = fold.kind === 'latest' && best.isTied;
      return { text: isTied ? null : best.text, place: placeOfAll(best.from, fold.header), isTied };
    }
  }
}
