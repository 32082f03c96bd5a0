import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { memoryCliEffects } from '../support/cli-effects.ts';

type World = Parameters<typeof memoryCliEffects>[0];

async function run(argv: readonly string[], world: World) {
  const effects = memoryCliEffects(world);
  const exitCode = await main(argv, effects);
  const written = [...effects.files.keys()].filter((path) => path.startsWith('/out/')).sort();
  return {
    exitCode,
    output: effects.output.join(''),
    report: effects.reports.join('\n'),
    written,
    text: effects.text,
  };
}

const brief = ['brief', '/book', '--as-of', '2026-11-20', '--out', '/out', '--format', 'md,html,json'];
const accounts = (rows: string) => ({
  files: { '/book/accounts.csv': `account_id,name,arr,seats,currency,contract_start,contract_end\n${rows}` },
});
const good = 'A1,Acme,1000,10,USD,2026-01-01,2026-12-31\n';

describe('a book that cannot give a brief', () => {
  it.each([
    [
      'a folder that is not there',
      ['brief', '/nowhere', '--out', '/out'],
      { files: {} },
      'There is no folder or file /nowhere.',
    ],
    ['an empty folder', brief, { files: { '/book/readme.md': 'hello' } }, '/book holds no table'],
    [
      'no accounts table',
      brief,
      { files: { '/book/usage.csv': 'account_id,month,metric,value\nA,2026-01,x,1\n' } },
      'Put an accounts.csv into the folder.',
    ],
    ['headers only', brief, accounts(''), 'accounts.csv: expected rows under the header.'],
    ['an account that nobody knows', [...brief, '--account', 'Acne'], accounts(good), 'Acme'],
    ['several accounts and none chosen', brief, accounts(`${good}A2,Beta,1,1,USD,,\n`), 'A2'],
    [
      'a configuration with faults',
      brief,
      { files: { ...accounts(good).files, '/book/renewbrief.config.yaml': 'policy: {luck: 1}\n' } },
      'renewbrief.config.yaml:1:10 policy.luck',
    ],
    ['a map that is not there', [...brief, '--map', 'map.yaml'], accounts(good), 'There is no map map.yaml.'],
    [
      'a map with faults of form',
      [...brief, '--map', '/map.yaml'],
      { files: { ...accounts(good).files, '/map.yaml': 'tables: {accounts: {}}\n' } },
      'map.yaml:1:10 tables.accounts',
    ],
    [
      'a map that names what is not there',
      [...brief, '--map', '/map.yaml'],
      { files: { ...accounts(good).files, '/map.yaml': 'tables:\n  accounts: [{from: acounts.csv}]\n' } },
      'map.yaml:2:tables.accounts.0.from: found "acounts.csv"; expected a file of the book. Did you mean accounts.csv?',
    ],
    ['a day that does not exist', [...brief, '--as-of', '2026-02-30'], accounts(good), '2026-02-30'],
  ] as const)('%s: says so, exit 2, writes nothing', async (_, argv, world, message) => {
    const { exitCode, report, written } = await run(argv, world);
    expect(report).toContain(message);
    expect(exitCode).toBe(2);
    expect(written).toEqual([]);
  });
});

describe('rows with faults do not stop a brief', () => {
  it.each([
    ['an end before the start', 'A1,Acme,1000,10,USD,2026-12-31,2026-01-01\n', 'contract_start'],
    ['negative seats', 'A1,Acme,1000,-10,USD,,2026-12-31\n', 'seats'],
    ['no currency', 'A1,Acme,1000,10,,,2026-12-31\n', 'currency'],
    ['two rows for one account', `${good}A1,Acme,2000,10,USD,2026-01-01,2026-12-31\n`, 'account_id'],
  ])('%s', async (_, rows, column) => {
    const written = await run(brief, accounts(rows));
    expect(written.exitCode).toBe(0);
    expect(written.written).toHaveLength(4);
    expect(written.report).toContain('renewbrief check /book');
    const checked = await run(['check', '/book'], accounts(rows));
    expect(checked.output).toContain(`:${column}`);
  });

  it('check ends with 1 where something was left out, and with 0 where nothing was', async () => {
    expect((await run(['check', '/book'], accounts('A1,Acme,x,10,USD,,\n'))).exitCode).toBe(1);
    expect((await run(['check', '/book'], accounts(good))).exitCode).toBe(0);
  });

  it('usage of an account that is not in the book is reported, and no usage at all is said', async () => {
    const world = {
      files: {
        ...accounts(good).files,
        '/book/usage.csv': 'account_id,month,metric,value\nB9,2026-01,active_users,5\n',
      },
    };
    expect((await run(['check', '/book'], world)).output).toContain('account B9');
    const { exitCode, text, written } = await run(brief, world);
    expect(exitCode).toBe(0);
    const markdown = text(written.find((path) => path.endsWith('.md')) ?? '') ?? '';
    expect(markdown).toContain('The book has no usage');
  });
});

