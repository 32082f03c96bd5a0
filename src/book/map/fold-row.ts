import type { Parsed } from '../../facts/parse/parsed.ts';
import { parseCell } from '../parse-cell.ts';
import { anyDate } from './column-writing.ts';
import { addExactly, noSum } from './exact-sum.ts';
import { type Lookups, type Reference, take, writingOf } from './export-file.ts';
import type { Fold, FoldState } from './fold.ts';
import { gather, gatherNothing } from './gathered-places.ts';
import { isBlank, keyOf, type MapRow } from './map-row.ts';
import { readDay, readNumber, settleText } from './settle-text.ts';

/** A cell that a value depends on and that says nothing, or nothing that can be read. */
export type Gap = { readonly reference: Reference; readonly text: string; readonly expected: string };

/** Takes one more row in. The order of rows does not matter. */
export function foldRow(
  state: FoldState,
  fold: Fold,
  row: MapRow,
  lookups: Lookups,
  report: (gap: Gap) => void,
): void {
  const { of, by, kind } = fold;
  if (of === null) {
    gather(state.gathered, row);
    return;
  }
  const text = take(row, of, lookups)?.text ?? '';
  const isCounted = kind === 'count' || kind === 'distinct';
  if (isCounted && isBlank(text)) return;
  gather(state.gathered, row);
  if (isCounted) {
    if (kind === 'distinct') remember(state, keyOf(text));
    return;
  }
  const miss = (reference: Reference, found: string, { kind: how }: Parsed<unknown>, expected: string) => {
    state.isUnknown = true;
    // What can be read in two ways is reported once, for its column.
    if (how !== 'ambiguous') report({ reference, text: found, expected });
  };
  if (kind === 'sum') {
    const number = readNumber(text, writingOf(of, fold.column.info));
    if (number.kind !== 'known') {
      miss(of, text, number, 'a number in every row that is added up');
      return;
    }
    state.sum ??= noSum();
    addExactly(state.sum, number.value);
    return;
  }
  const { info } = fold.column;
  const settled = settleText(text, info.kind, writingOf(of, info), fold.scale);
  // The newest cell may be empty: then that is the newest that is known.
  if (settled.kind !== 'known' || (isBlank(text) && kind !== 'latest')) {
    miss(of, text, settled, 'expected' in settled ? settled.expected : 'a value in every row');
    return;
  }
  if (kind === 'same') {
    // Two are enough to know that they are not the same.
    if ((state.values?.size ?? 0) < 2) remember(state, keyOf(settled.value));
  } else if (kind === 'latest' && by !== null) {
    const date = take(row, by, lookups)?.text ?? '';
    const day = readDay(date, writingOf(by, anyDate));
    if (day.kind === 'known') keepBest(state, day.value, settled.value, row, true);
    else miss(by, date, day, 'expected' in day ? day.expected : 'a date in every row');
  } else {
    const parsed = parseCell(settled.value, info);
    const value = parsed.kind === 'known' ? parsed.value : null;
    if (typeof value === 'number' || typeof value === 'string')
      keepBest(state, value, settled.value, row, kind === 'max');
    else miss(of, text, parsed, 'expected' in parsed ? parsed.expected : 'a value in every row');
  }
}

function remember(state: FoldState, value: string): void {
  state.values ??= new Set();
  state.values.add(value);
}

/** Of equal ranks all rows are remembered; different texts on one day are a tie that nobody can settle. */
function keepBest(state: FoldState, rank: string | number, text: string, row: MapRow, isMost: boolean): void {
  const { best } = state;
  if (best !== null && rank === best.rank) {
    gather(best.from, row);
    if (keyOf(text) !== keyOf(best.text)) best.rival ??= text;
    return;
  }
  if (best !== null && rank > best.rank !== isMost) return;
  const from = gatherNothing();
  gather(from, row);
  state.best = { rank, text, from, rival: null };
}
