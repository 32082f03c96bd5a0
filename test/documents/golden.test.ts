import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { x } from 'tinyexec';
import { type FixtureName, fixtureBook, fixtureDays } from '../support/books.ts';

const root = join(import.meta.dirname, '../..');
const program = join(root, 'dist/renewbrief.js');
const folder = await mkdtemp(join(tmpdir(), 'renewbrief-golden-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Two places as far apart as there are, with other numerals, calendars and alphabets. */
const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8' },
  { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' },
] as const;

async function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const result = await x(process.execPath, [program, ...args], { nodeOptions: { cwd: root, env: { ...process.env, ...env } } });
  expect(result.exitCode, result.stderr).toBe(0);
  return result.stdout;
}

/** The documents of an account as the program writes them in one place, by file ending. */
async function documentsOf(
  fixture: FixtureName,
  account: string,
  place: number,
  lang: 'en' | 'zh' = 'en',
): Promise<ReadonlyMap<string, string>> {
  const out = join(folder, `${fixture}-${account}-${place}-${lang}`);
  const env = places[place] ?? places[0];
  const common = [`fixtures/${fixture}`, '--account', account, '--as-of', fixtureDays[fixture]];
  const formats = lang === 'en' ? 'md,html,json' : 'md,html';
  const written = ['--writer', 'offline', '--format', formats, '--lang', lang, '--out', out];
  await run(['brief', ...common, ...written], env);
  const documents = new Map<string, string>();
  for (const name of await readdir(out)) {
    if (!name.startsWith('.')) documents.set(name.replace(/^.*\./, ''), await readFile(join(out, name), 'utf8'));
  }
  if (lang === 'en') documents.set('facts.json', await run(['facts', ...common, '--json'], env));
  return documents;
}

describe.each(Object.keys(fixtureDays) as FixtureName[])('%s', (fixture) => {
  const accounts = fixtureBook(fixture).accounts.map((account) => account.id);

  it.each(accounts)('%s: md, html, json and facts are the golden ones, wherever they are written', async (account) => {
    const [here, there] = await Promise.all([documentsOf(fixture, account, 0), documentsOf(fixture, account, 1)]);
    expect([...here.keys()].sort()).toEqual(['facts.json', 'html', 'json', 'md']);
    for (const [ending, text] of here) {
      expect(there.get(ending), ending).toBe(text);
      await expect(text).toMatchFileSnapshot(join(root, 'test/golden', fixture, `${account}.${ending}`));
    }
  });
});

/** A Chinese account, and an English one told in Chinese. */
const inChinese: readonly (readonly [FixtureName, string])[] = [
  ['taishan', 'TS-001'],
  ['northwind', 'A-1058'],
];

describe.each(inChinese)('%s in Chinese', (fixture, account) => {
  it(`${account}: md and html are the golden ones, wherever they are written`, async () => {
    const [here, there] = await Promise.all([
      documentsOf(fixture, account, 0, 'zh'),
      documentsOf(fixture, account, 1, 'zh'),
    ]);
    expect([...here.keys()].sort()).toEqual(['html', 'md']);
    for (const [ending, text] of here) {
      expect(there.get(ending), ending).toBe(text);
      await expect(text).toMatchFileSnapshot(join(root, 'test/golden', fixture, `${account}.zh.${ending}`));
    }
  });
});
