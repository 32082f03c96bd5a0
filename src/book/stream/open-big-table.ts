import { detectDialect } from '../files/dialect.ts';
import type { DroppedRows, FileForm } from '../files/file-form.ts';
import { foreignFile } from '../files/file-problems.ts';
import { foreignByContent } from '../files/foreign-format.ts';
import { HEAD_BYTES } from '../files/limits.ts';
import type { RawTable } from '../files/raw-table.ts';
import { readCsv } from '../files/read-csv.ts';
import { isJson } from '../files/read-json.ts';
import { encodingDoubt } from '../files/read-text.ts';
import type { Problem } from '../problem.ts';
import { type OpenedTable, openTable } from '../read-rows.ts';
import type { ReadingContext } from '../reading-context.ts';
import { type Recognition, recogniseTable } from '../recognise-table.ts';
import { countKnown } from '../tables-in-file.ts';
import type { ByteSource } from './read-blocks.ts';
import { lastRecordEnd } from './record-end.ts';
import { openUtf8, precededBy, takeBytes } from './utf8-source.ts';

/** How much of a file tells how its rows are written: some thousands of them. */
const SAMPLE_BYTES = 2 ** 18;

type Unrecognised = Extract<Recognition, { readonly table: null }>;
type Recognised = Exclude<Recognition, Unrecognised>;

/** What the beginning of a big file says of all of it. */
export type BigHead = {
  readonly form: FileForm;
  /** One character. */
  readonly delimiter: string;
  readonly headers: readonly string[];
  /** What is wrong with the file and its header, but for its rows. */
  readonly problems: readonly Problem[];
  readonly headerLine: number;
  /** The text in UTF-8 from the line behind a `sep=` line on. */
  readonly source: ByteSource;
  readonly firstLine: number;
};

/** The head of a big file with the first of its rows, which come again with all the others. */
type OpenedHead = {
  readonly head: BigHead;
  readonly firstRows: RawTable;
  /** Whether there is more than a header, though none of the first rows may be one of the table. */
  readonly hasRows: boolean;
};

/** A big table: which it is, and how its rows are read, as the first of them show. */
export type BigTableHead = BigHead & {
  readonly recognised: Unrecognised | (Recognised & { readonly opened: OpenedTable });
};

/**
 * Looks at the beginning of a file that is a table of the book. Its first rows are read for what they show, and let go.
 *
 * @returns a problem where it is no table, null where it has to be read as a whole.
 */
export async function openBigTable(
  name: string,
  bytes: ByteSource,
  context: ReadingContext,
): Promise<BigTableHead | Problem | null> {
  const read = await openBigHead(name, bytes, context.options.encoding);
  if (read === null || 'code' in read) return read;
  const { head, firstRows, hasRows } = read;
  const recognised = recogniseTable(name, firstRows.headers);
  if (recognised.table === null) return { ...head, recognised };
  const opened = openTable(recognised.table, firstRows, context);
  const problems = opened.problems.filter(({ code }) => !hasRows || code !== 'headerOnly');
  return { ...head, recognised: { ...recognised, opened: { ...opened, problems } } };
}

/**
 * Looks at the beginning of a file, whatever its rows mean.
 *
 * @param settled the encoding that the user has settled.
 * @returns a problem where it is no table, null where it has to be read as a whole.
 */
export async function openBigHead(
  name: string,
  bytes: ByteSource,
  settled: string | null,
): Promise<OpenedHead | Problem | null> {
  const { head, encoding, source } = await openUtf8(bytes, settled);
  const foreign = foreignByContent(head);
  if (foreign !== null) return foreignFile(name, foreign);
  const sample = await takeBytes(source, SAMPLE_BYTES);
  const end = sample.length < SAMPLE_BYTES ? 0 : lastRecordEnd(sample, 0, sample.length);
  const text = Buffer.from(sample.buffer, 0, end === 0 ? sample.length : end).toString();
  if (isJson(text)) return null;
  const { separatorLineLength } = detectDialect(text.slice(0, HEAD_BYTES));
  const csv = readCsv(name, text, (texts) => countKnown(null, texts));
  const { headerLine } = csv.form;
  if ('code' in csv.raw || headerLine === null) return null;
  const { headers, problems } = csv.raw;
  const isPart = sample.length === SAMPLE_BYTES;
  const firstRows: RawTable = { ...csv.raw, problems: [], ...(isPart ? { isPart } : {}) };
  return {
    head: {
      form: {
        encoding: encoding.name,
        encodingFrom: encoding.from,
        ...csv.form,
        dropped: csv.form.dropped.filter(isAbove),
      },
      delimiter: csv.form.delimiter ?? ',',
      headers,
      problems: [...encodingDoubt(name, encoding), ...problems.filter(isOfHeader)],
      headerLine,
      source: precededBy(sample.subarray(Buffer.byteLength(text.slice(0, separatorLineLength))), source),
      firstLine: separatorLineLength > 0 ? 2 : 1,
    },
    firstRows,
    hasRows: isPart || problems.length > 0,
  };
}

/** Totals are counted as they come. */
function isAbove({ kind }: DroppedRows): boolean {
  return kind === 'title';
}

/** Rows of the sample are read once more with all the others. */
function isOfHeader({ code }: Problem): boolean {
  return code === 'strippedText' || code === 'trailingCells' || code === 'unknownColumn';
}
