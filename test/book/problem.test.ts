import { describe, expect, it } from 'vitest';
import {
  countProblems,
  formatProblems,
  groupProblems,
  problemAt,
  shownText,
  touching,
} from '../../src/book/problem.ts';

const trouble = { code: 'invalidValue', severity: 'error', expected: 'an amount' } as const;

describe('a problem as a line', () => {
  it.each([
    [
      'a cell',
      problemAt(
        { file: 'a.csv', line: 5, record: 4, column: 'arr' },
        { ...trouble, account: 'A2', found: 'x' },
      ),
      'a.csv:5:arr (record 4, account A2): found "x"; expected an amount.',
    ],
    [
      'a place of JSON, with what to do',
      problemAt({ file: 'b.json', record: 1, pointer: '/0/arr' }, { ...trouble, hint: 'Fix the cell.' }),
      'b.json#/0/arr (record 1): expected an amount. Fix the cell.',
    ],
    ['a whole file', problemAt({ file: 'c.csv' }, { ...trouble, account: '' }), 'c.csv: expected an amount.'],
    [
      'what nobody can see and what is too long',
      problemAt(
        { file: 'd\u001b[2J\n.csv', column: 'x'.repeat(99) },
        { ...trouble, found: `\u202ea\tb${'c'.repeat(99)}` },
      ),
      `d [2J .csv:${'x'.repeat(59)}…: found "a b${'c'.repeat(56)}…"; expected an amount.`,
    ],
  ])('%s', (_, problem, line) => {
    expect(formatProblems([problem])).toEqual([line]);
  });
});

describe('problems together', () => {
  const at = (
    line: number,
    code: 'invalidValue' | 'duplicateRow',
    severity: 'error' | 'notice',
    column = 'arr',
  ) => problemAt({ file: 'a.csv', line, column }, { ...trouble, code, severity });

  it('come errors first, those of a kind and column together', () => {
    const problems = [
      at(1, 'duplicateRow', 'notice'),
      at(2, 'invalidValue', 'error'),
      at(3, 'invalidValue', 'error', 'seats'),
      at(4, 'invalidValue', 'error'),
    ];
    expect(
      groupProblems(problems).map(({ severity, lines }) => [severity, lines.map((line) => line[6])]),
    ).toEqual([
      ['error', ['2', '4']],
      ['error', ['3']],
      ['notice', ['1']],
    ]);
  });

  it.each([
    [20, 20, undefined],
    [21, 21, 'a.csv:arr: and 1 more of the same.'],
    [500, 21, 'a.csv:arr: and 480 more of the same.'],
  ])('%i of a kind take %i lines', (count, lines, last) => {
    const problems = Array.from({ length: count }, (_, index) => at(index, 'invalidValue', 'error'));
    const formatted = formatProblems(problems);
    expect(formatted).toHaveLength(lines);
    if (last !== undefined) expect(formatted.at(-1)).toBe(last);
  });

  it('count those of a big table that were not kept', () => {
    const problems = Array.from({ length: 20 }, (_, index) => at(index, 'invalidValue', 'error'));
    const [last] = problems.splice(-1);
    const all = [...problems, { ...(last ?? expect.fail()), unkept: 1000 }];
    expect(formatProblems(all).at(-1)).toBe('a.csv:arr: and 1000 more of the same.');
    expect(countProblems(all)).toBe(1020);
  });

  it('that are counted by row take a line, with rows and accounts', () => {
    const counted = (account: string, rows: number, found: string) => ({
      ...problemAt(
        { file: 'a.csv', line: 2, column: 'arr' },
        { ...trouble, account, found, hint: 'Mend it.' },
      ),
      rows,
    });
    expect(formatProblems([counted('A', 5, 'x'), counted('B', 7, 'x'), counted('B', 1, 'y')])).toEqual([
      'a.csv:2:arr (account A): found "x"; expected an amount. Mend it. 12 rows, 2 accounts in all.',
      'a.csv:2:arr (account B): found "y"; expected an amount. Mend it.',
    ]);
  });

  it('touch an account where they are its own or of a whole file', () => {
    const own = problemAt({ file: 'a.csv' }, { ...trouble, account: 'A' });
    const other = problemAt({ file: 'a.csv' }, { ...trouble, account: 'B' });
    const file = problemAt({ file: 'a.csv' }, trouble);
    expect(touching([own, other, file], 'A')).toEqual([own, file]);
  });
});

describe('shownText', () => {
  it.each([
    ['dana@acme.example', '(hidden)'],
    ['mail dana.w+x@mail.acme.example, please', 'mail (hidden), please'],
    ['+1 (555) 010-0199', '(hidden)'],
    ['+86 138 0013 8000', '(hidden)'],
    ['张三@公司.example', '(hidden)'],
    ['-10%', '-10%'],
    ['+12%', '+12%'],
    ['ca. 2,300', 'ca. 2,300'],
    ['2026-13', '2026-13'],
    ['1.234.567,89', '1.234.567,89'],
    ['a @ b', 'a @ b'],
  ])('%s is shown as %s', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });

  it('takes no longer for a text without end', () => {
    const start = performance.now();
    for (const text of ['a'.repeat(1e6), '@'.repeat(1e6), 'a@'.repeat(5e5), '+1'.repeat(5e5)]) {
      expect([...shownText(text)].length).toBeLessThanOrEqual(60);
    }
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
