import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { readBook } from '../../../src/book/read-book.ts';
import { mapOf } from '../../../src/config/book-map.ts';
import { bookFile } from '../../support/books.ts';
import { parseConfig } from '../../support/parse-config.ts';

describe('the map in the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const text = /```yaml\n(map:\n[^`]*)```/.exec(readme)?.[1] ?? '';

  it('does what it says there', () => {
    const { config, problems } = parseConfig(text, 'README.md');
    expect(problems).toEqual([]);
    const files = {
      'Customers.csv': 'Id,Brand,Company,Tier\nA1,,Acme,Gold\n',
      'Deals 2025.csv':
        'deal_id,customer,fee_cents,seats,product,plan,began,ended,kind,fax\nD1,A1,1000000,5,x,Pro,01/02/2025,,new,1\nD2,A1,500000,9,x,Max,01/03/2025,,new,1\n',
      'Deals 2026.csv':
        'deal_id,customer,fee_cents,seats,product,plan,began,ended,kind,fax\nD3,A1,700,1,x,Free,01/01/2026,,Trial,1\n',
      'events.csv':
        'event_id,deal_id,day,user\nE1,D1,2025-02-03,ann\nE2,D2,2025-02-04,bob\nE3,D1,2025-04-01,ann\n',
      'Cases.csv': 'Account ID,Case Number,Priority\nA1,C1,sev-2\n',
      'old-customers.csv': 'Id\nA0\n',
    };
    const given = Object.entries(files).map(([name, content]) => bookFile(name, content));
    const book = readBook(given, undefined, config === null ? null : mapOf(config));
    const [account] = book.accounts;
    expect([
      account?.name,
      account?.row.arr.value,
      account?.row.seats.value,
      account?.row.product.value,
    ]).toEqual(['Acme', 15_000, 9, 'Max']);
    expect(
      account?.rows.usage
        .map(({ month, value }) => [month.value, value.value])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['2025-02', 2],
      ['2025-03', 0],
      ['2025-04', 1],
    ]);
    expect(account?.rows.tickets.map(({ severity }) => severity.value)).toEqual(['P1']);
    expect(formatProblems(book.problems)).toEqual([
      'Deals 2025.csv:product: found "product"; expected a header that the map reads. It was left unread: name it in the map, or list it under ignore of deals.',
      'Deals 2026.csv:product: found "product"; expected a header that the map reads. It was left unread: name it in the map, or list it under ignore of deals.',
      'events.csv:3:day (record 2, account A1): found "day 2025-02-04, deal.began 01/03/2025"; expected an event after the deal began. It was read all the same.',
    ]);
  });
});
