/**
 * What one file may hold. Whatever is larger is reported with the limit that it exceeds, and never read in part without
 * a word: a file that no export would make must not take the memory of the run.
 */
export const limits = {
  /** The largest file that is read as a whole; tables of comma-separated values may be larger where they are streamed. */
  bytesInMemory: 64 * 2 ** 20,
  /** The longest row of a table, all its cells together, and so the longest cell and line. */
  rowCharacters: 2 ** 20,
  /** The most columns of a table. */
  columns: 2000,
  /** The most cells that the rows of a JSON document may make, those that a row does not have included. */
  jsonCells: 20_000_000,
  /** The deepest nesting of a JSON document; a book needs about five levels. */
  jsonDepth: 64,
  /** The most rows with broken quotes before the rest of a file is left unread. */
  brokenQuotes: 1000,
  /** The most problems of one file that are kept; the rest is counted. */
  problems: 10_000,
} as const;

/** How much of a file tells its encoding and its delimiter. */
export const HEAD_BYTES = 256 * 1024;
