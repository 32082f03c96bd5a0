import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../../src/book/problem.ts';
import { emptyContext } from '../../../src/book/reading-context.ts';
import { nothingSettled } from '../../../src/book/reading-options.ts';
import { readBigTable } from '../../../src/book/stream/read-big-table.ts';
import { describeBook, findReadingDifference, readAtOnce, readStreamed, sourceOf } from './both-ways.ts';

const header = 'account_id,month,metric,value\n';
const small = { block: 64, longestRecord: 1024 };

function monthAt(index: number): string {
  return `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

describe('a table that is streamed', () => {
  it('says the same as one that is read at once, in 300 dirty tables of usage', async () => {
    const differences: string[] = [];
    for (let seed = 1; seed <= 300; seed += 1) {
      const difference = await findReadingDifference(seed);
      if (difference !== null) differences.push(difference);
    }
    expect(differences).toEqual([]);
  });

  it('is not said to have no rows where its only one is ragged', async () => {
    const text = `${header}A1`;
    expect(describeBook(await readStreamed('usage.csv', text))).toEqual(
      describeBook(readAtOnce('usage.csv', text)),
    );
  });

  it.each([
    ['1,234', 'a comma that may group'],
    ['1.234', 'a point that may group'],
  ])('asks what %s is where its first rows have no decimals', async (number) => {
    const rows = Array.from({ length: 16_000 }, (_, index) => `A1,${monthAt(index)},logins,${index % 900}`);
    const late = `A1,9000-01,logins,"${number}"\nA1,9000-02,logins,${number.includes(',') ? '7' : number}\n`;
    const streamed = describeBook(await readStreamed('usage.csv', `${header}${rows.join('\n')}\n${late}`));
    expect(streamed.problems[0]).toBe(
      `usage.csv:16002:value (record 16001, account A1): found "${number}"; expected a column in which some number tells decimals from thousands. Say --decimal point or --decimal comma; until then this cell counts as unknown.`,
    );
    expect(streamed.files[1]?.leftOut).toBe(number.includes(',') ? 1 : 2);
  });

  it('reports what its first rows do not let expect', async () => {
    const rows = Array.from(
      { length: 9000 },
      (_, index) => `A1,I${index},${String((index % 28) + 1).padStart(2, '0')}/01/2026,"${index},5"`,
    );
    const late = 'A1,X1,12/31/2026,"2,5"\nA1,X2,01/02/2026,2.5\nA1,X3,01/02/2026,"2,5"\n';
    const text = `account_id,invoice_id,due,amount\n${rows.join('\n')}\n${late}`;
    const streamed = describeBook(await readStreamed('invoices.csv', text));
    expect(streamed.problems).toEqual([
      'invoices.csv:9002:due (record 9001, account A1): found "12/31/2026"; expected a date such as 2026-01-05. The day stands first in this column, and there is no such month: write the year first. The row was left out.',
      'invoices.csv:9003:amount (record 9002, account A1): found "2.5"; expected an amount such as 1,234.50 or 12万. The decimals of this column stand after a comma: write 1234,5, or set --decimal point. It counts as unknown.',
    ]);
    expect(streamed.accounts[0]?.rows.invoices.at(-1)).toMatchObject({
      due: { value: '2026-02-01' },
      amount: { value: 2.5 },
    });
  });

  it.each([
    ['1,234', '1.234'],
    ['2,500', '12.345'],
  ])('asks what %s is once %s comes, though a rule has decided its first rows', async (first, late) => {
    const rows = Array.from(
      { length: 16_000 },
      (_, index) => `A1,${monthAt(index)},logins,${index % 9 === 0 ? `"${first}"` : index % 900}`,
    );
    const text = `${header}${rows.join('\n')}\nA1,9000-01,logins,${late}\n`;
    const streamed = describeBook(await readStreamed('usage.csv', text));
    expect(streamed.problems).toEqual([
      `usage.csv:16002:value (record 16001, account A1): found "${late}"; expected a column in which some number tells decimals from thousands. Say --decimal point or --decimal comma; until then this cell counts as unknown.`,
    ]);
    expect(streamed.accounts[0]?.rows.usage.some(({ month }) => month.value === '9000-01')).toBe(false);
    const atOnce = describeBook(readAtOnce('usage.csv', text));
    expect(atOnce.problems[0]).toContain('tells decimals from thousands');
  });

  it('reports decimals among amounts that an interface names, and that were whole in its first rows', async () => {
    const rows = Array.from({ length: 9000 }, (_, index) => `A1,in_${index},2026-01-05,125000,usd`);
    const late = 'A1,in_a,2026-01-05,1250.50,usd\nA1,in_b,2026-01-05,1250,usd\n';
    const text = `account_id,invoice_id,due,amount_due,currency\n${rows.join('\n')}\n${late}`;
    const streamed = describeBook(await readStreamed('invoices.csv', text));
    expect(streamed.problems).toEqual([
      'invoices.csv:9002:amount (record 9001, account A1): found "1250.50"; expected a whole number of minor units, as in the rows before it. Say in the header what the column counts: (cents), or a currency such as (USD). It counts as unknown.',
    ]);
    expect(streamed.accounts[0]?.rows.invoices.slice(-2)).toMatchObject([
      { amount: { value: null, state: 'invalid' } },
      { amount: { value: 12.5 } },
    ]);
  });

  it('names the first twenty months that are contradicted, in whatever order that is found out', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `A1,${monthAt(index)},logins,${index}`);
    const text = header + [...rows, ...rows.map((row) => `${row}1`).reverse(), ...rows].join('\n');
    const streamed = describeBook(await readStreamed('usage.csv', text, small));
    expect(streamed).toEqual(describeBook(readAtOnce('usage.csv', text)));
    expect(streamed.problems).toContain('usage.csv:value: and 40 more of the same.');
    expect(streamed.accounts[0]?.metrics).toEqual([]);
  });

  it('names the first twenty rows of unknown accounts', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `X${index % 7},${monthAt(index)},logins,1`);
    const text = header + rows.reverse().join('\n');
    const streamed = describeBook(await readStreamed('usage.csv', text, small));
    expect(streamed).toEqual(describeBook(readAtOnce('usage.csv', text)));
    expect(streamed.problems).toHaveLength(21);
  });

  it('keeps twenty problems of a hundred thousand', async () => {
    const text = Buffer.from(header + 'A1,2026-01,logins,5\n'.repeat(100_000));
    const table = await readBigTable('usage.csv', sourceOf(text), emptyContext);
    expect(table?.report).toMatchObject({ rows: 1, leftOut: 99_999 });
    expect(table?.problems).toHaveLength(20);
    expect(table?.problems.at(-1)?.unkept).toBe(99_999 - 20);
  });

  it('is left unread where nobody knows what it is', async () => {
    const source = sourceOf(Buffer.from(`a,b\n${'1,2\n'.repeat(500_000)}`));
    const table = await readBigTable('export.csv', source, emptyContext, small);
    expect(table?.report).toMatchObject({
      table: null,
      rows: 0,
      unknownColumns: [{ header: 'a' }, { header: 'b' }],
    });
    expect(table?.problems.map(({ code }) => code)).toEqual(['unknownTable']);
    expect(await source.read(new Uint8Array(10))).toBe(10);
  });

  it.each([
    [
      'a quote that is never closed',
      `${header}A1,2026-01,logins,5\nA1,2026-02,"logins,6\nA1,2026-03,logins,7\n`,
      'usage.csv:3: expected CSV with every quote closed. Quotes inside a quoted cell are doubled (""). The rows before this line were read.',
    ],
    [
      'a quote that is never closed, and far too much behind it',
      `${header}A1,2026-01,logins,5\nA1,2026-02,"${'x'.repeat(4000)}\n`,
      'usage.csv:3: expected a row of at most 4 MB. A quote may open in this line that is never closed. The rows before this line were read.',
    ],
    [
      'a byte that is no UTF-8',
      Buffer.from(
        `${header}A1,2026-01,logins,5\n${'\n'.repeat(2 ** 18)}A1,2026-02,\xe9tudes,6\nA1,2026-03,logins,7\n`,
        'latin1',
      ),
      'usage.csv:262147: expected text in UTF-8. Export it again as CSV UTF-8, or name its encoding with --encoding. The rows before this line were read.',
    ],
  ])('is read up to %s', async (_, text, problem) => {
    const book = await readStreamed('usage.csv', text, small);
    expect(formatProblems(book.problems)).toEqual([problem]);
    expect(book.accounts[0]?.rows.usage.map((row) => row.value.value)).toEqual([5]);
  });

  it('may be written in UTF-16, or in what the user says', async () => {
    const text = `${header}A1,2026-01,登录,5\n`;
    const wide = await readStreamed('usage.csv', Buffer.from(`\ufeff${text}`, 'utf16le'), small);
    expect(wide.accounts[0]?.rows.usage[0]?.metric.value).toBe('登录');
    const gb18030 = Buffer.from([
      ...Buffer.from(`${header}A1,2026-01,`),
      0xb5,
      0xc7,
      0xc2,
      0xbc,
      ...Buffer.from(',5'),
    ]);
    const settled = { ...emptyContext, options: { ...nothingSettled, encoding: 'gb18030' } };
    const table = await readBigTable('usage.csv', sourceOf(gb18030), settled, small);
    expect(table?.usage?.rowsOf('A1')[0]?.metric.value).toBe('登录');
  });

  it.each([
    [
      'tickets.csv',
      'account_id,ticket_id,severity,subject\nA1,T1,P1,"a ""b"""\nA1,T1,P2,other\nA1,T2,P9,\nA1\n\nA1,T3,P1,c\n',
    ],
    ['tickets.csv', 'account_id,severity\nA1,P1\n'],
    ['tickets.csv', 'account_id,ticket_id,severity\n'],
    ['usage.csv', ''],
    ['usage.csv', 'sep=;\naccount_id;month;metric;value\nA1;2026-01;logins;1,5\nA1;2026-02;logins;2,25\n'],
    ['usage.csv', 'account_id\tmonth\tmetric\tvalue\nA1\t01/2026\tlogins\t1.234,5\n'],
    ['usage.csv', 'account_id§month§metric§value\nA1§2026-01§logins§5\n'],
    [
      'usage.csv',
      'account_id,month,metric,value\nA1,2026-01,logins,5\n\nUsage by month\n"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."\n"Confidential Information - Do Not Distribute"\n"Generated by: Jo 20/11/2026"\nAcme\n\n',
    ],
    ['usage.csv', 'account_id,month,metric,value\n\nA1\n\n\nGenerated by: Jo\nA1,2026-01,logins,5\n\nA2\n'],
    [
      'tickets.csv',
      'account_id,ticket_id,severity\nA1,T1,P1\n\n\nGenerated by: Jo,,\nA1,T2,P2\n\nTickets\nConfidential Information - Do Not Distribute,,\n',
    ],
    ['usage.csv', 'Usage of 2026\n\naccount_id,month,metric,value\n"A1",2026-01,logins,5\nTotal,,,5\n'],
    [
      'usage.csv',
      'Account Name,month,metric,value\nAcme,2026-01,logins,5\nzeta,2026-01,logins,6\nXX,2026-01,a,1\n',
    ],
    ['usage.csv', 'account_id,month,metric,value\nA1,2026-01,logins,5,\nA2,2026-01,logins,6,\n'],
    ['usage.csv', 'account_id,month,metric,value\nA1,2026-01,adoption,85%\nA1,2026-02,adoption,0.5\n'],
    ['usage.csv', 'account_id,metric,2026-01,2026-02\nA1,logins,5,6\nA1,exports,,7\n'],
    ['usage.csv', 'account_id,month,metric,value\nA1,2026-01,logins,"1,234"\nA1,2026-02,logins,"1.234"\n'],
    [
      'invoices.csv',
      'account_id,invoice_id,due,amount\nA1,I1,31/01/2026,"1.234,50 €"\nA1,I2,03/04/2026,"7,5"\n',
    ],
    ['export.csv', 'account_id,ticket_id,severity\nA1,T1,P1\n'],
    ['nps.csv', 'account_id,date,score (0-10)\nA1,2026-01-01,9\nA1,2026-01-02,11\n'],
  ])('says the same as one that is read at once: %s %j', async (name, text) => {
    expect(describeBook(await readStreamed(name, text, small))).toEqual(describeBook(readAtOnce(name, text)));
  });

  it.each(['latin1', 'utf16le', 'utf8'] as const)(
    'says the same in whatever encoding it is written: %s',
    async (encoding) => {
      const rows = Array.from(
        { length: 40 },
        (_, index) => `A1;${monthAt(index)};Élèves à l’école;${index},5`,
      );
      const text = ['account_id;month;metric;value', ...rows].join('\r\n').replaceAll('’', "'");
      const bytes = Buffer.from(text, encoding);
      const streamed = describeBook(await readStreamed('usage.csv', bytes, small));
      expect(streamed).toEqual(describeBook(readAtOnce('usage.csv', bytes)));
      expect(streamed.accounts[0]?.rows.usage[7]?.value.value).toBe(7.5);
    },
  );
});
