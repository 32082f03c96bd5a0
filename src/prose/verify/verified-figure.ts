/**
 * What stands behind a figure of a document.
 *
 * - `matched`: it prints a fact, or it stands in a line of ours as we would write it today; `fact` is null where that line
 *   holds something else than facts, such as the number of a line of the data.
 * - `derived`: a sum or difference of two facts beside it, or a formula that the document states; `formula` names it.
 * - `unsupported`: nothing in the ledger says so; `expected` is what stands there in our own line.
 */
export type Verdict = { readonly text: string } & (
  | { readonly status: 'matched'; readonly fact: string | null }
  | { readonly status: 'derived'; readonly formula: string }
  | { readonly status: 'unsupported'; readonly expected: string | null }
);

/** Where it stands in the file: from 1, as editors count. */
export type FilePlace = { readonly line: number; readonly column: number };

export type VerifiedFigure = FilePlace & Verdict;

/** A quotation of a document that stands in no text of the data, or is told of somebody else than its speaker. */
export type DoubtfulQuote = FilePlace & {
  readonly text: string;
  readonly code: 'unknownQuote' | 'misattributedQuote';
  readonly expected: string;
};
