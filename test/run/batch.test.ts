import { describe, expect, it } from 'vitest';
import { nothingSettled } from '../../src/book/reading-options.ts';
import { type BatchRequest, runBatch } from '../../src/run/batch.ts';
import { makeDocuments } from '../../src/run/brief.ts';
import type { MakeDocuments } from '../../src/run/make-account.ts';
import { parseRenewing } from '../../src/run/renewal-period.ts';
import { exitCodes, RunError } from '../../src/run/run-error.ts';
import { type MemoryEffects, memoryEffects } from '../support/memory-effects.ts';

const book = {
  '/home/book/accounts.csv': [
    'account_id,name,currency,arr,contract_start,contract_end,notice_days,auto_renew',
    'A,Alpha,USD,120000,2025-01-01,2026-12-31,30,no',
    'B,Beta,USD,80000,2025-02-01,2027-01-31,30,no',
    'C,Gamma,EUR,50000,2025-03-01,2027-02-28,90,yes',
    'D,Delta,USD,70000,2027-06-01,2027-01-15,30,no',
    'E,Epsilon,USD,60000,2025-01-01,31.02.2027,30,no',
    'F,Zeta,USD,90000,2025-07-01,2027-06-30,150,no',
    'G,Eta,USD,40000,2024-01-01,2026-10-31,30,no',
    'H,Theta,USD,30000,2025-01-01,,30,no',
    'I,Iota,USD,30000,2019-01-01,2020-12-31,30,no',
  ].join('\n'),
  '/home/book/nps.csv':
    'account_id,contact_id,date,score,scale\nA,x,2026-11-01,9,0-10\nB,y,2026-11-01,3,0-10\n',
};

const request: BatchRequest = {
  book: 'book',
  config: null,
  map: null,
  reading: nothingSettled,
  period: parseRenewing('2027-Q1') ?? { kind: 'ahead', count: 0, unit: 'd' },
  asOf: '2026-11-20',
  formats: ['md', 'html', 'json'],
  language: 'en',
  concurrency: 2,
  folder: '/out',
  isForced: false,
};

const offline: MakeDocuments = (loaded) => makeDocuments(loaded, request);

function run(
  effects: MemoryEffects,
  make = offline,
  changes: Partial<BatchRequest> = {},
  stop?: AbortController,
) {
  const seen: string[] = [];
  const watch = {
    signal: (stop ?? new AbortController()).signal,
    onDone: (done: number, total: number) => seen.push(`${done}/${total}`),
  };
  return runBatch({ ...request, ...changes }, make, effects, watch).then((result) => ({ ...result, seen }));
}

const failingFor =
  (id: string, error: Error): MakeDocuments =>
  async (loaded) => {
    if (loaded.account.id === id) throw error;
    return offline(loaded);
  };

