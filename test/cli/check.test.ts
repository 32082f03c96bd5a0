import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { fixtureDays } from '../support/books.ts';
import { memoryCliEffects } from '../support/cli-effects.ts';

type Options = { readonly width?: number | null; readonly env?: Readonly<Record<string, string>> };

async function check(
  files: Readonly<Record<string, string>>,
  argv: readonly string[] = [],
  { width = null, env = {} }: Options = {},
) {
  const effects = memoryCliEffects({
    files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`/book/${name}`, text])),
    env,
    width,
  });
  const exitCode = await main(['check', '/book', ...argv], effects);
  return { exitCode, output: effects.output.join(''), report: effects.reports.join('\n') };
}

const folderOf = (name: string) => join(import.meta.dirname, '../../fixtures', name);

function fixture(name: string): Readonly<Record<string, string>> {
  const names = readdirSync(folderOf(name)).filter((file) => /\.(?:csv|yaml)$/.test(file));
  return Object.fromEntries(
    names.map((file) => [file, readFileSync(join(folderOf(name), file), 'utf8')] as const),
  );
}

const days = { ...fixtureDays, ravenstack: '2025-01-10' };
const day = (name: keyof typeof days) => ['--as-of', days[name]];
const accounts = 'account_id,name,arr,currency\nA1,Acme,1000,USD\nA2,Beta,2000,USD\n';

describe.each([
  ['northwind', 1],
  ['sparse', 0],
  ['taishan', 0],
  ['ravenstack', 0],
] as const)('check of %s', (name, exitCode) => {
  const golden = (file: string) => join(import.meta.dirname, 'golden-check', `${name}${file}`);

  it.each([
    ['text', '.txt', [], null],
    ['all of it', '.verbose.txt', ['--verbose'], null],
    ['text in a narrow terminal', '.80.txt', ['--no-color'], 80],
    ['JSON', '.json', ['--json'], null],
  ] as const)('%s is the golden one', async (_, file, argv, width) => {
    const result = await check(fixture(name), [...day(name), ...argv], { width });
    expect(result).toMatchObject({ exitCode, report: '' });
    await expect(result.output).toMatchFileSnapshot(golden(file));
  });

  it.each([40, 80, 120, 300])('fits a terminal of %i columns', async (width) => {
    const { output } = await check(fixture(name), [...day(name), '--no-color', '--verbose'], { width });
    const widths = output.split('\n').map((line) => stringWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(Math.min(width, 120));
  });

  it('says what it is about on one screen, before the problems', async () => {
    const { output } = await check(fixture(name), [...day(name), '--no-color'], { width: 80 });
    const lines = output.split('\n');
    const problems = lines.findIndex((line) => /^(?:\d+ (?:error|notice)|No problem)/.test(line));
    expect(problems).toBeLessThanOrEqual(50);
  });
});

it('the excerpt in the README is what check prints', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const excerpt =
    /check fixtures\/northwind --as-of 2026-11-20`:\n\n```\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const { output } = await check(fixture('northwind'), day('northwind'));
  for (const line of excerpt.split('\n').filter((one) => one.trim() !== '…')) {
    expect(output.split('\n')).toContain(line);
  }
  expect(excerpt).toContain('6 errors');
});

describe('check --account', () => {
  it('leaves the problems and gaps of one account, and those of whole files', async () => {
    const { output, exitCode } = await check(fixture('northwind'), [
      ...day('northwind'),
      '--account',
      'solstice',
    ]);
    expect(output).toContain('Solstice Energy (A-1073) in 21 files');
    expect(output).not.toMatch(/A-1041|A-1058|A-9999/);
    expect(output).toContain('tickets.csv:queue');
    expect(output).toContain('0 errors, 2 notices.');
    expect(exitCode).toBe(0);
  });

  it('counts what the brief of that account counts', async () => {
    const { output } = await check(fixture('northwind'), [
      ...day('northwind'),
      '--account',
      'A-1058',
      '--json',
    ]);
    const { counts, problems, account } = JSON.parse(output);
    expect(account).toEqual({ id: 'A-1058', name: 'Meridian Foods' });
    expect(counts).toEqual({ accounts: 3, files: 21, errors: 4, notices: 1 });
    expect(problems).toHaveLength(5);
  });

  it('suggests a near account, as wrong usage', async () => {
    const { exitCode, report, output } = await check({ 'accounts.csv': accounts }, ['--account', 'Acne']);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    expect(report).toContain('Acme');
  });
});

