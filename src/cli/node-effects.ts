import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { OpenFile } from '../run/effects.ts';
import type { CliEffects } from './effects.ts';
import type { StandardOutput } from './standard-output.ts';

/** The effects on a real machine. What is not always needed is loaded when it is: the help has to come at once. */
export function nodeEffects(output: StandardOutput, reports: StandardOutput): CliEffects {
  return {
    // The files of a book are small and many: to read one takes less time than to hand it to another thread.
    readFile: async (path) => readWhole(path),
    openFile,
    fileSize: async (path) => statSync(path).size,
    listFolder: async (path) => readdirSync(path).sort(),
    workingFolder: process.cwd(),
    makeFolder: async (path) => {
      mkdirSync(path, { recursive: true });
    },
    writeFileAtomically: async (path, content) =>
      (await import('./write-atomically.ts')).writeFileAtomically(path, content),
    writePrivately: async (path, content) => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      await (await import('./write-atomically.ts')).writeFileAtomically(path, content, 0o600);
    },
    removeFolder: async (path) => {
      rmSync(path, { recursive: true, force: true });
    },
    cacheFolder: async () => (await import('env-paths')).default('renewbrief', { suffix: '' }).cache,
    drawMarker: () => Buffer.from(crypto.getRandomValues(new Uint8Array(12))).toString('hex'),
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
    writeOutput: (text) => output.write(text),
    report: (text) => reports.write(`${text}\n`),
    // To know a terminal, Node loads much that few runs need: it is asked when it matters.
    get pick() {
      // Standard input is opened only where somebody could be asked.
      if (process.stderr.isTTY !== true || process.stdin.isTTY !== true) return null;
      return async (question: string, options: readonly string[]) =>
        (await import('./pick-at-terminal.ts')).pickAtTerminal(question, options);
    },
    open: async (path) => (await import('./open-with-system.ts')).openWithSystem(path),
    env: process.env,
    today: localToday,
    get isReportTerminal() {
      return process.stderr.isTTY === true;
    },
    showProgress: (text) => reports.write(`\r\u001b[K${text ?? ''}`),
    stopSignal,
    clearLeftovers: async (folder) => (await import('./clear-leftovers.ts')).clearLeftovers(folder),
    get outputWidth() {
      return process.stdout.isTTY === true ? process.stdout.columns : null;
    },
  };
}

/** A file from which so many objects are made that stay that the collector would copy them again and again. */
const LARGE_BYTES = 2 ** 20;

function readWhole(path: string): Uint8Array {
  const bytes = readFileSync(path);
  // A check begins with little room for what is young, because tables that are streamed need no more.
  if (bytes.length > LARGE_BYTES) setFlagsFromString('--semi-space-growth-factor=16');
  return bytes;
}

async function openFile(path: string): Promise<OpenFile> {
  const file = openSync(path, 'r');
  return {
    // Nothing else is there to be done meanwhile, and a trip through the thread pool takes longer than the reading.
    read: async (into) => readSync(file, into),
    close: async () => closeSync(file),
  };
}

/** A second Ctrl-C ends the program as it always does. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
