import type { Place } from '../../facts/cell.ts';
import { problemAt } from '../problem.ts';
import { endFold, type Fold, type FoldState } from './fold.ts';
import type { MapRun } from './map-run.ts';

/** What became of rows as a text of the book, empty where nobody knows it. Rows that contradict each other are reported. */
export function tellFold(
  fold: Fold,
  state: FoldState | undefined,
  account: string | null,
  { problems }: MapRun,
): { readonly text: string; readonly place: Place | null } {
  if (state === undefined) return { text: '', place: null };
  const { text, place, tied } = endFold(state, fold);
  if (tied !== null && place !== null) {
    problems.push(
      problemAt(place, {
        code: 'conflictingRow',
        severity: 'error',
        ...(account === null ? {} : { account }),
        found: tied.join(' and '),
        expected: `one ${fold.header} on the newest day`,
        hint: `${fold.column.name} counts as unknown.`,
      }),
    );
  }
  return { text: text ?? '', place };
}
