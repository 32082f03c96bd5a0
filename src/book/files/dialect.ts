/** How a table of separated values is written. */
export type Dialect = {
  /** Null where the table has one column and nothing separates. */
  readonly delimiter: string | null;
  /** The length of Excel's `sep=` line with what ends it, and of a byte order mark after it; 0 without one. */
  readonly separatorLineLength: number;
};

const delimiters = [',', ';', '\t', '|'] as const;

/** How many rows, and how much of a text, tell its delimiter. */
const SAMPLE_ROWS = 100;
const SAMPLE_CHARACTERS = 64 * 1024;

/**
 * The delimiter of a table: what a `sep=` line says; else the one that splits most rows, the header among them, into
 * the same number of cells, more than one. On a tie more columns win, then the order `,` `;` tab `|`.
 *
 * @param head the text, or its first part.
 */
export function detectDialect(head: string): Dialect {
  const separator = /^"?s/i.test(head) ? separatorLine.exec(head) : null;
  if (separator !== null) {
    const delimiter = separator[1] === '\\t' ? '\t' : (separator[1] ?? ',');
    return { delimiter, separatorLineLength: separator[0].length };
  }
  return { delimiter: plainDelimiter(head) ?? likeliestDelimiter(head), separatorLineLength: 0 };
}

const separatorLine = /^"?sep=(\\t|[^\r\n])"?(?:\r\n|\n|\r|$)\ufeff?/i;

/**
 * What the header alone tells: without a quote in it, the only delimiter that it holds. It is settled where the second
 * line has no quote either and as many cells, or where no other delimiter stands in the text at all.
 */
function plainDelimiter(head: string): string | null {
  const [, first = '', second = ''] = /^([^\r\n]*)(?:\r\n|\n|\r)?([^\r\n]*)/.exec(head) ?? [];
  if (first.includes('"')) return null;
  const [only, other] = delimiters.filter((delimiter) => first.includes(delimiter));
  if (only === undefined || other !== undefined) return null;
  if (!second.includes('"') && (second === '' || count(first, only) === count(second, only))) return only;
  const isAlone =
    first.length < SAMPLE_CHARACTERS && delimiters.every((one) => one === only || !head.includes(one));
  return isAlone ? only : null;
}

function count(line: string, delimiter: string): number {
  return line.split(delimiter).length;
}

function likeliestDelimiter(head: string): string | null {
  const sample = head.slice(0, SAMPLE_CHARACTERS);
  const candidates = delimiters.flatMap((delimiter) => {
    const counts = countCells(sample, delimiter);
    const columns = commonest(counts);
    if (columns < 2) return [];
    const share = counts.filter((cells) => cells === columns).length / counts.length;
    const [first = 1] = counts;
    return [{ delimiter, columns, score: share + (first === columns ? 0.5 : first > 1 ? 0.25 : 0) }];
  });
  candidates.sort((a, b) => b.score - a.score || b.columns - a.columns);
  return candidates[0]?.delimiter ?? null;
}

/** The most frequent number, of rows with more than one cell where there are any; on a tie that of the first row. */
function commonest(counts: readonly number[]): number {
  const rowsWith = new Map<number, number>();
  for (const cells of counts) if (cells > 1) rowsWith.set(cells, (rowsWith.get(cells) ?? 0) + 1);
  const isFirst = (cells: number) => (cells === counts[0] ? 1 : 0);
  const [best] = [...rowsWith].sort(
    ([a, rowsA], [b, rowsB]) => rowsB - rowsA || isFirst(b) - isFirst(a) || b - a,
  );
  return best?.[0] ?? 1;
}

/** The number of cells of each row of a sample, blank lines aside; delimiters and line breaks in quotes do not count. */
function countCells(sample: string, delimiter: string): readonly number[] {
  const counts: number[] = [];
  let cells = 1;
  let isQuoted = false;
  let start = 0; // of the cell
  let rowStart = 0;
  for (let index = 0; index < sample.length && counts.length < SAMPLE_ROWS; index += 1) {
    const character = sample[index];
    if (character === '"') {
      if (isQuoted) isQuoted = false;
      else if (index === start || sample[index - 1] === '"') isQuoted = true;
    } else if (isQuoted) {
      // Whatever stands in quotes is part of the cell.
    } else if (character === delimiter) {
      cells += 1;
      start = index + 1;
    } else if (character === '\n' || character === '\r') {
      if (index > rowStart) counts.push(cells);
      cells = 1;
      start = index + 1;
      rowStart = start;
    }
  }
  const isLastWhole = counts.length < SAMPLE_ROWS && !isQuoted && sample.length > rowStart;
  return isLastWhole && (counts.length === 0 || sample.length < SAMPLE_CHARACTERS)
    ? [...counts, cells]
    : counts;
}
