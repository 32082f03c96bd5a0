import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/book/problem.ts';
import { readBook } from '../../src/book/read-book.ts';
import { bookFile, bookOf } from '../support/books.ts';

const accounts = 'account_id,name,arr,currency\nA1,Acme,1000,USD\nA2,Beta,2000,USD\n';

/** A small book and exactly what is said of it. */
const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  [
    'nothing at all',
    {},
    [
      'accounts.csv: expected a table of accounts with account_id and name, and a row in it. Put an accounts.csv into the folder.',
    ],
  ],
  [
    'no accounts table',
    { usage: 'account_id,month,metric,value\nA1,2026-01,active_users,3\n' },
    [
      'accounts.csv: expected a table of accounts with account_id and name, and a row in it. Put an accounts.csv into the folder.',
      'usage.csv:2:account_id (record 1, account A1): found "A1"; expected an account_id that stands in accounts. The row was left out.',
    ],
  ],
  [
    'headers only',
    { accounts: 'account_id,name\n' },
    [
      'accounts.csv: expected a table of accounts with account_id and name, and a row in it. Put an accounts.csv into the folder.',
      'accounts.csv: expected rows under the header.',
    ],
  ],
  [
    'a required column that is not there',
    { accounts: 'account_id,arr\nA1,5\n' },
    [
      'accounts.csv: expected a table of accounts with account_id and name, and a row in it. Put an accounts.csv into the folder.',
      'accounts.csv:name: expected a column name. Without it no row of accounts can be read.',
    ],
  ],
  [
    'an amount that is none',
    { accounts: 'account_id,name,arr,currency\nA1,Acme,1,USD\nA2,Beta,not-a-number,USD\n' },
    [
      'accounts.csv:3:arr (record 2, account A2): found "not-a-number"; expected an amount such as 1,234.50 or 12万. Fix the cell; it counts as unknown.',
    ],
  ],
  [
    'an end before the start',
    { accounts: 'account_id,name,contract_start,contract_end\nA1,Acme,2026-05-01,2026-04-30\n' },
    [
      'accounts.csv:2:contract_start (record 1, account A1): found "2026-05-01"; expected a start before the end (2026-04-30). The end was kept and the start counts as unknown.',
    ],
  ],
  [
    'a billing frequency that is none, beside the usual words',
    {
      accounts:
        'account_id,name,billing_frequency\nA1,Acme,per week\nA2,Beta,季付\nA3,Gamma,Semi-Annual\nA4,Delta,Annually\n',
    },
    [
      'accounts.csv:2:billing_frequency (record 1, account A1): found "per week"; expected one of monthly, quarterly, half_yearly, annual. Fix the cell, or say in a map what the word means (enumerations). It counts as unknown.',
    ],
  ],
  [
    'negative seats',
    { accounts: 'account_id,name,seats\nA1,Acme,-4\n' },
    [
      'accounts.csv:2:seats (record 1, account A1): found "-4"; expected a number of zero or more. Fix the cell; it counts as unknown.',
    ],
  ],
  [
    'money without a currency',
    { accounts: 'account_id,name,arr\nA1,Acme,100\n' },
    [
      'accounts.csv:currency (account A1): expected an ISO 4217 code such as USD or CNY. Amounts are printed without a currency.',
    ],
  ],
  [
    'a currency that is none',
    { accounts: 'account_id,name,arr,currency\nA1,Acme,100,bucks\n' },
    [
      'accounts.csv:2:currency (record 1, account A1): found "bucks"; expected an ISO 4217 code such as USD or CNY. Until then amounts are printed without a currency. It counts as unknown.',
    ],
  ],
  [
    'two rows for one account',
    { accounts: `${accounts}A1,Acme Again,1500,USD\n` },
    [
      'accounts.csv:4:account_id (record 3, account A1): found "A1"; expected one row for each account_id. It stands already in line 2, which was kept.',
    ],
  ],
  [
    'the same row twice',
    { accounts: `${accounts}A2,Beta,2000,USD\n` },
    [
      'accounts.csv:4 (record 3, account A2): expected each row once; it repeats line 3. It was counted once.',
    ],
  ],
  [
    'usage of an account that nobody knows',
    { accounts, usage: 'account_id,month,metric,value\nA9,2026-01,active_users,3\n' },
    [
      'usage.csv:2:account_id (record 1, account A9): found "A9"; expected an account_id that stands in accounts. The row was left out.',
    ],
  ],
  [
    'a month told twice',
    {
      accounts,
      usage: 'account_id,month,metric,value\nA1,2026-01,active_users,3\nA1,2026-01,active_users,4\n',
    },
    [
      'usage.csv:2:value (record 1, account A1): found "3 and 4"; expected one value for a month. line 3 says otherwise: the month is left as a gap.',
    ],
  ],
  [
    'a month that does not exist',
    { accounts, usage: 'account_id,month,metric,value\nA1,2026-13,active_users,3\n' },
    [
      'usage.csv:2:month (record 1, account A1): found "2026-13"; expected a month such as 2026-01. Fix the cell; the row was left out.',
    ],
  ],
  [
    'a row with a cell too many, after a quoted line break',
    { accounts: 'account_id,name\nA1,"Acme\nInc"\nA2,Beta,x\nA3,Gamma\n' },
    [
      'accounts.csv:4 (record 2): found "3 cells"; expected 2 cells as in the header. Quote cells that hold a comma, or complete the row; it was left out.',
    ],
  ],
  [
    "the customer's own revenue",
    { accounts: 'account_id,name,AnnualRevenue\nA1,Acme,5000000\n' },
    [
      'accounts.csv:AnnualRevenue: found "AnnualRevenue"; expected what the customer pays us a year, not what the customer earns. It is the customer\'s own revenue and was left unread. ARR stands under a header such as ARR, ARR__c, hs_arr or 年费.',
    ],
  ],
  [
    'a column that is nearly known',
    { accounts: 'account_id,name,contract_ned,Emploees\nA1,Acme,2026-01-31,5\n' },
    [
      'accounts.csv:contract_ned: found "contract_ned"; expected a column of accounts. It was left unread. Did you mean contract_end?',
      'accounts.csv:Emploees: found "Emploees"; expected a column of accounts. It was left unread. Did you mean employees?',
    ],
  ],
  [
    'dates that nothing tells apart, once for the column',
    { accounts: 'account_id,name,contract_end\nA1,Acme,03/04/2026\nA2,Beta,05/06/2026\n' },
    [
      'accounts.csv:2:contract_end (record 1, account A1): found "03/04/2026"; expected a column in which some date tells day from month. Say --date-order dmy or --date-order mdy, or write the year first; until then 2 cells count as unknown.',
    ],
  ],
  [
    'rates that could be percentages, once for the column',
    { accounts: 'account_id,name,uplift_cap\nA1,Acme,15\nA2,Beta,22.5\n' },
    [
      'accounts.csv:2:uplift_cap (record 1, account A1): found "15"; expected rates such as 0.15 or 15%. Write the % into the cells, or declare the scale in a map (--map); a header with (%) declares it, unless no value is above 1; until then 2 cells count as unknown.',
    ],
  ],
  [
    'a broken formula and one in place of its result',
    { accounts: 'account_id,name,seats,employees\nA1,Acme,#REF!,=B2+1\n' },
    [
      'accounts.csv:2:employees (record 1, account A1): found "=B2+1"; expected a number of zero or more. This is a formula, not its result: paste values before exporting. It counts as unknown.',
      'accounts.csv:2:seats (record 1, account A1): found "#REF!"; expected a number of zero or more. The formula behind this cell broke: mend it in the spreadsheet and export again. It counts as unknown.',
    ],
  ],
  [
    'characters that nobody can see',
    { accounts: 'account_id,name\nA1,\u202eAc\u200bme\n' },
    [
      'accounts.csv:2:name (record 1, account A1): found "2 invisible characters"; expected text that can be seen. They were taken out.',
    ],
  ],
  [
    'an e-mail column whose value must not be shown',
    { accounts, tickets: 'account_id,ticket_id,severity\nA1,T1,sev-2\n' },
    [
      'tickets.csv:2:severity (record 1, account A1): found "sev-2"; expected one of P0, P1, P2, P3. Fix the cell, or say in a map what the word means (enumerations). It counts as unknown.',
    ],
  ],
];

