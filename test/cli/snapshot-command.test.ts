import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { x } from 'tinyexec';
import { afterAll, describe, expect, it } from 'vitest';
import { keptSnapshots } from '../support/kept-snapshots.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/renewbrief.js');
const folder = await mkdtemp(join(tmpdir(), 'renewbrief-snapshots-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function snapshot(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const nodeOptions = { cwd: root, env: { ...process.env, ...env } };
  const { exitCode, stdout, stderr } = await x(process.execPath, [program, 'snapshot', ...args], {
    nodeOptions,
  });
  return { exitCode, stdout, stderr };
}

/** Two places as far apart as there are, with other numerals, calendars and alphabets. */
const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
];

describe('the golden documents of this repository', () => {
  // Where they differ on purpose: npm run snapshots -- --update.
  it.each(keptSnapshots.map((args) => [args.join(' '), args] as const))(
    'are what is rendered, wherever it is: %s',
    async (_, args) => {
      for (const result of await Promise.all(places.map((place) => snapshot(args, place)))) {
        expect(result.exitCode, result.stdout + result.stderr).toBe(0);
      }
    },
  );
});

describe('renewbrief snapshot', () => {
  const kept = join(folder, 'kept');
  const args = ['fixtures/account-x', '--as-of', '2025-10-15', '--dir', kept, '--format', 'md'];

  it('keeps the documents of a book, and then finds them as they were kept', async () => {
    const first = await snapshot(args);
    expect(first.exitCode).toBe(1);
    expect(first.stdout).toBe(
      'X.md: missing\nX.facts.json: missing\nX.prompts.txt: missing\nportfolio.md: missing\n4 documents: 0 changed, 4 missing, 0 files to delete. Read what changed; --update keeps it.\n',
    );
    expect(await snapshot([...args, '--update'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(await snapshot(args)).toMatchObject({
      exitCode: 0,
      stdout: '4 documents, all as they were kept.\n',
    });
    expect(await readFile(join(kept, 'X.md'), 'utf8')).toBe(
      await readFile(join(root, 'test/golden/account-x/X.md'), 'utf8'),
    );
  });

  it('says section by section what has become of them', async () => {
    const book = join(folder, 'book');
    await cp(join(root, 'fixtures/account-x'), book, { recursive: true });
    const accounts = join(book, 'accounts.csv');
    await writeFile(accounts, (await readFile(accounts, 'utf8')).replace('120000', '121000'));
    const { exitCode, stdout } = await snapshot([book, ...args.slice(1), '--only', 'documents']);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^X\.md: differs in .*, Health, Risks, .*$/m);
    expect(stdout).toMatch(/^ {4}- .*120,000/m);
    expect(stdout).toMatch(/^ {4}\+ .*121,000/m);
  });

  it('does not take what nothing renders for a snapshot, and never deletes it', async () => {
    await writeFile(join(kept, 'gone.md'), 'of an account that left');
    expect(await snapshot(args)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('gone.md: nothing renders it any more: delete it\n'),
    });
    expect((await snapshot([...args, '--update'])).exitCode).toBe(1);
    expect(await readFile(join(kept, 'gone.md'), 'utf8')).toBe('of an account that left');
  });

  it('asks for a day that stays', async () => {
    const { exitCode, stderr } = await snapshot(['fixtures/account-x', '--dir', kept]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--as-of');
  });
});
