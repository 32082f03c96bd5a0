import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';
import { accountOf, accounts, firms, told } from '../../support/map-books.ts';

describe('links', () => {
  const map = `
files:
  firms: {file: firms.csv, key: id}
  deals: {file: deals.csv, key: deal, links: {firm: {file: firms, by: firm}}}
  events: {file: events.csv, links: {deal: {file: deals, by: deal}}}
tables:${accounts}
  tickets:
    - from: events
      columns: {account_id: deal.firm.id, ticket_id: event, subject: deal.title}
`;
  const files = {
    'firms.csv': firms,
    'deals.csv': 'deal,firm,title\nD1,A2,Pilot\nD2,A9,Lost\n',
    'events.csv': 'event,deal\nE1,D1\nE2,D7\nE3,D2\nE4,D7\n',
  };

  it('lead over several files, and the place is where they end', () => {
    const [ticket] = accountOf(mappedBook(map, files), 'A2').rows.tickets;
    expect(ticket === undefined ? null : told(ticket.subject)).toEqual(['Pilot', 'deals.csv:2:title']);
  });

  it('that lead nowhere are counted, and a row that cannot do without is left out', () => {
    const book = mappedBook(map, files);
    expect(book.accounts.map(({ rows }) => rows.tickets.length)).toEqual([0, 1]);
    expect(formatProblems(book.problems)).toEqual([
      'events.csv:3:deal (record 2): found "D7"; expected a row of deals with this deal. What it would tell is unknown; a row that cannot do without it was left out. 2 rows in all.',
      'deals.csv:3:firm (record 2): found "A9"; expected a row of firms with this id. What it would tell is unknown; a row that cannot do without it was left out.',
    ]);
  });

  it('to a key that stands twice lead to the first, which is reported', () => {
    const book = mappedBook(map, { ...files, 'deals.csv': `${files['deals.csv']}D1,A1,Again\n` });
    expect(accountOf(book, 'A2').rows.tickets).toHaveLength(1);
    expect(formatProblems(book.problems)).toContain(
      'deals.csv:4:deal (record 3): found "D1"; expected one row for each deal. It stands already in deals.csv:2, to which links lead.',
    );
  });
});
