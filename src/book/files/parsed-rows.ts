/** A row as it stands in a file, before anyone knows whether it is the header, data or a footer. */
export type ParsedRow = {
  readonly texts: readonly string[];
  /** Physical line of its first character. */
  readonly line: number;
  /** Its place among all rows of the file, those that cannot be read included, from 0. */
  readonly index: number;
};

/** A row, or what may be one, that could not be read. */
export type RowFault = {
  /** `unclosed`: a quote opens and does not close where a cell ends; `stray`: one stands in an unquoted cell. */
  readonly kind: 'unclosed' | 'stray' | 'tooLong' | 'givenUp';
  /** Physical line of the quote, or of the row where it is too long. */
  readonly line: number;
  readonly index: number;
  /** The beginning of the line. */
  readonly text: string;
};

export type ParsedRows = {
  readonly rows: readonly ParsedRow[];
  readonly faults: readonly RowFault[];
  readonly quoteEscape: 'doubled' | 'backslash' | null;
  /** Rows whose unquoted cells hold a quote, which was taken as it stands: how many, and the line of the first. */
  readonly looseQuotes: { readonly count: number; readonly line: number } | null;
};
