/**
 * What the user has settled about the reading of a book, because the data alone cannot tell. Null: not settled, so that
 * the data decides or the reading reports that it cannot.
 */
export type ReadingOptions = {
  /** A name that `TextDecoder` knows, such as `gb18030`. */
  readonly encoding: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
  readonly decimal: 'point' | 'comma' | null;
  /** The scale of answers whose row names none, from the configuration. */
  readonly npsScale?: '0-10' | '-100-100' | null;
};

export const nothingSettled: ReadingOptions = { encoding: null, dateOrder: null, decimal: null };
