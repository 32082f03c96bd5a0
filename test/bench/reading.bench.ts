import { parse } from 'csv-parse/sync';
import { bench, describe } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import { bookFile, dossiersOf, fixtureConfig, fixtureDays, fixtureFiles } from '../support/books.ts';

const months = Array.from(
  { length: 24 },
  (_, index) => `20${25 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);
const ids = Array.from({ length: 100 }, (_, index) => `A-${index}`);
const accounts = `account_id,name\n${ids.map((id) => `${id},Account ${id}`).join('\n')}\n`;
const rows = ids.flatMap((id) =>
  months.flatMap((month, index) =>
    ['active_users', 'logins', 'exports', 'plans'].map((metric) => `${id},${month},${metric},${40 + index}`),
  ),
);
const usage = `account_id,month,metric,value\n${rows.join('\n')}\n`;

describe('9,600 rows of usage', () => {
  bench('csv-parse alone, arrays', () => {
    parse(usage);
  });
  bench('readBook: validated, with places, by account', () => {
    readBook([bookFile('accounts.csv', accounts), bookFile('usage.csv', usage)]);
  });
});

describe('northwind', () => {
  const files = fixtureFiles('northwind');
  const config = fixtureConfig('northwind');
  const book = readBook(files);
  bench('csv-parse alone, all tables', () => {
    for (const file of files) parse(Buffer.from(file.bytes), { relax_column_count: true });
  });
  bench('three dossiers: every fact of every account', () => {
    dossiersOf(book, config, fixtureDays.northwind);
  });
});
