import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { buildSync } from 'esbuild';
import { flags, flagsOfCommand } from '../../build/flags.ts';
import type { Account } from '../../src/book/account.ts';
import { resolveSettings } from '../../src/config/settings.ts';
import { buildDossier, type EngineSettings } from '../../src/engine/build-dossier.ts';
import type { Cell, Scalar } from '../../src/facts/cell.ts';
import { engineSettings } from '../../src/run/engine-settings.ts';
import { fixtureBook, fixtureConfig } from '../support/books.ts';
import { accountIds, monthNames, usageLines } from './generate-usage.ts';
import { printTable } from './print-table.ts';
import { runProcess } from './run-process.ts';
import { type Measured, StoppedClock } from './stopped-clock.ts';

/**
 * The engine alone, on one core: accounts with 24 months of ten metrics and all tables, each dossier built and let go,
 * beside csv-parse alone on the rows of their usage. Every size is a process of its own; accounts are made and text is
 * written while the clock stands, each when its turn comes: those that wait would be copied by the collector again and again,
 * which is not the engine's work. Both are bundled as the program is, without names kept for a debugger, and collect their
 * garbage in the thread that made it; the engine runs as it does in a batch, csv-parse as Node runs anything. It reports
 * and never judges.
 */
const months = 24;
const asOf = '2026-01-15';
const sizes = [1_000, 10_000] as const;
const targets = { ratio: 3, growth: 11 };
/** csv-parse reads the rows of so many accounts at a time. */
const accountsInText = 10;
/** Beside the sources, as the fixtures are found from there. */
const bundle = join(import.meta.dirname, '.engine-bench.mjs');

const [task, size] = process.argv.slice(2);
if (task === undefined) {
  buildSync({
    entryPoints: [import.meta.filename],
    outfile: bundle,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
  try {
    report();
  } finally {
    rmSync(bundle);
  }
} else {
  const count = Number(size);
  const measured = task === 'engine' ? measureEngine(count) : await measureCsvParse(count);
  process.stdout.write(JSON.stringify(measured));
}

function report(): void {
  const rows = sizes.map((accounts) => ({
    accounts,
    csvParse: runTask('csv-parse', accounts),
    engine: runTask('engine', accounts),
  }));
  const lines = rows.map(({ accounts, csvParse, engine }) => [
    `${accounts.toLocaleString('en')} accounts`,
    `${csvParse.processorSeconds.toFixed(2)} s`,
    `${engine.processorSeconds.toFixed(2)} s`,
    `${(engine.processorSeconds / csvParse.processorSeconds).toFixed(2)}x`,
    `${(engine.seconds / csvParse.seconds).toFixed(2)}x`,
    `${((engine.processorSeconds / accounts) * 1000).toFixed(2)} ms`,
    (accounts / engine.processorSeconds).toFixed(0),
    `${engine.megabytes.toFixed(0)} MB`,
  ]);
  printTable([
    ['engine', 'csv-parse', 'engine', 'ratio', 'by the clock', 'an account', 'accounts/s', 'memory'],
    ...lines,
    ['target', '', '', `${targets.ratio}x`, `${targets.ratio}x`, '', '', ''],
  ]);
  const [small, large] = rows.map(({ engine }) => engine.processorSeconds);
  const growth = (large ?? Number.NaN) / (small ?? Number.NaN);
  process.stdout.write(
    `\nSeconds of the processor; ten times the accounts take ${growth.toFixed(1)} times as long (target ${targets.growth}); Node ${process.version}\n`,
  );
}

function runTask(name: string, accounts: number): Measured & { readonly megabytes: number } {
  const flagsOfTask = name === 'engine' ? [...flags, ...(flagsOfCommand.get('batch') ?? [])] : [];
  const args = ['--single-threaded-gc', ...flagsOfTask, bundle, name, String(accounts)];
  const { output, megabytes } = runProcess(args);
  return { ...(JSON.parse(output) as Measured), megabytes };
}

async function measureCsvParse(count: number): Promise<Measured> {
  const clock = new StoppedClock();
  let rows = 0;
  let text = '';
  let waiting = 0;
  for (const lines of linesOfAccounts(count)) {
    text += lines;
    waiting += 1;
    if (waiting < accountsInText) continue;
    const bytes = Buffer.from(text);
    clock.start();
    for await (const row of Readable.from([bytes]).pipe(parse())) rows += row.length > 0 ? 1 : 0;
    clock.stop();
    text = '';
    waiting = 0;
  }
  if (rows < count * months) throw new Error('rows are missing');
  return clock.measured;
}

function measureEngine(count: number): Measured {
  const clock = new StoppedClock();
  const config = fixtureConfig('northwind');
  const templates = fixtureBook('northwind').accounts;
  // No account has settings of its own, so that all of a segment share theirs.
  const shared = new Map<string | null, EngineSettings>();
  const settingsOf = (segment: string | null): EngineSettings => {
    const known = shared.get(segment);
    if (known !== undefined) return known;
    const settings = engineSettings(resolveSettings(config, { segment, accountId: '' }));
    shared.set(segment, settings);
    return settings;
  };
  let facts = 0;
  let made = 0;
  for (const lines of linesOfAccounts(count)) {
    const account = accountLike(templates[made % templates.length], lines);
    made += 1;
    clock.start();
    facts += buildDossier(account, settingsOf(account.row.segment.value), asOf).ledger.facts.size;
    clock.stop();
  }
  if (facts < count * months) throw new Error('facts are missing');
  return clock.measured;
}

/** The rows of usage of one account after the other, each with numbers of its own. */
function linesOfAccounts(count: number): Iterable<string> {
  const lines = usageLines(accountIds(count), monthNames(months), 1);
  lines.next();
  return lines;
}

/** An account with all tables of another, but usage of its own. */
function accountLike(template: Account | undefined, lines: string): Account {
  const [row] = template?.rows.usage ?? [];
  if (template === undefined || row === undefined) throw new Error('there is no account to take after');
  const [id = ''] = lines.split(',', 1);
  const usage = lines
    .trimEnd()
    .split('\n')
    .map((line, index): typeof row => {
      const [, month = '', metric = '', kind = '', value = ''] = line.split(',');
      const known = <T extends Scalar>(like: Cell<T>, said: T): Cell<T> => ({
        ...like,
        value: said,
        state: 'known',
        place: { ...like.place, record: index + 1, line: index + 2 },
      });
      return {
        ...row,
        account_id: known(row.account_id, id),
        month: known(row.month, month),
        metric: known(row.metric, metric),
        kind: known(row.kind, kind as NonNullable<typeof row.kind.value>),
        value: known(row.value, Number(value)),
        group: { ...row.group, value: null, state: 'unknown' },
      };
    });
  return { ...template, id, rows: { ...template.rows, usage } };
}
