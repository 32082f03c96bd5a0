import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { readBook } from '../../../src/book/read-book.ts';
import { nothingSettled } from '../../../src/book/reading-options.ts';
import { bookFile, bookOf } from '../../support/books.ts';

const noticeOf = (text: string) => {
  const book = bookOf({ accounts: text });
  return {
    notice: book.accounts.map(({ row }) => [row.notice_days.value, row.notice_months.value]),
    problems: formatProblems(book.problems),
    decisions: book.files[0]?.decisions.map(({ header, code, params }) => [header, code, params]),
  };
};

describe('a notice period', () => {
  it('with its unit beside it', () => {
    const { notice, problems, decisions } = noticeOf(
      'account_id,name,Notice Period,Notice Unit\nA1,a,90,Days\nA2,b,3,month\nA3,c,6,周\nA4,d,1,years\nA5,e,,days\n',
    );
    expect(notice).toEqual([
      [90, null],
      [null, 3],
      [42, null],
      [null, 12],
      [null, null],
    ]);
    expect(problems).toEqual([]);
    expect(decisions).toEqual([['Notice Period', 'noticeUnit', { by: 'noticeUnit', unit: 'eachRow' }]]);
  });

  it.each([
    ['notice_months\nA1,a,1.5', [null, 1.5], 'notice_months', '1.5', 'month'],
    ['notice_days\nA1,a,"45,5"', [45.5, null], 'notice_days', '45,5', 'day'],
    ['Notice Period (weeks)\nA1,a,1.5', [10.5, null], 'notice_period', '1.5 weeks', 'day'],
    ['Notice Period,Notice Unit\nA1,a,2.5,months', [null, 2.5], 'notice_period', '2.5 months', 'month'],
  ])('of a part counts as a whole one, and that is said: %j', (rows, notice, column, found, unit) => {
    const read = noticeOf(`account_id,name,${rows}\n`);
    expect(read.notice).toEqual([notice]);
    expect(read.problems).toEqual([
      `accounts.csv:2:${column} (record 1, account A1): found "${found}"; expected a whole number of ${unit}s. A part of a ${unit} counts as a whole one, which gives the earlier last day of notice; write the whole number that was agreed.`,
    ]);
  });

  it('of a year and a half is one of whole months', () => {
    expect(noticeOf('account_id,name,Notice Period (years)\nA1,a,1.5\n')).toMatchObject({
      notice: [[null, 18]],
      problems: [],
    });
  });

  it('with its unit in the header', () => {
    expect(noticeOf('account_id,name,Notice Period (months)\nA1,a,3\n').notice).toEqual([[null, 3]]);
    expect(noticeOf('account_id,name,Notice Period (weeks)\nA1,a,4\n')).toEqual({
      notice: [[28, null]],
      problems: [],
      decisions: [['Notice Period (weeks)', 'noticeUnit', { by: 'header', unit: 'weeks' }]],
    });
  });

  it('without a unit is one of days where it can be nothing else, and that is stated', () => {
    expect(noticeOf('account_id,name,Notice Period\nA1,a,30\nA2,b,90\n')).toEqual({
      notice: [
        [30, null],
        [90, null],
      ],
      problems: [],
      decisions: [['Notice Period', 'noticeUnit', { by: 'size', unit: 'days' }]],
    });
  });

  it('without a unit is a problem where 3 could be months', () => {
    expect(noticeOf('account_id,name,Notice Period\nA1,a,3\nA2,b,90\n')).toEqual({
      notice: [
        [null, null],
        [null, null],
      ],
      problems: [
        'accounts.csv:2:notice_period (record 1, account A1): found "3"; expected a notice period that says days or months. Name the header Notice Period (days) or (months), or add a column Notice Unit; until then 2 cells count as unknown.',
      ],
      decisions: [],
    });
  });
});

describe('the scale of NPS', () => {
  const accounts = 'account_id,name\nA1,Acme\n';
  const scoresOf = (nps: string, npsScale: '0-10' | '-100-100' | null = null) => {
    const book = readBook([bookFile('accounts.csv', accounts), bookFile('nps.csv', nps)], {
      ...nothingSettled,
      npsScale,
    });
    return {
      scores: book.accounts[0]?.rows.nps.map(({ score, scale }) => [score.value, scale.value]),
      problems: formatProblems(book.problems),
      decisions: book.files[1]?.decisions,
    };
  };

  it('is declared by the header for the rows that say none', () => {
    expect(scoresOf('account_id,score (0-10),scale\nA1,9,\nA1,40,-100-100\n')).toEqual({
      scores: [
        [9, '0-10'],
        [40, '-100-100'],
      ],
      problems: [],
      decisions: [
        {
          code: 'npsScale',
          header: 'score (0-10)',
          column: 'score',
          params: { by: 'header', scale: '0-10' },
        },
      ],
    });
  });

  it.each([
    ['a row', 'account_id,score,scale\nA1,-20,0-10\nA1,9,0-10\n', null],
    ['the header', 'account_id,score (0-10)\nA1,-20\nA1,9\n', null],
    ['the configuration', 'account_id,score\nA1,-20\nA1,9\n', '0-10'],
  ] as const)('that %s declares is contradicted by a score outside of it', (_, nps, scale) => {
    const { scores, problems } = scoresOf(nps, scale);
    expect(scores?.map(([score]) => score)).toEqual([9]);
    expect(problems).toEqual([
      'nps.csv:2:score (record 1, account A1): found "-20"; expected a score on the declared scale 0-10. The row was left out. Correct the score, or the scale that is declared for it.',
    ]);
  });

  it('is never inferred', () => {
    expect(scoresOf('account_id,score\nA1,9\nA1,-20\n').scores).toEqual([
      [9, null],
      [-20, null],
    ]);
    expect(scoresOf('account_id,score\nA1,9\nA1,-20\n').problems).toEqual([
      'nps.csv:2:score (record 1, account A1): found "9"; expected scores whose scale is declared. Add a column scale (0-10 or -100-100), or set health.nps_scale in the configuration; until then 2 scores count for nothing.',
    ]);
    expect(scoresOf('account_id,score\nA1,9\n', '0-10').problems).toEqual([]);
    expect(scoresOf('account_id,score\nA1,450\n').problems).toEqual([
      'nps.csv:2:score (record 1, account A1): found "450"; expected a score on a scale of 0-10 or -100-100. The row was left out. Correct the score, or the scale that is declared for it.',
    ]);
  });
});
