import type { RawRecord } from '../files/raw-table.ts';
import type { ExportContent, PassedRows } from '../map/read-mapped.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { RowTaker } from './batch-reader.ts';
import { openBigHead } from './open-big-table.ts';
import { cellScanner, makeFeed, passAll } from './pass-rows.ts';
import { type ByteSource, usualSizes } from './read-blocks.ts';

/** Takes some rows of a file; what it wants of them it has to keep. */
export type TakeRecords = (records: readonly RawRecord[]) => void;

/**
 * The header of a file of an export, and rows enough to tell how it is written.
 *
 * @returns null where it has to be read as a whole.
 */
export async function openBigExport(
  name: string,
  bytes: ByteSource,
  { encoding }: ReadingOptions,
): Promise<ExportContent | null> {
  const read = await openBigHead(name, bytes, encoding);
  if (read === null) return null;
  if ('code' in read) return { name, form: null, raw: null, problems: [read] };
  const { head, firstRows } = read;
  return { name, form: head.form, raw: firstRows, problems: [] };
}

/**
 * Hands on the rows of a file of an export block by block, without ever holding its text.
 *
 * @returns null where it has to be read as a whole; not whole where it is broken, and was read up to there.
 */
export async function passBigExport(
  name: string,
  bytes: ByteSource,
  { encoding }: ReadingOptions,
  take: TakeRecords,
  sizes = usualSizes,
): Promise<(PassedRows & { readonly isWhole: boolean }) | null> {
  const read = await openBigHead(name, bytes, encoding);
  if (read === null || 'code' in read) return null;
  const { head } = read;
  const feed = makeFeed(name, head);
  const scanner = cellScanner(head.delimiter, sizes.block >> 3, sizes.block >> 3);
  let rows = 0;
  const readRecords = (records: readonly RawRecord[]) => {
    rows += records.length;
    take(records);
  };
  const reader: RowTaker = {
    scanner,
    readRecords,
    // One after the other, so that none is there any more when the next one comes.
    readScanned: ({ recordAt }) => {
      for (let row = 0; row < scanner.rows; row += 1) {
        const record = recordAt(row);
        if (record !== null) readRecords([record]);
      }
    },
  };
  const isWhole = await passAll(name, head, feed, reader, sizes);
  feed.end(reader);
  return {
    form: { ...head.form, dropped: [...head.form.dropped, ...feed.dropped] },
    rows,
    problems: [...head.problems, ...feed.problems.problems],
    isWhole,
  };
}
