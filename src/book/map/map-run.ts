import type { BookMap } from '../../config/book-map.ts';
import type { Place } from '../../facts/cell.ts';
import type { Problem } from '../problem.ts';
import type { Unreadable } from './condition.ts';
import type { Lookups } from './export-file.ts';
import type { Gap } from './fold-row.ts';
import { type MapRow, placeIn } from './map-row.ts';
import type { Tally } from './tally.ts';

/** What all parts of a map share while rows come in. */
export type MapRun = {
  readonly map: BookMap;
  readonly lookups: Lookups;
  readonly tally: Tally;
  /** Troubles of single cells; those of very many rows go to the tally. */
  readonly problems: Problem[];
};

/** Reports cells that a condition could not be decided by. */
export function reportUnreadable(run: MapRun, row: MapRow, account: () => string | null) {
  return ({ reference, text, expected }: Unreadable): void =>
    reportCell(run, row, account(), { reference, text, expected, hint: 'Its condition counts as not met.' });
}

/** Reports cells without which a value that is put together is unknown. */
export function reportGap(run: MapRun, row: MapRow, account: string | null, column: string) {
  return ({ reference, text, expected }: Gap): void =>
    reportCell(run, row, account, {
      reference,
      text,
      expected,
      hint: `Without it ${column} counts as unknown: fix the cell, or leave such rows out with where.`,
    });
}

function reportCell(
  { tally }: MapRun,
  row: MapRow,
  account: string | null,
  { reference, text, expected, hint }: Unreadable & { readonly hint: string },
): void {
  const place = (): Place => placeIn(row, reference.header);
  tally.add(
    {
      code: 'invalidValue',
      severity: 'error',
      found: text,
      expected,
      hint,
      ...(account === null ? {} : { account }),
    },
    row.part.file,
    reference.header,
    place,
  );
}
