import { spawnSync } from 'node:child_process';

/** A module that reports what its process took when it ends. */
const reporter = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => process.stderr.write('<cost>' + JSON.stringify(process.resourceUsage()) + '</cost>'))",
)}`;

export type Cost = {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly output: string;
};

/** Runs a process of its own to its end; its resources are written by a line that is put in front of it. */
export function runProcess(args: readonly string[]): Cost {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', reporter, ...args], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  const usage = /<cost>(.*)<\/cost>/.exec(stderr)?.[1];
  if (status !== 0 || usage === undefined) throw new Error(`ended with ${status}:\n${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as Record<string, number>;
  return {
    seconds,
    processorSeconds: ((userCPUTime ?? 0) + (systemCPUTime ?? 0)) / 1e6,
    megabytes: (maxRSS ?? 0) / 1024,
    output: stdout,
  };
}
