import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/book/problem.ts';
import { readBook } from '../../src/book/read-book.ts';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { nodeEffects } from '../../src/cli/node-effects.ts';
import { openStandardOutput } from '../../src/cli/standard-output.ts';
import { checkBook } from '../../src/run/check.ts';
import { loadBook } from '../../src/run/load-book.ts';
import { bookFile } from '../support/books.ts';
import { memoryEffects } from '../support/memory-effects.ts';

type World = NonNullable<Parameters<typeof memoryEffects>[0]>;

const accounts = 'account_id,name\nA1,Acme\n';
const load = (world: World, encoding: string | null = null, book = '/book') =>
  loadBook({ book, config: null, map: null, reading: { ...nothingSettled, encoding } }, memoryEffects(world));

/** The files that were looked at, each with its table or what is wrong with it. */
async function seen(world: World): Promise<readonly string[]> {
  const { book } = await load(world);
  return book.files.map(({ file, table }) => {
    const problem = book.problems.find((one) => one.file === file && one.code !== 'headerOnly');
    return `${file}: ${table ?? problem?.found ?? problem?.expected}`;
  });
}

describe('the files of a folder', () => {
  it('are read in all their forms, and those that cannot be read are not passed over', async () => {
    const usage = '{"account_id":"A1","month":"2026-01","metric":"x","value":1}\n';
    expect(
      await seen({
        files: {
          '/book/accounts.csv': accounts,
          '/book/Tickets.TSV': 'account_id\tticket_id\tseverity\nA1\tT1\tP1\n',
          '/book/usage.ndjson': usage,
          '/book/events.jsonl': usage,
          '/book/goals.json': '[{"account_id":"A1","goal_id":"G1"}]',
          '/book/faq.txt': 'question;answer\nWhy?;Because.\n',
          '/book/package.json': '{"name":"x"}',
          '/book/readme.txt': 'Exported on Monday, by Ann.',
          '/book/.hidden.csv': accounts,
          '/book/export.xlsx': 'PK',
          '/book/old.xls': '',
          '/book/usage.csv.gz': '',
          '/book/all.zip': '',
          '/book/chart.png': '',
        },
      }),
    ).toEqual([
      'Tickets.TSV: tickets',
      'accounts.csv: accounts',
      'all.zip: a zip archive',
      'events.jsonl: usage',
      'export.xlsx: an Excel workbook (.xlsx)',
      'faq.txt: faq',
      'goals.json: goals',
      'old.xls: an Excel workbook (.xls)',
      'usage.csv.gz: a gzip archive',
      'usage.ndjson: usage',
    ]);
  });

  it('may be one JSON document beside nothing else', async () => {
    const book = '{"account_id":"A1","name":"Acme"}';
    expect(await seen({ files: { '/book/customers-2026.json': book } })).toEqual([
      'customers-2026.json: accounts',
    ]);
  });

  it('that cannot be opened are problems of their own', async () => {
    const world = {
      files: {
        '/book/accounts.csv': accounts,
        '/book/usage.csv': '',
        '/book/tickets.csv/part-1': '',
        '/book/nps.csv': '',
        '/book/goals.csv': '',
      },
      failing: { '/book/usage.csv': 'EACCES', '/book/nps.csv': 'EIO', '/book/goals.csv': 'ENOENT' },
    };
    const { book } = await load(world);
    expect(book.accounts).toHaveLength(1);
    expect(formatProblems(book.problems)).toEqual([
      'goals.csv: expected a file, but it is not there any more. Put it back, or run again.',
      'nps.csv: expected a file that can be read, but reading it failed. Copy it again, or to another disk.',
      'tickets.csv: expected a file, but it is a folder. Put its files beside the others, or name it as the book.',
      'usage.csv: expected a file that may be read, but permission is denied. Give yourself permission to read it.',
    ]);
  });

  it('that are large are added up as a map says, like small ones', async () => {
    const events = Array.from({ length: 360_000 }, (_, index) => `2026-0${1 + (index % 2)}-05,logins,A1,1`);
    const map =
      'map:\n  tables:\n    usage:\n      - from: events.csv\n        columns: { account_id: who, month: when, metric: what }\n        aggregate: { value: { sum: n } }\n';
    const { book } = await load({
      files: {
        '/book/accounts.csv': accounts,
        '/book/events.csv': `when,what,who,n\n${events.join('\n')}\n`,
        '/book/renewbrief.config.yaml': map,
      },
    });
    expect(formatProblems(book.problems)).toEqual([]);
    expect(
      book.accounts[0]?.rows.usage.map(({ month, value }) => [
        month.value,
        value.value,
        value.place.others?.count,
      ]),
    ).toEqual([
      ['2026-01', 180_000, 179_999],
      ['2026-02', 180_000, 179_999],
    ]);
  }, 60_000);

  it('that are too large are never read', async () => {
    const world = {
      files: { '/book/accounts.csv': accounts, '/book/usage.json': '' },
      sizes: { '/book/usage.json': 2 ** 30 },
    };
    const { book } = await load(world);
    expect(formatProblems(book.problems)).toEqual([
      'usage.json: found "1024 MB"; expected a file of at most 64 MB. It was left unread. Export fewer accounts or months at a time.',
    ]);
  });

  it('on a real disk: a folder named as a table, and a link to nowhere', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'renewbrief-load-'));
    try {
      writeFileSync(join(folder, 'accounts.csv'), accounts);
      mkdirSync(join(folder, 'usage.csv'));
      symlinkSync(join(folder, 'nowhere'), join(folder, 'nps.csv'));
      const request = { book: folder, config: null, map: null, reading: nothingSettled };
      const { book } = await loadBook(request, nodeEffects(openStandardOutput(1), openStandardOutput(2)));
      expect(book.files.map(({ file, table }) => [file, table])).toEqual([
        ['accounts.csv', 'accounts'],
        ['nps.csv', null],
        ['usage.csv', null],
      ]);
      expect(book.problems.map(({ file, code }) => [file, code])).toEqual([
        ['nps.csv', 'unreadable'],
        ['usage.csv', 'unreadable'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a book that holds nothing to read', () => {
  it.each([
    ['a workbook', { '/book/accounts.xlsx': 'PK' }, 'CSV UTF-8 (Comma delimited)'],
    ['an archive', { '/book/accounts.csv.gz': '' }, 'Unpack it (gunzip)'],
    ['a picture', { '/book/accounts.png': '' }, 'put an accounts.csv into it'],
  ])('says what to do: %s', async (_, files, advice) => {
    await expect(load({ files })).rejects.toThrow(advice);
  });

  it('given as a file', async () => {
    await expect(load({ files: { '/book.xlsx': 'PK' } }, null, '/book.xlsx')).rejects.toThrow(
      'In Excel choose File > Save As',
    );
  });
});

describe('--encoding', () => {
  it('reads files that nothing else could tell', async () => {
    const big5 = Uint8Array.from([
      ...new TextEncoder().encode('account_id,name\nA1,'),
      0xae,
      0xfc,
      0xb4,
      0xe4,
    ]);
    const { book } = await load({ files: { '/book/accounts.csv': big5 } }, 'BIG5');
    expect(book.accounts[0]?.name).toBe('海港');
    expect(book.files[0]?.form).toMatchObject({ encoding: 'big5', encodingFrom: 'option' });
  });

  it.each([
    ['gb18031', 'Did you mean gb18030?'],
    ['klingon', 'Use a name such as utf-8,'],
  ])('%s is refused with advice', async (name, advice) => {
    const loading = load({ files: { '/book/accounts.csv': accounts } }, name);
    await expect(loading).rejects.toMatchObject({ exitCode: 2 });
    await expect(loading).rejects.toThrow(`--encoding ${name}: there is no encoding of that name. ${advice}`);
  });
});

const request = { book: '/book', config: null, map: null, reading: nothingSettled };

/** Tickets of about nine megabytes, one of each hundred unreadable. */
const tickets = [
  'account_id,ticket_id,severity,subject',
  ...Array.from({ length: 18_000 }, (_, index) => {
    const severity = index % 100 === 0 ? 'soon' : `P${index % 4}`;
    return `A1,T-${index},${severity},"${'A subject of some length, with a comma. '.repeat(12)}"`;
  }),
].join('\n');

describe('a book with a table above eight megabytes', () => {
  const files = { '/book/accounts.csv': accounts, '/book/tickets.csv': tickets };

  it('is read a megabyte at a time, and what is opened is closed', async () => {
    const effects = memoryEffects({ files });
    const most = new Map<string, number>();
    let open = 0;
    await loadBook(request, {
      ...effects,
      openFile: async (path) => {
        const file = await effects.openFile(path);
        open += 1;
        return {
          read: async (into) => {
            const count = await file.read(into);
            most.set(path, Math.max(count, most.get(path) ?? 0));
            return count;
          },
          close: async () => {
            open -= 1;
          },
        };
      },
    });
    expect(most.get('/book/tickets.csv')).toBeLessThanOrEqual(2 ** 20);
    expect(open).toBe(0);
  });

  it('has the rows that reading it at once gives', async () => {
    const { book } = await loadBook(request, memoryEffects({ files }));
    const atOnce = readBook([bookFile('accounts.csv', accounts), bookFile('tickets.csv', tickets)]);
    expect(book.files).toEqual(atOnce.files);
    expect(book.accounts[0]?.rows.tickets).toHaveLength(18_000);
    expect(book.accounts[0]?.rows.tickets.at(-1)).toEqual(atOnce.accounts[0]?.rows.tickets.at(-1));
  });

  it('counts the problems that it does not keep', async () => {
    const { counts, problems } = await checkBook(
      { ...request, account: null, asOf: '2026-11-20' },
      memoryEffects({ files }),
    );
    expect(counts.errors).toBe(180);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toHaveLength(20);
    expect(errors.at(-1)?.unkept).toBe(160);
    expect(formatProblems(errors).at(-1)).toBe('tickets.csv:severity: and 160 more of the same.');
  });

  it('is read as a whole where its quotes are broken, and mended there', async () => {
    const broken = `${tickets}\nA1,T-x,P1,5" disk\n`;
    const world = { files: { '/book/accounts.csv': accounts, '/book/tickets.csv': broken } };
    const { book } = await loadBook(request, memoryEffects(world));
    expect(book.problems.map(({ code }) => code)).toContain('looseQuote');
    expect(book.accounts[0]?.rows.tickets).toHaveLength(18_001);
  }, 20_000);
});
