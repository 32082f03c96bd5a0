import type { FileReport } from '../file-report.ts';
import type { ExportContent, PassedRows } from '../map/read-mapped.ts';
import type { Problem } from '../problem.ts';
import type { ReadRow } from '../read-row.ts';
import type { ReadingContext } from '../reading-context.ts';
import type { ReadingOptions } from '../reading-options.ts';
import type { BookFile, UnopenedFile } from '../tables-in-file.ts';
import type { UsageRows } from './batch-reader.ts';
import type { TakeRecords } from './read-big-export.ts';

/** A file of the book that was too big to be held as a whole, and was read as it came. */
export type BigTable = {
  readonly report: FileReport;
  readonly rows: readonly ReadRow[];
  readonly usage: UsageRows | null;
  readonly problems: readonly Problem[];
  /** Whether it was read to its end; not so where it is broken. */
  readonly isWhole: boolean;
  /** Whether no row means that there is nothing: not so where no row could be read. */
  readonly isTold: boolean;
};

/** A file that is read as it comes, once the accounts are known; or as a whole, where it turns out to need that. */
export type BigFile = {
  readonly name: string;
  readonly read: (context: ReadingContext) => Promise<BigTable | BookFile | UnopenedFile>;
};

/**
 * A file of an export that a map only puts together, and that is read as it comes: first its beginning, then all of it.
 * It becomes one that is read as a whole, where it turns out to need that.
 */
export type BigExport = {
  readonly name: string;
  readonly head: (options: ReadingOptions) => Promise<ExportContent | BookFile | UnopenedFile>;
  readonly pass: (
    options: ReadingOptions,
    take: TakeRecords,
  ) => Promise<PassedRows | BookFile | UnopenedFile>;
};
