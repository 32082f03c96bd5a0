import type { Place } from '../../facts/cell.ts';
import { type MapRow, placeIn } from './map-row.ts';

/** Further lines that a value from many rows remembers; of the others it keeps the number. */
const mostLines = 11;

/** Where a value from many rows came from, whatever the order in which they came; it stays small however many there are. */
export type Gathered = {
  /** The first row, by file and record; without its texts, so that they need not be kept. */
  first: MapRow | null;
  count: number;
  /** Lines of further rows in the file of the first, ascending. */
  lines: number[];
};

export const gatherNothing = (): Gathered => ({ first: null, count: 0, lines: [] });

export function gather(gathered: Gathered, row: MapRow): void {
  gathered.count += 1;
  const { first } = gathered;
  if (first === null) {
    gathered.first = withoutTexts(row);
    return;
  }
  const isOtherFile = row.part.index !== first.part.index;
  const isEarlier = isOtherFile ? row.part.index < first.part.index : row.record.record < first.record.record;
  if (isEarlier) gathered.first = withoutTexts(row);
  if (isOtherFile) {
    if (isEarlier) gathered.lines = [];
    return;
  }
  const line = isEarlier ? first.record.line : row.record.line;
  if (line === undefined) return;
  const at = gathered.lines.findIndex((known) => known > line);
  if (at === -1) gathered.lines.push(line);
  else gathered.lines.splice(at, 0, line);
  if (gathered.lines.length > mostLines) gathered.lines.pop();
}

/** The place of the whole: that of its first row, and with it the others. */
export function placeOfAll({ first, count, lines }: Gathered, header: string): Place | null {
  if (first === null) return null;
  const place = placeIn(first, header);
  return count === 1 ? place : { ...place, others: { count: count - 1, lines } };
}

function withoutTexts({ part, record: { line, record, pointer } }: MapRow): MapRow {
  return {
    part,
    record: {
      texts: [],
      record,
      ...(line === undefined ? {} : { line }),
      ...(pointer === undefined ? {} : { pointer }),
    },
  };
}
