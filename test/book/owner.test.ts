import { describe, expect, it } from 'vitest';
import { foldAccountName, withoutLegalForm } from '../../src/book/fold-account-name.ts';
import { formatProblems } from '../../src/book/problem.ts';
import { bookOf } from '../support/books.ts';

const accounts =
  'account_id,name\nA1,"Acme, Inc."\nA2,Beta GmbH\nA3,Beta AG\nA4,泰山科技有限公司\nA5,Société Générale S.A.\n';

const ticketsOf = (rows: string, header = 'Account Name') => {
  const book = bookOf({ accounts, tickets: `${header},ticket_id,severity\n${rows}` });
  return {
    owners: book.accounts.flatMap(({ id, rows: { tickets } }) =>
      tickets.map(({ ticket_id }) => `${ticket_id.value}:${id}`),
    ),
    problems: formatProblems(book.problems),
    decisions: book.files[1]?.decisions,
  };
};

describe('a table that names the account', () => {
  it('is joined where the name is unmistakable, and says so once', () => {
    const { owners, problems, decisions } = ticketsOf(
      'ACME Inc,T1,P1\nacme,T2,P1\n  Beta   GmbH ,T3,P1\nＡｃｍｅ　Ｉｎｃ,T4,P1\n泰山科技,T5,P1\n泰山科技股份有限公司,T6,P1\nSociété Générale,T7,P1\n',
    );
    expect(problems).toEqual([]);
    expect(owners).toEqual(['T1:A1', 'T2:A1', 'T4:A1', 'T3:A2', 'T5:A4', 'T6:A4', 'T7:A5']);
    expect(decisions).toEqual([
      { code: 'joinedByName', header: 'Account Name', column: 'account_id', params: { rows: 7 } },
    ]);
  });

  it('several of that name, and names that are only near, are problems with candidates', () => {
    const { owners, problems } = ticketsOf('Beta,T1,P1\nBetta GmbH,T2,P1\nZephyr,T3,P1\nAcme,T4,P1\n');
    expect(owners).toEqual(['T4:A1']);
    expect(problems).toEqual([
      'tickets.csv:2:account_id (record 1, account Beta): found "Beta"; expected the name of exactly one account in accounts, or its account_id. The row was left out. 2 accounts have this name: A2 (Beta GmbH), A3 (Beta AG).',
      'tickets.csv:3:account_id (record 2, account Betta GmbH): found "Betta GmbH"; expected the name of exactly one account in accounts, or its account_id. The row was left out. Did you mean A2 (Beta GmbH)?',
      'tickets.csv:4:account_id (record 3, account Zephyr): found "Zephyr"; expected the name of exactly one account in accounts, or its account_id. The row was left out.',
    ]);
  });

  it('under a header that may hold either, ids and names are told apart for the column', () => {
    expect(ticketsOf('A1,T1,P1\nA2,T2,P1\n', 'Account').owners).toEqual(['T1:A1', 'T2:A2']);
    expect(ticketsOf('Acme,T1,P1\nBeta AG,T2,P1\n', 'Customer').owners).toEqual(['T1:A1', 'T2:A3']);
    const mixed = ticketsOf('A1,T1,P1\nBeta AG,T2,P1\n', 'Customer');
    expect(mixed.owners).toEqual(['T1:A1']);
    expect(mixed.problems).toEqual([
      'tickets.csv:3:account_id (record 2, account Beta AG): found "Beta AG"; expected an account_id that stands in accounts. The row was left out.',
    ]);
  });

  it('a row without a name belongs to nobody', () => {
    expect(ticketsOf(',T1,P1\n').problems).toEqual([
      'tickets.csv:2:account_id (record 1): found ""; expected a value in every row of tickets. The row was left out.',
    ]);
  });

  it.each([
    ['Acme, Inc.', 'acme'],
    ['ACME Corp', 'acme'],
    ['Acme Pty. Ltd.', 'acme'],
    ['Müller GmbH & Co. KG', 'müller'],
    ['株式会社アクメ', 'アクメ'],
    ['泰山有限责任公司', '泰山'],
    ['泰山集团', '泰山集团'],
    ['Co', 'co'],
    ['有限公司', '有限公司'],
  ])('%s without its legal form is %s', (name, bare) => {
    expect(withoutLegalForm(foldAccountName(name))).toBe(bare);
  });
});
