import { spawn } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { CliEffects } from './effects.ts';
import { inertText } from './inert.ts';
import { writeFileAtomically } from './write-atomically.ts';

/** The effects on a real machine. */
export function nodeEffects(): CliEffects {
  const isInteractive = process.stdin.isTTY === true && process.stderr.isTTY === true;
  return {
    readFile: async (path) => readFile(path),
    listFolder: async (path) => (await readdir(path)).sort(),
    workingFolder: process.cwd(),
    makeFolder: async (path) => {
      await mkdir(path, { recursive: true });
    },
    writeFileAtomically,
    writeOutput: (text) => {
      process.stdout.write(text);
    },
    report: (text) => {
      process.stderr.write(`${text}\n`);
    },
    pick: isInteractive ? pickAtTerminal : null,
    open: openWithSystem,
    env: process.env,
    today: localToday,
    isReportTerminal: process.stderr.isTTY === true,
  };
}

/** Asks for a number of a list; anything else, or a closed input, picks nothing. */
async function pickAtTerminal(question: string, options: readonly string[]): Promise<number | null> {
  const width = String(options.length).length;
  const lines = options.map(
    (option, index) => `  ${String(index + 1).padStart(width)}  ${inertText(option)}`,
  );
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<string>((resolve) => terminal.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([
      terminal.question(`${lines.join('\n')}\n${question} (1–${options.length}) `),
      closed,
    ]);
    const picked = Number(answer.trim());
    return Number.isInteger(picked) && picked >= 1 && picked <= options.length ? picked - 1 : null;
  } finally {
    terminal.close();
  }
}

/** Starts the system's own opener and does not wait for it; the path is an argument, never a part of a command. */
async function openWithSystem(path: string): Promise<void> {
  const [program, args] =
    process.platform === 'darwin'
      ? ['open', [path]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', path]]
        : ['xdg-open', [path]];
  await new Promise<void>((resolve, reject) => {
    const opener = spawn(program, args, { stdio: 'ignore', detached: true });
    opener.once('error', reject);
    opener.once('spawn', () => {
      opener.unref();
      resolve();
    });
  });
}

function localToday(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
