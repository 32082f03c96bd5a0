import { writeSync } from 'node:fs';
import { errorCode } from '../run/read-file.ts';
import { usageError } from '../run/run-error.ts';

/** Where the program speaks: standard output or standard error. */
export type StandardOutput = {
  readonly write: (text: string) => void;
  /** Resolves when all that was written has been handed on, or nobody is left to take it. */
  readonly written: () => Promise<void>;
};

/**
 * Opens standard output (1) or standard error (2). What is written goes to the file, the pipe or the terminal at once:
 * Node's own stream for it would load the code of the network first. That stream is taken where only it will do: at a
 * Windows terminal, which does not understand UTF-8, and for a reader that does not keep up with a pipe that may not wait.
 *
 * @throws RunError (2) from `write` where standard output cannot be written.
 */
export function openStandardOutput(file: 1 | 2): StandardOutput {
  let stream: NodeJS.WriteStream | null = null;
  const openStream = () => {
    const opened = file === 1 ? process.stdout : process.stderr;
    opened.on('error', (error) => fail(file, error));
    return opened;
  };
  return {
    write: (text) => {
      if (process.platform === 'win32') stream ??= openStream();
      const rest = stream === null ? writeNow(file, Buffer.from(text)) : text;
      if (rest === null) return;
      stream ??= openStream();
      stream.write(rest);
    },
    written: async () => {
      const last = stream;
      if (last === null || last.destroyed) return;
      await new Promise<void>((resolve) => {
        last.write('', () => resolve());
      });
    },
  };
}

/** Writes as much as is taken without waiting; what is left, or null. */
function writeNow(file: 1 | 2, bytes: Buffer): Buffer | null {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
  } catch (error) {
    if (errorCode(error) === 'EAGAIN') return rest;
    fail(file, error);
  }
  return null;
}

/** A reader that has seen enough, such as `head`, is no failure; of a failure to report, nobody can be told. */
function fail(file: 1 | 2, error: unknown): void {
  if (file === 2 || errorCode(error) === 'EPIPE') return;
  const why = error instanceof Error ? error.message : String(error);
  throw usageError(`Standard output cannot be written: ${why}.`, error);
}
