import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { CliEffects } from './effects.ts';

/** The effects on a real machine. What is not always needed is loaded when it is: the help has to come at once. */
export function nodeEffects(): CliEffects {
  const isInteractive = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    readFile: async (path) => readFile(path),
    listFolder: async (path) => (await readdir(path)).sort(),
    workingFolder: process.cwd(),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    writeFileAtomically: async (path, content) =>
      (await import('./write-atomically.ts')).writeFileAtomically(path, content),
    writePrivately: async (path, content) => {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await (await import('./write-atomically.ts')).writeFileAtomically(path, content, 0o600);
    },
    removeFolder: async (path) => rm(path, { recursive: true, force: true }),
    cacheFolder: async () => (await import('env-paths')).default('renewbrief', { suffix: '' }).cache,
    drawMarker: () => randomBytes(12).toString('hex'),
    http: {
      fetch: async (input, init) => fetch(input, init),
      random: () => Math.random(),
      now: () => performance.now(),
      sleep: async (milliseconds) => {
        await new Promise((resolve) => {
          setTimeout(resolve, milliseconds);
        });
      },
    },
    writeOutput: (text) => {
      process.stdout.write(text);
    },
    report: (text) => {
      process.stderr.write(`${text}\n`);
    },
    pick: isInteractive
      ? async (question, options) => (await import('./pick-at-terminal.ts')).pickAtTerminal(question, options)
      : null,
    open: async (path) => (await import('./open-with-system.ts')).openWithSystem(path),
    env: process.env,
    today: localToday,
    isReportTerminal: process.stderr.isTTY === true,
  };
}

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
