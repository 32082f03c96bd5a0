import { type Problem, problemAt } from '../problem.ts';
import { limits } from './limits.ts';
import type { ParsedRow, ParsedRows, RowFault } from './parsed-rows.ts';
import { hasTornAmount } from './row-widths.ts';

/** What is said of a table of separated values: each function one problem, in words for the person who has to mend it. */

const quoteHint = 'Quotes inside a quoted cell are doubled ("").';

export function brokenHeader(file: string, fault: RowFault | undefined): Problem {
  return problemAt(
    { file, ...(fault === undefined ? {} : { line: fault.line }) },
    {
      code: 'unreadable',
      severity: 'error',
      ...(fault === undefined ? {} : { found: fault.text }),
      expected: 'a header with every quote closed',
      hint: `${quoteHint} The file was left unread.`,
    },
  );
}

export function tooManyColumns(file: string, width: number, line: number): Problem {
  return problemAt(
    { file, line },
    {
      code: 'limitExceeded',
      severity: 'error',
      found: `${width} columns`,
      expected: `at most ${limits.columns} columns`,
      hint: 'The file was left unread. Put what is in columns into rows.',
    },
  );
}

export function strippedHeader(file: string, column: string, line: number, removed: number): Problem {
  return problemAt(
    { file, line, column },
    {
      code: 'strippedText',
      severity: 'notice',
      found: `${removed} invisible ${removed === 1 ? 'character' : 'characters'}`,
      expected: 'a header that can be seen',
      hint: 'They were taken out.',
    },
  );
}

export function brokenRow(file: string, { kind, line, text }: RowFault, record: number): Problem {
  const place = { file, line, record };
  switch (kind) {
    case 'unclosed':
      return problemAt(place, {
        code: 'brokenQuote',
        severity: 'error',
        found: text,
        expected: 'a quote that closes where its cell ends',
        hint: `${quoteHint} It was left out up to this line; the lines after it were read.`,
      });
    case 'stray':
      return problemAt(place, {
        code: 'brokenQuote',
        severity: 'error',
        found: text,
        expected: 'quotes around the whole of a cell',
        hint: `${quoteHint} The line was left out.`,
      });
    case 'tooLong':
      return problemAt(place, {
        code: 'limitExceeded',
        severity: 'error',
        found: text,
        expected: `a row of at most ${limits.rowCharacters} characters`,
        hint: 'It was left out.',
      });
    case 'givenUp':
      return problemAt(place, {
        code: 'limitExceeded',
        severity: 'error',
        expected: `at most ${limits.brokenQuotes} rows with broken quotes`,
        hint: 'The file was left unread from this line on. Export it again with every text quoted.',
      });
  }
}

export function looseQuoteRows(
  file: string,
  { count, line }: NonNullable<ParsedRows['looseQuotes']>,
): Problem {
  return problemAt(
    { file, line },
    {
      code: 'looseQuote',
      severity: 'notice',
      found: `quotes in unquoted cells, in ${rowsWord(count)}`,
      expected: 'cells that hold a quote in quotes',
      hint: 'The quotes were taken as they stand.',
    },
  );
}

export function trailingHabit(
  file: string,
  habit: 'leftAway' | 'added',
  rows: readonly ParsedRow[],
  width: number,
): Problem {
  const odd = rows.filter(({ texts }) => texts.length !== width);
  const line = odd[0]?.line;
  return problemAt(
    { file, ...(line === undefined ? {} : { line }) },
    {
      code: 'trailingCells',
      severity: 'notice',
      found:
        habit === 'leftAway'
          ? `${rowsWord(odd.length)} without the last cells`
          : `${rowsWord(odd.length)} with empty cells too many`,
      expected: `${width} cells as in the header`,
      hint:
        habit === 'leftAway'
          ? 'The export leaves empty cells away at the ends of rows: they count as empty.'
          : 'They were left away.',
    },
  );
}

/** @param before the ragged row before this one, if there is any. */
export function raggedRow(
  place: { readonly file: string; readonly line: number; readonly record: number },
  { texts, index }: ParsedRow,
  before: ParsedRow | null,
  width: number,
  delimiter: string,
): Problem {
  const isTorn =
    before !== null && before.index === index - 1 && before.texts.length + texts.length === width + 1;
  const isTornAmount = delimiter === ',' && texts.length > width && hasTornAmount(texts);
  const mark = delimiterWords[delimiter] ?? `"${delimiter}"`;
  return problemAt(place, {
    code: 'raggedRow',
    severity: 'error',
    found: texts.length === 1 ? '1 cell' : `${texts.length} cells`,
    expected: `${width} cells as in the header`,
    hint: isTorn
      ? 'It may be the rest of the row above: quote cells that hold a line break; it was left out.'
      : isTornAmount
        ? 'Quote amounts with a comma, such as "1,234.50"; it was left out.'
        : `Quote cells that hold a ${mark}, or complete the row; it was left out.`,
  });
}

const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

export function namelessColumn(file: string, position: number, line: number): Problem {
  return problemAt(
    { file, line },
    {
      code: 'unknownColumn',
      severity: 'notice',
      found: `column ${position + 1} without a name`,
      expected: 'a name in the header',
      hint: 'It was left unread.',
    },
  );
}

function rowsWord(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
