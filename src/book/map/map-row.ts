import type { Place } from '../../facts/cell.ts';
import { parseMark } from '../../facts/parse/parsed.ts';
import { cleanText } from '../clean-text.ts';
import type { RawRecord, RawTable } from '../files/raw-table.ts';

/** A file of the export as it lies there: a pattern may stand for several, whose headers come in any order. */
export type FilePart = Pick<RawTable, 'file' | 'headers' | 'records' | 'isPart' | 'typed'> & {
  /** Its place among the files that are read as one. */
  readonly index: number;
  /** Where each header stands; of those that stand twice the first. */
  readonly positions: ReadonlyMap<string, number>;
};

/** A record of the export with the file that it stands in. */
export type MapRow = { readonly part: FilePart; readonly record: RawRecord };

export function placeIn({ part, record }: MapRow, header: string): Place {
  const { line, pointer } = record;
  return {
    file: part.file,
    column: header,
    record: record.record,
    ...(line === undefined ? {} : { line }),
    ...(pointer === undefined ? {} : { pointer: `${pointer}/${header}` }),
  };
}

/** The text of a cell, empty where the row has none. */
export function textIn({ part, record }: MapRow, header: string): string {
  const position = part.positions.get(header);
  return position === undefined ? '' : (record.texts[position] ?? '');
}

/** A text as it is compared with others: without what nobody can see, and without blanks around it. */
export function keyOf(text: string): string {
  return cleanText(text).text.trim();
}

/** Words of an export and of a map as they are compared. */
export function foldWord(text: string): string {
  return keyOf(text).normalize('NFKC').toLowerCase();
}

/** Whether a cell says nothing: it is empty, or holds one of the marks for "unknown". */
export function isBlank(text: string): boolean {
  return parseMark(text)?.kind === 'unknown';
}
