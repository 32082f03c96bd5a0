import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { mappedBook } from '../../support/books.ts';

const files = {
  'firms.csv': 'id,firm,country\nA1,Acme,US\n',
  'deals.csv': 'deal,firm_id,amount,closed\nD1,A1,100,2026-01-05\n',
  'events.csv': 'event,deal,day,hours\nE1,D1,2026-01-06,2\n',
};

const whole = `
files:
  firms: {file: firms.csv, key: id}
  deals: {file: deals.csv, key: deal, links: {firm: {file: firms, by: firm_id}}}
tables:
  accounts:
    - from: firms
      columns: {account_id: id, name: firm}
`;

const firms = (rest: string) => `tables:\n  accounts:\n    - from: firms.csv\n      ${rest}\n`;
const named = 'columns: {account_id: id, name: firm}';
const events = (rest: string) =>
  `${whole}  usage:\n    - from: events.csv\n      columns: {account_id: event, month: day}\n      ${rest}\n`;

/** A map, and what is said of it. */
const cases: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a file that is not there',
    'tables:\n  accounts:\n    - from: frims.csv\n',
    [
      'map.yaml:3:tables.accounts.0.from: found "frims.csv"; expected a file of the book. Did you mean firms.csv?',
    ],
  ],
  [
    'a table that no book has',
    `${whole}  acounts:\n    - from: firms\n`,
    ['map.yaml:9:tables.acounts: found "acounts"; expected a table of a book. Did you mean accounts?'],
  ],
  [
    'a header and a column that are not there, both at once',
    firms('columns: {account_id: id, name: frim, regoin: country}'),
    [
      'map.yaml:4:tables.accounts.0.columns.name: found "frim"; expected a header of firms.csv. Did you mean firm?',
      'map.yaml:4:tables.accounts.0.columns.regoin: found "regoin"; expected a column of accounts. Did you mean region?',
    ],
  ],
  [
    'a required column that nothing feeds',
    firms('columns: {account_id: id}'),
    [
      'map.yaml:4:tables.accounts.0.columns: found "no name"; expected name, without which no row of accounts can be read. Mend the map.',
    ],
  ],
  [
    'a column twice',
    firms(`columns: {account_id: id, name: firm}\n      constants: {name: Acme}`),
    ['map.yaml:3:tables.accounts.0: found "name"; expected each column of accounts once. Mend the map.'],
  ],
  [
    'a constant that the column cannot hold',
    firms(`${named}\n      constants: {seats: many}`),
    [
      'map.yaml:5:tables.accounts.0.constants.seats: found "many"; expected a number of zero or more. Mend the map.',
    ],
  ],
  [
    'a meaning that the column does not have, and a column that is not mapped',
    `${whole}  tickets:\n    - from: deals\n      columns: {account_id: firm_id, ticket_id: deal, severity: amount}\n      enumerations: {severity: {high: P9}, status: {x: open}}\n`,
    [
      'map.yaml:12:tables.tickets.0.enumerations.severity.high: found "P9"; expected one of P0, P1, P2, P3. Did you mean P0 or P1 or P2?',
      'map.yaml:12:tables.tickets.0.enumerations.status: found "status"; expected a column that comes from deals. There is account_id, ticket_id, severity.',
    ],
  ],
  [
    'a scale of a text',
    firms(`${named}\n      scale: {name: thousands}`),
    [
      'map.yaml:5:tables.accounts.0.scale.name: found "name"; expected a column that holds a number. Mend the map.',
    ],
  ],
  [
    'a condition on a header that is not there, and a date that is none',
    firms(`${named}\n      where: {contry: US, country: {before: soon}}`),
    [
      'map.yaml:5:tables.accounts.0.where.contry: found "contry"; expected a header of firms.csv. Did you mean country?',
      'map.yaml:5:tables.accounts.0.where.country.before: found "soon"; expected a date such as 2026-01-05. Mend the map.',
    ],
  ],
  [
    'links to what is not declared, has no key, or goes by no header',
    `files:\n  firms: {file: firms.csv}\n  deals:\n    file: deals.csv\n    links: {firm: {file: firms, by: firm}, event: {file: evnts, by: deal}}\n  events: {file: events.csv}\n${firms(named)}`,
    [
      'map.yaml:5:files.deals.links.firm.by: found "firm"; expected a header of deals. Did you mean firm_id?',
      'map.yaml:5:files.deals.links.firm.file: found "firms"; expected a file with a key, so that a link can lead to its rows. Mend the map.',
      'map.yaml:5:files.deals.links.event.file: found "evnts"; expected a name under files. Did you mean events?',
    ],
  ],
  [
    'a header of a linked file that is not there',
    `${whole}  tickets:\n    - from: deals\n      columns: {account_id: firm.idd, ticket_id: deal}\n`,
    [
      'map.yaml:11:tables.tickets.0.columns.account_id: found "firm.idd"; expected a header of deals. Did you mean firm.id or firm_id?',
    ],
  ],
  [
    'ignored headers, keys and checks of headers that are not there',
    `files:\n  firms:\n    file: firms.csv\n    key: idd\n    ignore: [contry]\n    checks: [{expected: x, duplicate: firmm}]\n${firms(named)}`,
    [
      'map.yaml:4:files.firms.key: found "idd"; expected a header of firms. Did you mean id?',
      'map.yaml:5:files.firms.ignore.0: found "contry"; expected a header of firms. Did you mean country?',
      'map.yaml:6:files.firms.checks.0.duplicate: found "firmm"; expected a header of firms. Did you mean firm?',
    ],
  ],
  [
    'a sum into a text, and the least of one',
    events('aggregate: {value: {sum: hours}, metric: {sum: hours}, group: {min: event}}'),
    [
      'map.yaml:12:tables.usage.0.aggregate.metric: found "sum"; expected a column that holds a number; metric does not. Mend the map.',
      'map.yaml:12:tables.usage.0.aggregate.group: found "min"; expected a column that holds a number or a date; group does not. Mend the map.',
    ],
  ],
  [
    'an aggregate without columns, details of another table, completeness of nothing',
    `${whole}  usage:\n    - from: events.csv\n      aggregate: {value: {sum: hours}}\n      complete: true\n      details: [{from: deals, by: deal, columns: {month: {max: closed}}}]\n`,
    [
      'map.yaml:11:tables.usage.0.aggregate: found "no columns"; expected columns, in which rows that become one are alike. Mend the map.',
      'map.yaml:13:tables.usage.0.details: found "usage"; expected details of accounts alone: rows of other tables are put together by aggregate. Mend the map.',
      'map.yaml:10:tables.usage.0.from: found "no account_id"; expected account_id, without which no row of usage can be read. Mend the map.',
      'map.yaml:12:tables.usage.0.complete: found "complete"; expected an aggregate of sums or counts by month. Mend the map.',
    ],
  ],
];

describe('faults of a map', () => {
  it.each(cases)('%s', (_, map, expected) => {
    const book = mappedBook(map, files);
    expect(formatProblems(book.problems)).toEqual(expected);
    expect(book.accounts).toEqual([]);
  });

  it('a map without fault has none', () => {
    const book = mappedBook(whole, files);
    expect(book.accounts.map((account) => account.name)).toEqual(['Acme']);
  });

  it('headers may be written without regard to case and spaces', () => {
    const book = mappedBook(firms('columns: {account_id: ID, name: Firm Name}'), {
      'firms.csv': 'Id,firm_name\nA1,Acme\n',
    });
    expect(book.accounts.map((account) => account.name)).toEqual(['Acme']);
  });
});
