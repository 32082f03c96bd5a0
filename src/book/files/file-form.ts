/** Rows that belong to a report and not to its table: left out, and said so. */
export type DroppedRows = {
  /** `title`: lines above the header; `footer`: what a report prints under its data; `total`: sums of rows. */
  readonly kind: 'title' | 'footer' | 'total';
  /** Physical line of the first of them. */
  readonly line: number;
  readonly count: number;
};

/**
 * How a file was read: everything that was told from its content, so that nothing is guessed silently. What a form does
 * not have (a delimiter in JSON) is null.
 *
 * @example A report from Salesforce, saved in Excel: { kind: 'csv', encoding: 'windows-1252', encodingFrom: 'bytes',
 * delimiter: ';', hasSeparatorLine: false, lineBreak: 'crlf', quoteEscape: 'doubled', headerLine: 1, dropped:
 * [{ kind: 'footer', line: 40, count: 5 }], trailingCells: null, root: null }
 */
export type FileForm = {
  readonly kind: 'csv' | 'json' | 'ndjson';
  /** By the name that `--encoding` takes, such as `utf-8`, `gb18030`, `windows-1252`; or `cesu-8`. */
  readonly encoding: string;
  /** What told the encoding: a byte order mark, the bytes of the text, or the user's option. */
  readonly encodingFrom: 'bom' | 'bytes' | 'option';
  /** One character; null in JSON and in a table of one column. */
  readonly delimiter: string | null;
  /** Whether Excel's `sep=` line names the delimiter. */
  readonly hasSeparatorLine: boolean;
  readonly lineBreak: 'lf' | 'crlf' | 'cr' | 'mixed' | null;
  /** How a quote inside a quoted cell is written: `""` or `\"`; null where no cell is quoted. */
  readonly quoteEscape: 'doubled' | 'backslash' | null;
  /** Physical line of the header. */
  readonly headerLine: number | null;
  readonly dropped: readonly DroppedRows[];
  /** Empty cells at the ends of rows that the export left away, or added beyond the header. */
  readonly trailingCells: 'leftAway' | 'added' | null;
  /** JSON pointer of the list of rows where a document wraps it (`{"records": […]}`). */
  readonly root: string | null;
};
