/**
 * A figure of a document and what stands behind it.
 *
 * - `matched`: it prints a fact, or it stands in a line of ours as we would write it today; `fact` is null where the line
 *   holds something else than facts, such as the number of a line of the data.
 * - `derived`: a sum or difference of two facts, or a formula that the document states; `formula` names it.
 * - `unsupported`: nothing in the ledger says so; `expected` is what stands there in our own line.
 */
export type VerifiedFigure = {
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
} & (
  | { readonly status: 'matched'; readonly fact: string | null }
  | { readonly status: 'derived'; readonly formula: string }
  | { readonly status: 'unsupported'; readonly expected: string | null }
);

/** A quotation of a document that stands in no text of the data, or is told of somebody else than its speaker. */
export type DoubtfulQuote = {
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly code: 'unknownQuote' | 'misattributedQuote';
  readonly expected: string;
};
