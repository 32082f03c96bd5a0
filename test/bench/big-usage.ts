import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateUsage } from './generate-usage.ts';
import { median, printTable } from './print-table.ts';
import { type Cost, runProcess } from './run-process.ts';

/**
 * Whole processes that read a table of millions of rows, taking turns: csv-parse alone, which makes arrays and counts
 * them; `renewbrief check` of one account, which reads and validates every row and groups them by account; and of all
 * accounts, which also tells what a brief can say for each of them. The times of a round stand side by side, so that the
 * load of the machine weighs on all; the time of the processor tells more than that of the clock where others are at
 * work. It reports and never judges.
 */
const rounds = 3;
const targets = { ratio: 0.2, megabytes: 130 };
const sizes = [
  { rows: '2.4 M', tellings: 1 },
  { rows: '4.8 M, the same months told twice', tellings: 2 },
];
const program = join(import.meta.dirname, '../../dist/renewbrief.js');
const csvParse = `
  import { createReadStream } from 'node:fs';
  import { parse } from 'csv-parse';
  let rows = 0;
  for await (const row of createReadStream(process.argv[1]).pipe(parse())) rows += row.length > 0 ? 1 : 0;
`;

const commands = [
  { name: 'read, validated and grouped', argv: ['--account', 'ACC-00001'] },
  { name: 'and all accounts assessed', argv: [] },
];

const folder = mkdtempSync(join(tmpdir(), 'renewbrief-usage-'));
try {
  const lines: (readonly string[])[] = [
    ['usage.csv', 'csv-parse alone', 'renewbrief check', 'ratio', 'of processor time', 'memory'],
  ];
  for (const { rows, tellings } of sizes) {
    await generateUsage(folder, { accounts: 10_000, months: 24, tellings });
    const file = join(folder, 'usage.csv');
    const alone: Cost[] = [];
    const ours: Cost[][] = commands.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      alone.push(runProcess(['--input-type=module', '--eval', csvParse, file]));
      for (const [index, { argv }] of commands.entries())
        ours[index]?.push(runProcess([program, 'check', folder, ...argv]));
    }
    lines.push([`${rows} (${Math.round(statSync(file).size / 1e6)} MB)`, '', '', '', '', '']);
    for (const [index, { name }] of commands.entries()) lines.push(lineOf(name, alone, ours[index] ?? []));
  }
  lines.push(['target', '', '', `${targets.ratio}x`, `${targets.ratio}x`, `${targets.megabytes} MB`]);
  printTable(lines);
  process.stdout.write(`\nMedians of ${rounds} rounds; Node ${process.version}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function lineOf(name: string, alone: readonly Cost[], ours: readonly Cost[]): readonly string[] {
  const ratioOf = (measure: 'seconds' | 'processorSeconds') =>
    median(ours.map((cost, round) => cost[measure] / (alone[round]?.[measure] ?? Number.NaN)));
  return [
    `  ${name}`,
    `${median(alone.map(({ seconds }) => seconds)).toFixed(1)} s`,
    `${median(ours.map(({ seconds }) => seconds)).toFixed(1)} s`,
    `${ratioOf('seconds').toFixed(2)}x`,
    `${ratioOf('processorSeconds').toFixed(2)}x`,
    `${median(ours.map(({ megabytes }) => megabytes)).toFixed(0)} MB`,
  ];
}
