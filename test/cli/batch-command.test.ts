import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const program = join(import.meta.dirname, '../../dist/renewbrief.js');
const folder = await mkdtemp(join(tmpdir(), 'renewbrief-batch-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const book = join(folder, 'book');
const accounts = 80;
await mkdir(book);
await writeFile(
  join(book, 'accounts.csv'),
  [
    'account_id,name,currency,arr,contract_start,contract_end,notice_days',
    ...Array.from(
      { length: accounts },
      (_, n) => `A-${n},客户 ${n},CNY,${90_000 + n},2025-01-01,2026-12-31,30`,
    ),
  ].join('\n'),
);

const started = (out: string, ...args: readonly string[]) =>
  spawn(process.execPath, [
    ...[program, 'batch', book, '--renewing', '2027-01', '--as-of', '2026-11-20', '--out', out],
    ...args,
  ]);

async function ended(child: ChildProcess) {
  let output = '';
  let report = '';
  child.stdout?.on('data', (text) => {
    output += text;
  });
  child.stderr?.on('data', (text) => {
    report += text;
  });
  return await new Promise<{ code: number | null; signal: string | null; output: string; report: string }>(
    (resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, output, report }));
    },
  );
}

async function namesIn(path: string): Promise<readonly string[]> {
  return (await readdir(path).catch(() => [])).sort();
}

/** A run that is in the middle of its briefs when it gets a signal. */
async function interrupted(out: string, signal: NodeJS.Signals) {
  const child = started(out);
  const end = ended(child);
  while ((await namesIn(out)).length < 10) await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill(signal);
  return await end;
}

async function textsIn(path: string): Promise<ReadonlyMap<string, string>> {
  const names = (await namesIn(path)).filter((name) => !name.startsWith('.'));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(path, name), 'utf8')] as const)),
  );
}

describe('renewbrief batch', () => {
  const whole = join(folder, 'whole');

  it('says how far it is in ten lines, and where the page is', async () => {
    const { code, output, report } = await ended(started(whole));
    expect(code, report).toBe(0);
    expect(output).toBe(`${join(whole, 'portfolio.md')}\n${join(whole, 'portfolio.html')}\n`);
    expect(report.match(/^\d+ of 80 briefs$/gm)).toHaveLength(10);
    expect(report).toContain('80 briefs of 80 accounts that renew between 2027-01-01 and 2027-01-31.');
    expect((await textsIn(whole)).size).toBe(2 * accounts + 2);
  });

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'leaves only whole files behind when it is ended by %s, and the next run has them all',
    async (signal) => {
      const out = join(folder, signal);
      const end = await interrupted(out, signal);
      expect(end).toMatchObject(signal === 'SIGINT' ? { code: 130, signal: null } : { code: null, signal });
      const complete = await textsIn(whole);
      const left = await textsIn(out);
      expect(left.size).toBeLessThan(complete.size);
      expect(left.has('portfolio.html')).toBe(false);
      for (const [name, text] of left) expect(text === complete.get(name), name).toBe(true);

      await writeFile(join(out, '.a.md.999999999.0123456789ab.tmp'), 'half of a f');
      expect((await ended(started(out))).code).toBe(0);
      expect(await textsIn(out)).toEqual(complete);
      expect((await namesIn(out)).filter((name) => name.startsWith('.'))).toEqual(['.renewbrief.json']);
    },
  );

  it('says so where nothing renews, and writes nothing', async () => {
    const out = join(folder, 'none');
    const { code, report } = await ended(started(out, '--renewing', '2030'));
    expect(code).toBe(0);
    expect(report).toContain('renews between 2030-01-01 and 2030-12-31. Nothing was written.');
    expect(report).toContain('The next renewal is that of 客户 0 (A-0) on 2027-01-01.');
    expect(await namesIn(out)).toEqual([]);
  });

  it('ends with 3 where an account has no brief, and says why and what to do', async () => {
    const file = join(folder, 'book.json');
    const row = (id: string, start: string) => ({
      account_id: id,
      name: `Account ${id}`,
      contract_start: start,
      contract_end: '2026-12-31',
    });
    await writeFile(
      file,
      JSON.stringify({ accounts: [row('good', '2026-01-01'), row('bad', '2027-05-01')] }),
    );
    const out = join(folder, 'failures');
    const { code, report } = await ended(
      spawn(process.execPath, [
        program,
        'batch',
        file,
        '--renewing',
        '2027',
        '--as-of',
        '2026-11-20',
        '--out',
        out,
      ]),
    );
    expect(code).toBe(3);
    expect(report).toContain('1 brief of 2 accounts that renew');
    expect(report).toMatch(/Account bad \(bad\): The dates of its contract .*a start before the end/);
    expect(report).toContain('Correct the dates and run again.');
    expect([...(await textsIn(out)).keys()].filter((name) => name.startsWith('account-'))).toHaveLength(2);
  });
});