describe('problems of a book', () => {
  it.each(cases)('%s', (_, tables, expected) => {
    expect(formatProblems(bookOf(tables).problems)).toEqual(expected);
  });

  it('shows twenty of a kind and counts the rest', () => {
    const rows = Array.from({ length: 25 }, (_, index) => `A${index},Acme ${index},x`).join('\n');
    const lines = formatProblems(bookOf({ accounts: `account_id,name,seats\n${rows}\n` }).problems);
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('accounts.csv:seats: and 5 more of the same.');
  });

  it('says so when a file is no text, and reads the others', () => {
    const book = readBook([
      { name: 'usage.csv', bytes: Uint8Array.of(0x1f, 0x8b, 0x08) },
      bookFile('accounts.csv', accounts),
    ]);
    expect(book.accounts).toHaveLength(2);
    expect(formatProblems(book.problems)).toEqual([
      'usage.csv: found "a gzip archive"; expected CSV or JSON. Unpack it (gunzip) and read what it holds.',
    ]);
  });
});

describe('what is read', () => {
  it('good rows proceed, every cell with its place', () => {
    const [first] = bookOf({ accounts }).accounts;
    expect(first?.row.arr).toEqual({
      value: 1000,
      state: 'known',
      place: { file: 'accounts.csv', column: 'arr', line: 2, record: 1 },
      audience: 'shareable',
    });
    expect(first?.row.seats).toEqual({
      value: null,
      state: 'unknown',
      place: { file: 'accounts.csv', column: 'seats' },
      audience: 'shareable',
    });
    expect(first?.given.usage).toBe(false);
  });

  it('knows Salesforce labels and Chinese headers, full-width and in any case', () => {
    const [row] = bookOf({
      accounts: '客户编号,客户名称,年费,席位数,到期日,币种\nTS,泰山公司,12万,１２０,2024年12月31日,CNY\n',
    }).accounts;
    expect(row?.name).toBe('泰山公司');
    expect([row?.row.arr.value, row?.row.seats.value, row?.row.contract_end.value]).toEqual([
      120_000,
      120,
      '2024-12-31',
    ]);
    const [other] = bookOf({ accounts: 'Account ID,ACCOUNT NAME,ARR__c\n001,Acme,"$1,234.50"\n' }).accounts;
    expect(other?.row.arr.value).toBe(1234.5);
  });

  it.each([
    ['-10%', null, -0.1],
    ['9折', null, -0.1],
    ['95折', null, -0.05],
    ['102000', 102_000, null],
  ])('an ask of %s', (text, amount, change) => {
    const [row] = bookOf({ accounts: `account_id,name,customer_ask\nA,Acme,${text}\n` }).accounts;
    expect(row?.row.customer_ask.value).toBe(amount);
    expect(row?.row.customer_ask_change.value).toBe(change);
  });

  it('what the user settles decides what the data leaves open', () => {
    const files = [
      bookFile(
        'accounts.csv',
        'account_id,name,contract_end,list_price_annual,currency\nA,Acme,03/04/2026,12.500,EUR\n',
      ),
    ];
    const read = (dateOrder: 'dmy' | 'mdy', decimal: 'point' | 'comma') => {
      const [account] = readBook(files, { encoding: null, dateOrder, decimal }).accounts;
      return [account?.row.contract_end.value, account?.row.list_price_annual.value];
    };
    expect(read('dmy', 'comma')).toEqual(['2026-04-03', 12_500]);
    expect(read('mdy', 'point')).toEqual(['2026-03-04', 12.5]);
  });

  it('nested JSON, with pointers as places', () => {
    const text = JSON.stringify([
      {
        account_id: 'J',
        name: 'Jay',
        arr: 5,
        usage: [{ month: '2026-01', metric: 'active_users', value: 7 }],
        stakeholders: [{ contact_id: 'c', roles: ['champion', 'user'] }],
      },
    ]);
    const book = readBook([bookFile('book.json', text)]);
    const [account] = book.accounts;
    expect(account?.rows.usage[0]?.value.place).toEqual({
      file: 'book.json',
      column: 'value',
      record: 1,
      pointer: '/0/usage/0/value',
    });
    expect(account?.rows.stakeholders[0]?.roles.value).toEqual(['champion', 'user']);
  });

  it('differentiators without an account belong to all', () => {
    const book = bookOf({ accounts, differentiators: 'account_id,capability\n,Audit trail\n' });
    expect(book.accounts.map((account) => account.rows.differentiators.length)).toEqual([1, 1]);
  });

  it('keys of JSON do not reach prototypes', () => {
    readBook([bookFile('book.json', '{"account_id":"P","name":"x","__proto__":{"polluted":1}}')]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom('A1', '2026-01', '-5', '1e400', '"', '\n', '=1+1', '12万', '{{x}}', '[[y]]'),
  );
  const csv = fc
    .array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })
    .map((rows) => rows.map((row) => row.join(',')).join('\n'));

  test.prop([csv, csv, fc.string({ maxLength: 200 })], { numRuns: 1000 })(
    'never throws and never reads a number that is none',
    (left, right, json) => {
      const book = readBook([
        bookFile('accounts.csv', `account_id,name,arr,seats\n${left}`),
        bookFile('usage.csv', `account_id,month,metric,value\n${right}`),
        bookFile('more.csv', left),
        bookFile('extra.json', json),
      ]);
      for (const account of book.accounts) {
        for (const value of [account.row.arr.value, account.row.seats.value]) {
          if (value !== null) expect(Number.isFinite(value)).toBe(true);
        }
      }
    },
  );
});

