import { widthRule } from '../files/row-widths.ts';
import { type Problem, problemAt } from '../problem.ts';
import type { RowTaker } from './batch-reader.ts';
import type { BlockScanner } from './block-scanner.ts';
import { CellScanner } from './cell-scanner.ts';
import type { BigHead } from './open-big-table.ts';
import { type BlockSizes, type Breakage, readBlocks, usualSizes } from './read-blocks.ts';
import { RecordFeed } from './record-feed.ts';

const mostHeaders = 2 ** 12;

/** Ready to take the rows of a file whose beginning has been looked at. */
export function makeFeed(
  file: string,
  { headers, form, headerLine, firstLine, delimiter }: BigHead,
): RecordFeed {
  return new RecordFeed({
    file,
    firstLine,
    headerLine,
    width: headers.length,
    fitRow: widthRule(headers, form.trailingCells).fitRow,
    delimiter,
  });
}

/** Passes all rows to a reader; false where the file is broken, and was read up to there. */
export async function passAll(
  file: string,
  { source, delimiter }: BigHead,
  feed: RecordFeed,
  reader: RowTaker,
  sizes: BlockSizes,
): Promise<boolean> {
  const headerScanner = cellScanner(delimiter, mostHeaders, 1);
  const scannerOf = () => (feed.isOpen ? reader.scanner : headerScanner);
  for await (const block of readBlocks(source, delimiter, scannerOf, sizes)) {
    if (block.kind === 'broken') {
      feed.problems.add(breakageAt(file, feed.line, block.cause));
      return false;
    }
    feed.pass(block, reader);
  }
  return true;
}

/** A delimiter of several bytes is left to csv-parse. */
export function cellScanner(delimiter: string, mostCells: number, mostRows: number): BlockScanner {
  const byte = byteOf(delimiter);
  return byte === null ? noScanner : new CellScanner(byte, mostCells, mostRows);
}

const noScanner: BlockScanner = { scan: () => false, rows: 0, end: 0, textsAt: () => [] };

/** The one byte that a delimiter is; null where it is several. */
export function byteOf(delimiter: string): number | null {
  const code = delimiter.charCodeAt(0);
  return code < 0x80 ? code : null;
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
  encoding: {
    expected: 'text in UTF-8',
    hint: 'Export it again as CSV UTF-8, or name its encoding with --encoding.',
  },
  length: {
    expected: `a row of at most ${usualSizes.longestRecord / 2 ** 20} MB`,
    hint: 'A quote may open in this line that is never closed.',
  },
};
