import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/book/files/read-csv.ts';
import { formatProblems, type Problem } from '../../../src/book/problem.ts';

const header = ['account_id', 'name', 'seats'];
const read = (text: string) => readCsv('accounts.csv', text, () => header.length);
const problemsOf = (raw: ReturnType<typeof read>['raw']): readonly Problem[] =>
  'code' in raw ? [raw] : raw.problems;
const recordsOf = (raw: ReturnType<typeof read>['raw']) => ('code' in raw ? [] : raw.records);

/** Texts that are hard to quote; line breaks and delimiters not in one, as that may be rows behind an open quote. */
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'ab"\'\\;|\t, ') }),
  fc.string({ unit: fc.constantFrom(...'ab"\n\r') }),
  fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\u0085\u2028]/.test(text)),
  fc.constantFrom('', '5', '1,234', 'sep=;', 'Grand total'),
);
/** As wide as the header nearly always; what is blank altogether is no row. */
const row = fc
  .oneof(
    { weight: 5, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }) },
    fc.array(cell, { minLength: 1 }),
  )
  .filter((cells) => cells.some((text) => text.trim() !== ''));
const rows = fc.array(row, { maxLength: 12 });
const style = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineBreak: fc.constantFrom('\n', '\r\n', '\r'),
  isAllQuoted: fc.boolean(),
  endsInBreak: fc.boolean(),
});

describe('reading separated values', () => {
  test.prop([rows, style], { numRuns: 500 })(
    'of well-formed quoting keeps or reports every row, and changes no cell',
    (table, { delimiter, lineBreak, isAllQuoted, endsInBreak }) => {
      const quote = (text: string) =>
        isAllQuoted || /["\r\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text =
        [header, ...table].map((cells) => cells.map(quote).join(delimiter)).join(lineBreak) +
        (endsInBreak ? lineBreak : '');
      const { raw, form } = read(text);
      expect(form.delimiter).toBe(delimiter);
      const dropped = form.dropped.reduce((sum, { count }) => sum + count, 0);
      const left = problemsOf(raw).filter(({ severity }) => severity === 'error').length;
      expect(recordsOf(raw).length + left + dropped).toBe(table.length);
      for (const { texts, record } of recordsOf(raw)) {
        const own = table[record - 1] ?? [];
        expect(texts).toEqual([...own, '', '', ''].slice(0, header.length));
        expect(own.slice(header.length).join('').trim()).toBe('');
      }
    },
  );

  test.prop([fc.string({ unit: fc.constantFrom(...'a1,;"\\\n\r') })], { numRuns: 500 })(
    'of any text tells a line that exists with every record and problem',
    (text) => {
      const lines = text.split(/\r\n|\n|\r/).length;
      const { raw } = read(`${header.join(',')}\n${text}`);
      const places = [...recordsOf(raw), ...problemsOf(raw)].flatMap(({ line }) => line ?? []);
      expect(places.filter((line) => line < 1 || line > lines + 1)).toEqual([]);
      const records = recordsOf(raw).map(({ record }) => record);
      expect(records).toEqual([...new Set(records)].sort((a, b) => a - b));
    },
  );

  it('gives up on a file in which every quote is broken', () => {
    const { raw } = read(`${header.join(',')}\n${'A1,"Acme,5\n'.repeat(1500)}`);
    const problems = problemsOf(raw);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: 'limitExceeded', line: 1002, record: 1001 });
  });

  it('reads on after a quote that would take in the rest of a large file', () => {
    const long = `A1,${'x'.repeat(1000)},7\n`;
    const { raw } = read(`${header.join(',')}\nA0,"Acme,5\n${long.repeat(1100)}`);
    expect(recordsOf(raw)).toHaveLength(1100);
    expect(problemsOf(raw)).toMatchObject([{ code: 'brokenQuote', line: 2, record: 1 }]);
  });

  it('keeps ten thousand problems and counts the others', () => {
    const { raw } = read(`${header.join(',')}\n${'x\n'.repeat(10_005)}`);
    const problems = problemsOf(raw);
    expect(problems).toHaveLength(10_001);
    expect(problems.at(-1)).toMatchObject({ code: 'limitExceeded', found: '5 more problems' });
  });
});

describe('what is said of a table', () => {
  it.each([
    [
      'A1,"Acme,5\nA2,Beta,7',
      'accounts.csv:2 (record 1): found "A1,"Acme,5"; expected a quote that closes where its cell ends. Quotes inside a quoted cell are doubled (""). It was left out up to this line; the lines after it were read.',
    ],
    [
      'A1,"Acme",5\nA2,Be"ta"x,7,"8"',
      'accounts.csv:3 (record 2): found "A2,Be"ta"x,7,"8""; expected quotes around the whole of a cell. Quotes inside a quoted cell are doubled (""). The line was left out.',
    ],
    [
      'A1,5" pipes,5',
      'accounts.csv:2: found "quotes in unquoted cells, in 1 row"; expected cells that hold a quote in quotes. The quotes were taken as they stand.',
    ],
    [
      'A1,Acme,1,234.50',
      'accounts.csv:2 (record 1): found "4 cells"; expected 3 cells as in the header. Quote amounts with a comma, such as "1,234.50"; it was left out.',
    ],
    [
      'A1,Acme',
      'accounts.csv:2 (record 1): found "2 cells"; expected 3 cells as in the header. Quote cells that hold a comma, or complete the row; it was left out.',
    ],
    [
      'A1,Acme,5,\nA2,Beta,7,',
      'accounts.csv:2: found "2 rows with empty cells too many"; expected 3 cells as in the header. They were left away.',
    ],
    [
      'A1,Acme,5\nA2,Beta\nA3',
      'accounts.csv:3: found "2 rows without the last cells"; expected 3 cells as in the header. The export leaves empty cells away at the ends of rows: they count as empty.',
    ],
  ])('%s', (text, message) => {
    const { raw } = read(`${header.join(',')}\n${text}\n`);
    expect(formatProblems(problemsOf(raw))).toEqual([message]);
  });

  it('a line break without quotes', () => {
    const { raw } = read(`${header.join(',')}\nA1,Ac\nme,5\n`);
    expect(formatProblems(problemsOf(raw))).toEqual([
      'accounts.csv:2 (record 1): found "2 cells"; expected 3 cells as in the header. Quote cells that hold a comma, or complete the row; it was left out.',
      'accounts.csv:3 (record 2): found "2 cells"; expected 3 cells as in the header. It may be the rest of the row above: quote cells that hold a line break; it was left out.',
    ]);
  });
});