it('refuses a year that is not whole: its cost would be of none, and left out in silence', () => {
  const book = bookOf({
    accounts: 'account_id,name\nA,Acme\n',
    costs: 'account_id,kind,amount,contract_year,year\nA,fee,10,1.5,\nA,training,5,,2026.5\nA,fee,9,2,2027\n',
  });
  expect(formatProblems(book.problems)).toEqual([
    'costs.csv:2:contract_year (record 1, account A): found "1.5"; expected a whole number of zero or more. Fix the cell; it counts as unknown.',
    'costs.csv:3:year (record 2, account A): found "2026.5"; expected a whole number of zero or more. Fix the cell; it counts as unknown.',
  ]);
  expect(book.accounts[0]?.rows.costs.map(({ contract_year }) => contract_year.value)).toEqual([
    null,
    null,
    2,
  ]);
});

it('says which of two columns of one meaning was read, wherever it stands', () => {
  const book = bookOf({
    accounts: 'account_id,name,Renewal ARR,ARR,seats,seats\nA,Acme,110,98,1,2\n',
  });
  expect(formatProblems(book.problems).filter((line) => line.includes('each column once'))).toEqual([
    'accounts.csv:seats: found "seats"; expected each column once. The first of them was read.',
    'accounts.csv:Renewal ARR: found "Renewal ARR"; expected each column once. ARR was read.',
  ]);
  expect(book.accounts[0]?.row.arr.value).toBe(98);
});
