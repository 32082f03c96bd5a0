import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/book/problem.ts';
import { readBook } from '../../src/book/read-book.ts';
import { recogniseTable } from '../../src/book/recognise-table.ts';
import { bookFile } from '../support/books.ts';

describe('a table is recognised', () => {
  it.each([
    ['accounts.csv', 'accounts', 'name'],
    ['Companies.csv', 'accounts', 'name'],
    ['客户.csv', 'accounts', 'name'],
    ['Accounts_export_2026-11.csv', 'accounts', 'partOfName'],
    ['客户清单.csv', 'accounts', 'partOfName'],
    ['2026年客户清单(1).csv', 'accounts', 'partOfName'],
    ['客户工单.csv', 'tickets', 'partOfName'],
    ['客户工单导出.csv', 'tickets', 'partOfName'],
    ['salesforce-support-tickets (2).csv', 'tickets', 'partOfName'],
    ['ravenstack_feature_usage.csv', 'features', 'partOfName'],
    ['HubSpotCompanies.csv', 'accounts', 'partOfName'],
    ['exports/stripe.invoices.csv', 'invoices', 'partOfName'],
    ['PriceHistory 2026.csv', 'price_changes', 'partOfName'],
  ])('%s by its name', (file, table, by) => {
    expect(recogniseTable(file, [])).toEqual({ table, by });
  });

  it.each([
    ['export.csv', ['account_id', 'name', 'arr'], 'accounts'],
    ['export.csv', ['Account ID', 'Account Name', 'ARR__c', 'EndDate'], 'accounts'],
    ['export.csv', ['account_id', 'month', 'metric', 'value'], 'usage'],
    ['export.csv', ['账户名称', '工单编号', '优先级', '创建时间'], 'tickets'],
    ['export.csv', ['Account Name', 'Invoice Number', 'Due Date', 'Amount Due'], 'invoices'],
    ['export.csv', ['account_id', 'metric', '2026-01', '2026-02', 'Mar 2026'], 'usage'],
    ['export.csv', ['account_id', 'month', 'active_users', 'Data Completeness'], 'usage'],
  ])('%s with %j', (file, headers, table) => {
    expect(recogniseTable(file, headers)).toEqual({ table, by: 'header' });
  });

  it.each([
    ['account_usage.csv', ['account_id', 'month', 'metric', 'value'], 'usage'],
    ['accounts and contacts.csv', ['account_id', 'contact_id', 'title'], 'stakeholders'],
  ])('%s, whose name speaks of two tables, with %j', (file, headers, table) => {
    expect(recogniseTable(file, headers)).toEqual({ table, by: 'partOfName' });
  });

  it('one that could be several is a problem that says how to name it', () => {
    const book = readBook([
      bookFile('accounts.csv', 'account_id,name\nA1,Acme\n'),
      bookFile('tickets_and_invoices.csv', 'account,what\nA1,x\n'),
    ]);
    expect(formatProblems(book.problems)).toEqual([
      'tickets_and_invoices.csv: found "account, what"; expected a file that can only be one table. It was left unread. Name it tickets.csv or invoices.csv.',
    ]);
    expect(book.accounts[0]?.given.tickets).toBe(false);
  });

  it('one that nobody knows is left unread', () => {
    const book = readBook([
      bookFile('accounts.csv', 'account_id,name\nA1,Acme\n'),
      bookFile('weather.csv', 'day,rain\n1,2\n'),
    ]);
    expect(book.problems.map(({ code, severity }) => [code, severity])).toEqual([['unknownTable', 'notice']]);
  });

  it('of which no row can be read, is not a table that says there is nothing', () => {
    const book = readBook([
      bookFile('accounts.csv', 'account_id,name\nA1,Acme\n'),
      bookFile('tickets.csv', 'account_id,subject\nA1,Broken export\n'),
      bookFile('invoices.csv', 'account_id,invoice_id,due\nA1,I1,sometime\n'),
      bookFile('nps.csv', 'account_id,score\n'),
    ]);
    const { tickets, invoices, nps } = book.accounts[0]?.given ?? {};
    expect({ tickets, invoices, nps }).toEqual({ tickets: false, invoices: false, nps: true });
  });
});