describe('check', () => {
  it('names the nearest column for one that nobody knows, but never the trap', async () => {
    const { output } = await check({
      'accounts.csv': 'account_id,name,AnnualRevenue,contract_edn,zzz\nA1,Acme,5000000,2026-12-31,1\n',
    });
    expect(output).toContain('unknown columns contract_edn (contract_end?), zzz\n');
    expect(output).toContain(
      'accounts.csv:AnnualRevenue: found "AnnualRevenue"; expected what the customer pays us',
    );
  });

  it('does not offer a column that the file has already', async () => {
    const { output } = await check({ 'accounts.csv': 'account_id,name,arr,arrr\nA1,Acme,5,6\n' });
    expect(output).toContain('unknown column arrr\n');
  });

  it('says what to do once for problems of a kind, and counts what is more than twenty', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `B${index},2026-01,active_users,1`).join('\n');
    const { output, exitCode } = await check({
      'accounts.csv': accounts,
      'usage.csv': `account_id,month,metric,value\n${rows}\n`,
    });
    expect(exitCode).toBe(1);
    expect(output.match(/usage\.csv:\d+:account_id/g)).toHaveLength(20);
    expect(output).toContain('usage.csv:account_id: and 5 more of the same.');
    expect(output.match(/→ Correct the id, or add the account to accounts\./g)).toHaveLength(1);
    expect(output).toContain('usage.csv  0 rows, 25 left out');
  });

  it.each<readonly [string, string, string]>([
    [
      'month',
      'account_id,metric,2026-01,2026-02\nA1,x,1,2\n,x,3,4\n',
      '2 rows, 1 left out; a column for each month',
    ],
    [
      'metric',
      'account_id,month,x,y\nA1,2026-01,1,2\nA1,2026-02,,4\n',
      '3 rows; a column for each of 2 metrics',
    ],
  ])('counts rows that stand side by side, a column for each %s', async (_, usage, said) => {
    const { output } = await check({ 'accounts.csv': accounts, 'usage.csv': usage });
    expect(output).toContain(`usage.csv  ${said}`);
  });

  it('does not miss the account of rows that are nested in it', async () => {
    const book = [{ account_id: 'A1', name: 'Acme', usage: [{ month: '2026-01', metric: 'x', value: 1 }] }];
    const { output } = await check({ 'book.json': JSON.stringify(book) });
    expect(output).toContain('book.json  usage, 1 row; JSON\n');
  });

  it('counts a row of which a quote is broken among those left out', async () => {
    const { output } = await check({ 'accounts.csv': `${accounts}A3,"open,1,USD\nA4,Delta,1,USD\n` });
    expect(output).toContain('accounts.csv  3 rows, 1 left out');
  });

  it('puts errors first, each in the form that a person can follow', async () => {
    const { output } = await check({
      'accounts.csv': 'account_id,name,mine,arr,currency\nA1,Acme,x,not-a-number,USD\n',
    });
    const error = output.indexOf(
      'accounts.csv:2:arr (record 1, account A1): found "not-a-number"; expected an amount such as 1,234.50 or 12万.',
    );
    expect(error).toBeGreaterThan(output.indexOf('\n1 error\n'));
    expect(output.indexOf('\n1 notice\n')).toBeGreaterThan(error);
    expect(output).toContain('`renewbrief schema accounts` lists them');
  });

  it('says so when there is no account to speak of', async () => {
    const { output, exitCode } = await check({
      'usage.csv': 'account_id,month,metric,value\nA,2026-01,x,1\n',
    });
    expect(exitCode).toBe(1);
    expect(output).toContain('0 accounts in 1 file');
    expect(output).not.toContain('What a brief can say');
    expect(output).toContain('Put an accounts.csv into the folder.');
  });

  it('ends with 2 where there is no book, and where the configuration has a fault', async () => {
    const config = { 'accounts.csv': accounts, 'renewbrief.config.yaml': 'policy: {luck: 1}\n' };
    expect((await check(config)).exitCode).toBe(2);
    expect((await check({ 'picture.png': 'x' })).exitCode).toBe(2);
  });

  it('says of a text file that is all there is why it is no book', async () => {
    const { exitCode, output } = await check({ 'notes.txt': 'x' });
    expect(exitCode).toBe(1);
    expect(output).toContain('notes.txt  no table, left unread');
    expect(output).toContain('Put an accounts.csv into the folder.');
  });

  it('knows settings of a segment and of an account', async () => {
    const files = (policy: string) => ({
      'accounts.csv': 'account_id,name,segment,arr,currency\nA1,Acme,Big,1,USD\nA2,Beta,Small,1,USD\n',
      'renewbrief.config.yaml': policy,
    });
    const all = await check(files('policy: {min_margin: 0.5}\n'));
    expect(all.output).toContain('- policy.max_discount is not set: no floor');
    const some = await check(files('segments: {Big: {policy: {max_discount: 0.2}}}\n'), ['--verbose']);
    expect(some.output).toContain('- policy.max_discount is not set for A2: no floor');
    const none = await check(
      files(
        'segments: {Big: {policy: {max_discount: 0.2}}}\naccounts: {A2: {policy: {max_discount: 0.1}}}\n',
      ),
    );
    expect(none.output).not.toContain('policy.max_discount');
  });

  it('colours a terminal alone, and not where it is asked to stay plain', async () => {
    const isColoured = async (argv: readonly string[], options: Options) =>
      (await check(fixture('northwind'), [...day('northwind'), ...argv], options)).output.includes('\u001b[');
    expect(await isColoured([], { width: 80 })).toBe(true);
    expect(await isColoured([], { width: null })).toBe(false);
    expect(await isColoured(['--no-color'], { width: 80 })).toBe(false);
    expect(await isColoured([], { width: 80, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await isColoured(['--json'], { width: 80 })).toBe(false);
  });
});

