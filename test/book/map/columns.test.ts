import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms, told } from '../../support/map-books.ts';

describe('columns', () => {
  const map = (source: string) => `tables:\n  accounts:\n    - from: firms.csv\n      ${source}\n`;
  const named = 'columns: {account_id: id, name: firm}';

  it('take their name from the book and their place from the export', () => {
    const book = mappedBook(map('columns: {account_id: id, name: firm, arr: yearly}'), {
      'firms.csv': 'id,firm,yearly\nA1,Acme,"$1,200"\n',
    });
    expect(told(accountOf(book).row.arr)).toEqual([1200, 'firms.csv:2:yearly']);
    expect(told(accountOf(book).row.seats)).toEqual([null, 'firms.csv:seats']);
  });

  it('take the first of several headers that says something', () => {
    const book = mappedBook(map('columns: {account_id: id, name: [brand, firm]}'), {
      'firms.csv': 'id,brand,firm\nA1,n/a,Acme Ltd\nA2,Beta,Beta Ltd\n',
    });
    expect(book.accounts.map(({ row }) => told(row.name))).toEqual([
      ['Acme Ltd', 'firms.csv:2:firm'],
      ['Beta', 'firms.csv:3:brand'],
    ]);
  });

  it('take constants from the map, at their line of it', () => {
    const book = mappedBook(map(`${named}\n      constants: {currency: EUR}`), { 'firms.csv': firms });
    expect(told(accountOf(book).row.currency)).toEqual([
      'EUR',
      'map.yaml:5:tables.accounts.0.constants.currency',
    ]);
  });

  it('are recognised as in any book where the map names none', () => {
    const book = mappedBook(map('scale: {arr: thousands}'), {
      'firms.csv': 'Account ID,Account Name,ARR__c,Fax\nA1,Acme,12.5,1\n',
    });
    expect(accountOf(book).row.arr.value).toBe(12_500);
    expect(formatProblems(book.problems).filter((line) => line.includes('Fax'))).toHaveLength(1);
  });

  it('that the map neither reads nor ignores are reported', () => {
    const book = mappedBook(`files: {firms: {file: firms.csv, ignore: [fax]}}\ntables:${accounts}`, {
      'firms.csv': 'id,firm,fax,rank\nA1,Acme,1,2\n',
    });
    expect(formatProblems(book.problems)).toEqual([
      'firms.csv:rank: found "rank"; expected a header that the map reads. It was left unread: name it in the map, or list it under ignore of firms.',
    ]);
  });

  it('come from every file that a pattern fits, in whatever order their headers stand', () => {
    const book = mappedBook(map(named).replace('firms.csv', 'firms-*.csv'), {
      'firms-2025.csv': 'id,firm\nA1,Acme\n',
      'firms-2026.csv': 'firm,id\nBeta,A2\n',
    });
    expect(book.accounts.map(({ id, name }) => [id, name])).toEqual([
      ['A1', 'Acme'],
      ['A2', 'Beta'],
    ]);
  });

  it('in which two rows are alike do not make them one: only rows that repeat each other count once', () => {
    const nps = `files: {firms: {file: firms.csv}}\ntables:${accounts}  nps:\n    - from: survey.csv\n      columns: {account_id: firm, score: score}\n      constants: {scale: 0-10}\n`;
    const book = mappedBook(nps, {
      'firms.csv': firms,
      'survey.csv': 'answer,firm,score\n1,A1,9\n2,A1,9\n2,A1,9\n',
    });
    expect(accountOf(book).rows.nps.map(({ score }) => score.value)).toEqual([9, 9]);
    expect(formatProblems(book.problems).filter((line) => line.includes('repeats'))).toEqual([
      'survey.csv:4 (record 3, account A1): expected each row once; it repeats line 3. It was counted once.',
    ]);
  });

  it('come from JSON, with pointers as places', () => {
    const book = mappedBook(map(named).replace('.csv', '.json'), {
      'firms.json': '[{"id": "A1", "firm": "Acme"}]',
    });
    expect(told(accountOf(book).row.name)).toEqual(['Acme', 'firms.json#/0/firm']);
  });
});

describe('files', () => {
  it('that the map does not name are read as they are, and those it ignores are not', () => {
    const map = `ignore: [old*.csv]\nfiles: {firms: {file: firms.csv}}\ntables:${accounts}`;
    const book = mappedBook(map, {
      'firms.csv': firms,
      'nps.csv': 'account_id,score,scale\nA1,9,0-10\n',
      'old_accounts.csv': 'account_id,name\nA7,Old\n',
    });
    expect(book.problems).toEqual([]);
    expect(accountOf(book).rows.nps).toHaveLength(1);
    expect(book.files.map(({ file, table, rows }) => [file, table, rows])).toEqual([
      ['firms.csv', 'accounts', 2],
      ['nps.csv', 'nps', 1],
      ['old_accounts.csv', null, 0],
    ]);
  });

  it('without a row, or with a row that does not fit its header, are reported once', () => {
    const map = `files: {firms: {file: firms.csv}}\ntables:${accounts}  nps:\n    - from: empty.csv\n`;
    const book = mappedBook(map, {
      'firms.csv': `${firms}A3,Gamma,x\n`,
      'empty.csv': 'account_id,score\n',
    });
    expect(formatProblems(book.problems)).toEqual([
      'firms.csv:4 (record 3): found "3 cells"; expected 2 cells as in the header. Quote cells that hold a comma, or complete the row; it was left out.',
      'empty.csv: expected rows under the header.',
    ]);
  });
});
