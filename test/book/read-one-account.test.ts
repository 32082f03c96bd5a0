import { describe, expect, it } from 'vitest';
import { touching } from '../../src/book/problem.ts';
import { readBigBook } from '../../src/book/read-book.ts';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { bookFile, fixtureFiles } from '../support/books.ts';

const dirty = [
  bookFile('accounts.csv', 'account_id,name,currency\nA,Alder,USD\nB,Birch,EUR\nC,Cedar,USD\n'),
  bookFile(
    'usage.csv',
    'account_id,month,metric,value\nA,2026-01,users,4\nB,2026-01,users,x\nZ,2026-01,users,1\n',
  ),
  bookFile('costs.csv', 'account_id,kind,amount\nB,fee,1.234\nB,fee,\n,fee,3\nA,fee,1.234\nA,fee,1.234\n'),
  // No row of these can be read: nothing is told, neither of those who have rows nor of those who have none.
  bookFile('nps.csv', 'account_id,contact_id,date,score\nB,C1,2026-01-01,many\n'),
  // And of these only another account's: that account A has none is told.
  bookFile('tickets.csv', 'account_id,ticket_id,severity,opened_at\nA,,P1,\nB,T-1,P1,2026-01-01\n'),
];

const books = [
  ['northwind', fixtureFiles('northwind')],
  ['account-x', fixtureFiles('account-x')],
  ['taishan', fixtureFiles('taishan')],
  ['sparse', fixtureFiles('sparse')],
  ['a dirty book', dirty],
] as const;

describe('reading for a single account', () => {
  it.each(books)('gives it the same rows and problems as reading all of %s', async (_, files) => {
    const whole = await readBigBook(files, nothingSettled, null);
    expect(whole.accounts.length).toBeGreaterThan(0);
    for (const account of whole.accounts) {
      const book = await readBigBook(files, nothingSettled, null, () => account.id);
      expect(book.accounts.find(({ id }) => id === account.id)).toEqual(account);
      expect(touching(book.problems, account.id)).toEqual(touching(whole.problems, account.id));
    }
  });

  it('reads no row of the others', async () => {
    const book = await readBigBook(dirty, nothingSettled, null, () => 'A');
    expect(book.accounts.find(({ id }) => id === 'B')?.rows.costs).toEqual([]);
  });
});