describe('a batch', () => {
  it('writes the briefs of those that renew in the period, and a page that leads to each', async () => {
    const effects = memoryEffects({ files: book });
    const result = await run(effects);
    expect(result.seen).toEqual(['1/3', '2/3', '3/3']);
    expect(result.portfolio).toEqual(['/out/portfolio.md', '/out/portfolio.html', '/out/portfolio.json']);
    expect(result.briefs).toHaveLength(9);
    const page = effects.text('/out/portfolio.md') ?? '';
    const html = effects.text('/out/portfolio.html') ?? '';
    for (const path of result.briefs.filter((one) => one.endsWith('.md')))
      expect(page).toContain(`](${path.slice('/out/'.length)})`);
    for (const path of result.briefs.filter((one) => one.endsWith('.html')))
      expect(html).toContain(`href="${path.slice('/out/'.length)}"`);
  });

  it('reads every file of the book once', async () => {
    const effects = memoryEffects({ files: book });
    const reads: string[] = [];
    const counting = {
      ...effects,
      readFile: async (path: string) => {
        reads.push(path);
        return effects.readFile(path);
      },
    };
    await run(counting);
    const ofBook = reads.filter((path) => path.endsWith('.csv'));
    expect(ofBook.sort()).toEqual(Object.keys(book).sort());
  });

  it('adds up the accounts of each currency as they are shown, and no currencies', async () => {
    const effects = memoryEffects({ files: book });
    await run(effects);
    const { currencies, facts } = JSON.parse(effects.text('/out/portfolio.json') ?? '');
    const values = Object.fromEntries(
      facts.map(({ id, value }: { id: string; value: unknown }) => [id, value]),
    );
    expect(currencies.map(({ currency }: { currency: string }) => currency)).toEqual(['EUR', 'USD']);
    expect(values).toMatchObject({
      'portfolio.usd.arr': 200_000,
      'portfolio.usd.accounts': 2,
      'portfolio.eur.arr': 50_000,
    });
    const risks = ['a', 'b'].map((slug) => values[`account.${slug}.renewal.risk`]);
    expect(values['portfolio.usd.risk']).toBeCloseTo(risks[0] + risks[1], 2);
  });

  it('names those whose dates are wrong, with the line, and goes on', async () => {
    const effects = memoryEffects({ files: book });
    const { failures } = await run(effects);
    expect(failures.map(({ id, code }) => [id, code])).toEqual([
      ['D', 'dates'],
      ['E', 'dates'],
    ]);
    expect(failures[0]?.detail).toContain('accounts.csv:5:contract_start');
    expect(failures[1]?.detail).toContain('accounts.csv:6:contract_end');
    expect(effects.text('/out/portfolio.md')).toContain('| Delta (D) | The dates of its contract');
  });

  it('names those that a choice by renewal date passes over: ended, without a date, with notice in the period', async () => {
    const effects = memoryEffects({ files: book });
    const { undated } = await run(effects);
    expect(undated).toBe(1);
    const page = effects.text('/out/portfolio.md') ?? '';
    expect(page).toContain('- Zeta: it renews later, but the last day to give notice is 31 Jan 2027.');
    expect(page).toContain('- Eta: the contract ended on 31 Oct 2026, and no renewal is on record.');
    expect(page).toContain('- Theta: its renewal date is not known.');
    expect(page).not.toContain('Iota');
  });

  it.each([
    [new Error('out of luck'), 'fault', 'out of luck'],
    [new RunError(exitCodes.provider, 'The model does not answer.'), 'refused', 'The model does not answer.'],
  ])('goes on after one account has failed: %s', async (error, code, detail) => {
    const effects = memoryEffects({ files: book });
    const { failures, briefs, portfolio } = await run(effects, failingFor('A', error));
    expect(failures[0]).toEqual({ id: 'A', name: 'Alpha', code, detail });
    expect(briefs).toHaveLength(6);
    expect(portfolio).toHaveLength(3);
  });

  it.each([exitCodes.costCap, exitCodes.usage])('ends as a whole with %i', async (exitCode) => {
    const effects = memoryEffects({ files: book });
    await expect(run(effects, failingFor('A', new RunError(exitCode, 'stop')))).rejects.toMatchObject({
      exitCode,
    });
  });

  it('leaves an edited brief alone and names it, and writes over it when forced', async () => {
    const effects = memoryEffects({ files: book });
    const [path = ''] = (await run(effects)).briefs;
    effects.files.set(path, new TextEncoder().encode('my own words'));
    const second = await run(effects, offline, { asOf: '2026-11-21' });
    expect(second.failures.map(({ code, detail }) => [code, detail])).toContainEqual(['edited', path]);
    expect(second.briefs).toHaveLength(6);
    expect(effects.text(path)).toBe('my own words');
    expect((await run(effects, offline, { isForced: true })).briefs).toHaveLength(9);
    expect(effects.text(path)).not.toBe('my own words');
  });

  it('gives the same page however many briefs are under way and whichever ends first', async () => {
    const pages = [1, 2, 7].map(async (concurrency) => {
      const effects = memoryEffects({ files: book });
      let turn = 3;
      const uneven: MakeDocuments = async (loaded) => {
        turn -= 1;
        for (let wait = turn; wait > 0; wait -= 1) await Promise.resolve();
        return offline(loaded);
      };
      await run(effects, uneven, { concurrency });
      return ['md', 'html', 'json'].map((ending) => effects.text(`/out/portfolio.${ending}`));
    });
    const [first, ...others] = await Promise.all(pages);
    for (const other of others) expect(other).toEqual(first);
  });

  it('begins no other account once it is stopped, and writes no page of some', async () => {
    const effects = memoryEffects({ files: book });
    const stop = new AbortController();
    const stopping: MakeDocuments = async (loaded) => {
      stop.abort();
      return offline(loaded);
    };
    const result = await run(effects, stopping, { concurrency: 1 }, stop);
    expect(result.briefs).toHaveLength(3);
    expect(result.portfolio).toEqual([]);
    expect(effects.text('/out/portfolio.md')).toBeNull();
  });

  it('writes nothing where nothing renews', async () => {
    const effects = memoryEffects({ files: book });
    const result = await run(effects, offline, {
      period: { kind: 'months', from: '2031-01', to: '2031-03' },
    });
    expect(result).toMatchObject({ total: 1, briefs: [] });
  });

  it('ends where the folder cannot be written', async () => {
    const effects = memoryEffects({ files: book, failing: { '/out': 'EACCES' } });
    await expect(run(effects)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('permission'),
    });
  });
});
