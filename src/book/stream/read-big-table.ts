import { unreadReport } from '../file-report.ts';
import type { Problem } from '../problem.ts';
import type { ReadingContext } from '../reading-context.ts';
import { unknownTable } from '../tables-in-file.ts';
import type { BatchReader } from './batch-reader.ts';
import type { BigTable } from './big-table.ts';
import { type BigHead, openBigTable } from './open-big-table.ts';
import { byteOf, cellScanner, makeFeed, passAll } from './pass-rows.ts';
import { type BlockSizes, type ByteSource, usualSizes } from './read-blocks.ts';
import { RecordBatches } from './record-batches.ts';
import type { RecordFeed } from './record-feed.ts';
import { makeRowReader } from './row-reader.ts';
import { makeUsageReader } from './usage-reader.ts';

/**
 * Reads a table of separated values without ever holding its text: a block is read when the one before it has been
 * dealt with. Rows, places and problems are those that reading it as a whole gives, but that of many problems of a kind
 * only the first are kept. How it is written, and how its columns are read, is decided by its beginning.
 *
 * @param name the file's name.
 * @returns null where it is no such table, or so broken that its beginning does not show what it is.
 */
export async function readBigTable(
  name: string,
  bytes: ByteSource,
  context: ReadingContext,
  sizes = usualSizes,
): Promise<BigTable | null> {
  const head = await openBigTable(name, bytes, context);
  if (head === null) return null;
  if ('code' in head) return unread([head], unreadReport(name, null));
  const { recognised, headers, form } = head;
  if (recognised.table === null) {
    const problems = [...head.problems, unknownTable({ file: name, headers }, recognised.candidates)];
    const unknownColumns = headers.map((header) => ({ header, nearest: null }));
    return unread(problems, { ...unreadReport(name, form), unknownColumns });
  }
  const { table, by, opened } = recognised;
  const { mapped, unknownColumns } = opened.layout;
  const known = { ...unreadReport(name, form), table, recognisedBy: by, mapped, unknownColumns };
  const feed = makeFeed(name, head);
  const batches = opened.reader === null ? null : new RecordBatches({ ...opened, reader: opened.reader });
  const reader = batches === null ? countingReader(head, sizes) : makeReader(batches, head, feed, sizes);
  const isWhole = await passAll(name, head, feed, reader, sizes);
  feed.end(reader);
  const read = reader.finish();
  const problems = [
    ...head.problems.filter(({ code }) => code !== 'unknownColumn'),
    ...feed.problems.problems,
    ...head.problems.filter(({ code }) => code === 'unknownColumn'),
    ...(batches === null ? opened.problems : []),
    ...read.problems,
  ];
  const isEmpty = batches !== null && feed.filledRows === 0 && isWhole;
  return {
    report: {
      ...known,
      form: { ...form, dropped: [...form.dropped, ...feed.dropped] },
      rows: read.rowCount,
      leftOut: feed.filledRows - read.recordCount,
      decisions: read.decisions,
    },
    rows: read.rows,
    usage: read.usage,
    problems,
    isWhole,
    isTold: read.rowCount > 0 || isEmpty,
  };
}

function unread(problems: readonly Problem[], report: BigTable['report']): BigTable {
  return { report, rows: [], usage: null, problems, isWhole: true, isTold: false };
}

function makeReader(
  batches: RecordBatches,
  { delimiter }: BigHead,
  { lines }: RecordFeed,
  { block }: BlockSizes,
): BatchReader {
  const cells = cellScanner(delimiter, block >> 3, block >> 3);
  return batches.reader.table === 'usage' && batches.layout.wide === null
    ? makeUsageReader(batches, lines, byteOf(delimiter), cells, block >> 5)
    : makeRowReader(batches, cells);
}

/** Of a table whose rows cannot be read they are only counted. */
function countingReader({ delimiter }: BigHead, { block }: BlockSizes): BatchReader {
  return {
    scanner: cellScanner(delimiter, block >> 3, block >> 3),
    readScanned: () => {},
    readRecords: () => {},
    finish: () => ({ rows: [], usage: null, rowCount: 0, recordCount: 0, problems: [], decisions: [] }),
  };
}