describe('what the data holds cannot steer the terminal, nor give anybody away', () => {
  const hostile = '\u001b]0;owned\u0007\u202eA';

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ['a value', { 'accounts.csv': `account_id,name,arr\nA1,Acme,"${hostile}"\n` }],
    ['a header', { 'accounts.csv': `account_id,name,"${hostile}\nx"\nA1,Acme,1\n` }],
    ['an id', { 'accounts.csv': `account_id,name,arr\n"${hostile}\n1",Acme,x\n` }],
    ['a file', { 'accounts.csv': accounts, [`${hostile}\nb.csv`]: 'x,y\n1,2\n' }],
    ['a key of JSON', { 'accounts.json': `[{"account_id":"A","name":"B","${'\\u001b[2J\\n'}k":{}}]` }],
    ['a name', { 'accounts.csv': `account_id,name\nA1,"${hostile}"\n` }],
  ])('%s', async (_, files) => {
    for (const argv of [[], ['--verbose'], ['--json']]) {
      const { output } = await check(files, argv);
      expect(output).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e]/u);
    }
    const { output } = await check(files);
    for (const line of output.split('\n')) expect(line).toMatch(/^(?:$|\S.*| {2}.*)$/);
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    [
      'contacts without a header line',
      {
        'accounts.csv': accounts,
        'people.csv': 'A1,C1,dana@acme.example,+1 (555) 010-0199\nA1,C2,lee@acme.example,\n',
      },
    ],
    [
      'an address in the wrong column',
      { 'accounts.csv': 'account_id,name,arr\nA1,Acme,dana@acme.example\n' },
    ],
    [
      'an address as an id',
      {
        'accounts.csv': accounts,
        'usage.csv': 'account_id,month,metric,value\ndana@acme.example,2026-01,x,1\n',
      },
    ],
    [
      'a number in the wrong column',
      { 'accounts.csv': 'account_id,name,contract_end\nA1,Acme,+1 555 010 0199\n' },
    ],
  ])('%s', async (_, files) => {
    for (const argv of [[], ['--verbose']]) {
      const { output } = await check(files, argv);
      expect(output).not.toMatch(/dana@|lee@|010.?0199/);
    }
  });

  it('names without end, of files and accounts, neither break nor widen a line', async () => {
    const files = {
      'accounts.csv': `account_id,name\n"A\n${'9'.repeat(300)}",Acme ${'x'.repeat(300)}\nB,"two\nlines"\n`,
      [`${'f'.repeat(200)}.csv`]: 'x,y\n1,2\n',
    };
    for (const argv of [['--account', 'B'], ['--account', '999'], ['--verbose']]) {
      const { output } = await check(files, [...argv, '--no-color'], { width: 60 });
      for (const line of output.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    }
    expect((await check(files, ['--account', 'B'])).output).toContain('two lines (B) in 2 files\n');
  });

  it('a value without end is cut', async () => {
    const { output } = await check({ 'accounts.csv': `account_id,name,arr\nA1,Acme,${'x'.repeat(1e6)}\n` });
    expect(output.length).toBeLessThan(4000);
    expect(output).toContain('x…"; expected an amount');
  });
});
