import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, printTable } from './print-table.ts';

/**
 * Whole runs of the built program, each divided by the bare `node -e 0` that ran just before it:
 * the machine's speed and its load then cancel out. It reports and never judges.
 */
interface Run {
  readonly label: string;
  readonly args: readonly string[];
  /** The ratio to aim at. */
  readonly target: number;
}

const warmUps = 3;
const rounds = 21;
const program = join(import.meta.dirname, '../../dist/renewbrief.js');
const northwind = join(import.meta.dirname, '../../fixtures/northwind');
const out = mkdtempSync(join(tmpdir(), 'renewbrief-startup-'));

const bare: Run = { label: 'node -e 0', args: ['-e', '0'], target: 1 };
const runs: readonly Run[] = [
  { label: 'renewbrief --help', args: [program, '--help'], target: 1.3 },
  {
    label: 'renewbrief brief, offline, md and html',
    args: [
      ...[program, 'brief', northwind, '--account', 'harbor', '--as-of', '2026-11-20'],
      ...['--writer', 'offline', '--format', 'md,html', '--out', out],
    ],
    target: 3,
  },
];

try {
  const ratios = new Map<Run, number[]>(runs.map((run) => [run, []]));
  const bareTimes: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const run of runs) {
      const bareTime = timeRun(bare);
      const ratio = timeRun(run) / bareTime;
      if (round < 0) continue;
      bareTimes.push(bareTime);
      ratios.get(run)?.push(ratio);
    }
  }
  const rows = [...ratios].map(([run, values]) => [
    run.label,
    `${median(values).toFixed(2)}x`,
    `${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}x`,
    `${run.target}x`,
  ]);
  printTable([['run', 'median', 'min–max', 'target'], ...rows]);
  process.stdout.write(
    `\n${rounds} rounds; ${bare.label} = 1 (median ${median(bareTimes).toFixed(0)} ms); Node ${process.version}\n`,
  );
  // Else a reader of the ratios would take them for those of a machine without.
  if (process.env.NODE_EXTRA_CA_CERTS !== undefined) {
    process.stdout.write(
      'NODE_EXTRA_CA_CERTS is set: Node reads those certificates at every start, the bare one included.\n',
    );
  }
} finally {
  rmSync(out, { recursive: true });
}

/** Milliseconds from start to end of a process. */
function timeRun({ label, args }: Run): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const duration = performance.now() - start;
  if (status !== 0) throw new Error(`${label} ended with ${status}:\n${stderr}`);
  return duration;
}