describe('a foreign export', () => {
  const map = 'tables:\n  accounts: [{from: firms.txt, columns: {account_id: id, name: firm}}]\n';
  const firms = 'id,firm\nA1,Acme\n';

  it.each([
    ['a map of its own', ['--map', '/map.yaml'], { '/map.yaml': map }],
    [
      'a map in the configuration',
      [],
      { '/book/renewbrief.config.yaml': `map:\n${map.replace(/^/gm, '  ')}` },
    ],
    [
      'its own before that of the configuration',
      ['--map', '/map.yaml'],
      { '/map.yaml': map, '/book/renewbrief.config.yaml': 'map: {tables: {}}\n' },
    ],
  ])('is read by %s, whatever its files are called', async (_, argv, files) => {
    const world = { files: { '/book/firms.txt': firms, ...files } };
    const { exitCode, output } = await run(['check', '/book', ...argv], world);
    expect(output).toMatch(/firms\.txt +accounts, 1 row; id → account_id, firm → name/);
    expect(exitCode).toBe(0);
    expect((await run([...brief, ...argv], world)).written).toHaveLength(4);
  });
});

describe('a figure that was added up from many rows', () => {
  const world = {
    files: {
      '/book/firms.csv': 'id,firm\nA1,Acme\n',
      '/book/deals.csv': 'firm,fee\nA1,100\nA9,1\nA1,200\nA1,300\n',
      '/map.yaml':
        'tables:\n  accounts: [{from: firms.csv, columns: {account_id: id, name: firm}, details: [{from: deals.csv, by: firm, columns: {arr: {sum: fee}}}]}]\n',
    },
  };

  it('is explained by their lines, and carries them in JSON', async () => {
    const explained = await run(['explain', '/book', '--map', '/map.yaml', 'contract.arr'], world);
    expect(explained.output).toContain('deals.csv:2,4–5:fee = 600');
    const facts = await run(['facts', '/book', '--map', '/map.yaml', '--json'], world);
    const { from } = JSON.parse(facts.output).facts.find(({ id }: { id: string }) => id === 'contract.arr');
    expect(from).toEqual([
      { file: 'deals.csv', line: 2, record: 1, column: 'fee', others: { count: 2, lines: [4, 5] } },
    ]);
  });
});

describe('a hostile name', () => {
  it.each([
    ['a path', '../../etc/passwd'],
    ['an emoji', '🚀🔥'],
    ['three hundred characters', 'Long '.repeat(60)],
    ['marks that turn writing around', 'Ac\u202eme'],
    ['markup', '<script>alert(1)</script>'],
    ['a template', '{{constructor}} {{{x}}}'],
    ['a reference', '[[contract.arr]] [[x'],
    ['Markdown', '**bold** ![x](http://evil.example/a.png) | `a`'],
    ['terminal escapes', '\u001b]0;owned\u0007Acme'],
  ])('%s stays text', async (_, name) => {
    const world = accounts(`A1,"${name.replaceAll('"', '""')}",1000,10,USD,2026-01-01,2026-12-31\n`);
    const { exitCode, written, text, report } = await run(brief, world);
    expect(exitCode).toBe(0);
    expect(written).toHaveLength(4);
    for (const path of written) {
      const file = path.slice('/out/'.length);
      expect(file).not.toMatch(/[/\\]|\.\./);
      expect(new TextEncoder().encode(file).length).toBeLessThan(200);
    }
    const html = text(written.find((path) => path.endsWith('.html')) ?? '') ?? '';
    expect(html).not.toMatch(/<script|<img|<iframe|javascript:|\shref="(?!#)/i);
    expect(html).not.toContain('\u202e');
    expect(report).not.toContain('\u001b');
  });
});

describe('an output that cannot be written', () => {
  it.each([
    ['a folder without permission', { '/out': 'EACCES' }, 'permission is denied'],
    ['a full disk', { '/out/.renewbrief.json': 'ENOSPC' }, 'no space left'],
  ])('%s: says so, exit 2, no part of a file', async (_, failing, message) => {
    const { exitCode, report, written } = await run(brief, { ...accounts(good), failing });
    expect(exitCode).toBe(2);
    expect(report).toContain(message);
    expect(written).toEqual([]);
  });
});
