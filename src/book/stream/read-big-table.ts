import { tableByHeader, tableOfFile, unknownTable } from '../find-table.ts';
import { columnsOf } from '../map-headers.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { TableName } from '../tables.ts';
import type { BigTable } from './big-table.ts';
import { CellScanner } from './cell-scanner.ts';
import {
  type BlockSizes,
  type Breakage,
  type ByteSource,
  type CsvBlock,
  readBlocks,
  usualSizes,
} from './read-blocks.ts';
import { RecordBatches } from './record-batches.ts';
import { RecordFeed } from './record-feed.ts';
import { makeRowReader } from './row-reader.ts';
import type { TableReader } from './table-reader.ts';
import { makeUsageReader } from './usage-reader.ts';
import { openUtf8 } from './utf8-source.ts';

const comma = 0x2c;
const mostHeaders = 2 ** 12;

/**
 * Reads a table of separated values without ever holding its text: a block is read when the one before it has been
 * dealt with. Rows, places and problems are those that reading it as a whole gives, but that of many problems of a kind
 * only the first are kept.
 *
 * @param name the file's name.
 */
export async function readBigTable(
  name: string,
  source: ByteSource,
  options: ReadingOptions,
  sizes = usualSizes,
): Promise<BigTable> {
  const feed = new RecordFeed(name);
  const headerScanner = new CellScanner(comma, mostHeaders, 1);
  let opened: OpenedTable | null = null;
  const scannerOf = () => opened?.reader?.scanner ?? headerScanner;
  const utf8 = await openUtf8(source, options.encoding);
  for await (const block of readBlocks(utf8, comma, scannerOf, sizes)) {
    if (block.kind === 'broken') {
      feed.problems.add(breakageAt(name, feed.line, block.cause));
      break;
    }
    opened ??= openTable(name, headerOf(block), feed, sizes);
    if (opened.reader === null) break;
    feed.pass(block, opened.headers.length, opened.reader);
  }
  return close(name, opened ?? openTable(name, [], feed, sizes), feed);
}

/** A file whose header is known; without a reader where its rows cannot be read. */
type OpenedTable = {
  readonly table: TableName | null;
  readonly headers: readonly string[];
  readonly batches: RecordBatches | null;
  readonly reader: TableReader | null;
};

function headerOf(block: Exclude<CsvBlock, { readonly kind: 'broken' }>): readonly string[] {
  return block.kind === 'parsed' ? (block.records[0] ?? []) : block.scanner.textsAt(0);
}

function openTable(
  file: string,
  headers: readonly string[],
  { lines }: RecordFeed,
  { block }: BlockSizes,
): OpenedTable {
  const table = tableOfFile(file) ?? tableByHeader(headers);
  if (table === null) return { table, headers, batches: null, reader: null };
  const batches = new RecordBatches(table, file, headers);
  if (batches.opening.problems.some((problem) => problem.code === 'missingColumn'))
    return { table, headers, batches, reader: null };
  const reader =
    table === 'usage' && hasAllRequired(batches)
      ? makeUsageReader({ file, headers, delimiter: comma, batches, lines }, block >> 5)
      : makeRowReader(table, file, batches, new CellScanner(comma, block >> 3, block >> 3));
  return { table, headers, batches, reader };
}

/** Whether each row says whose, which month's and which metric's value it is: else it may hold several side by side. */
function hasAllRequired({ opening }: RecordBatches): boolean {
  const mapped = new Set(opening.mapped.map(({ column }) => column));
  return columnsOf('usage').every(({ name, info }) => !info.isRequired || mapped.has(name));
}

function close(name: string, { table, headers, batches, reader }: OpenedTable, feed: RecordFeed): BigTable {
  const nothing = { rows: [], usage: null, rowCount: 0 };
  if (batches === null) {
    const problems = [...feed.problems.problems, unknownTable(name, headers)];
    return { ...nothing, name, table, mapped: [], unknownColumns: headers, problems };
  }
  const { mapped, unknownColumns, problems: openingProblems } = batches.opening;
  const read = reader?.finish() ?? { ...nothing, problems: batches.problems };
  const problems = [...feed.problems.problems, ...read.problems];
  const isEmpty =
    reader !== null && read.rowCount === 0 && problems.every((problem) => openingProblems.includes(problem));
  return {
    ...read,
    name,
    table,
    mapped,
    unknownColumns,
    problems: isEmpty ? [...feed.problems.problems, ...openingProblems] : problems,
  };
}

function breakageAt(file: string, line: number, cause: Breakage): Problem {
  const { expected, hint } = breakages[cause];
  return problemAt(
    { file, line },
    {
      code: 'unreadable',
      severity: 'error',
      expected,
      hint: `${hint} The rows before this line were read.`,
    },
  );
}

const breakages: Readonly<Record<Breakage, { readonly expected: string; readonly hint: string }>> = {
  quoting: {
    expected: 'CSV with every quote closed',
    hint: 'Quotes inside a quoted cell are doubled ("").',
  },
  encoding: { expected: 'text in UTF-8', hint: 'Export it again as CSV UTF-8.' },
  length: {
    expected: `a row of at most ${usualSizes.longestRecord / 2 ** 20} MB`,
    hint: 'A quote may open in this line that is never closed.',
  },
};
