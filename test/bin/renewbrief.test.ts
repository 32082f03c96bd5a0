import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const book = ['fixtures/northwind', '--account', 'harbor', '--as-of', '2026-11-20'];

function start(args: readonly string[]) {
  return spawn(process.execPath, [join(root, 'dist/renewbrief.js'), ...args], { cwd: root });
}

describe('the program', () => {
  it('ends only when a slow reader has everything', async () => {
    const program = start(['facts', ...book, '--json']);
    await wait(500);
    const parts: string[] = [];
    program.stdout.setEncoding('utf8').on('data', (part: string) => parts.push(part));
    const [exitCode] = await once(program, 'close');
    expect(exitCode).toBe(0);
    expect(JSON.parse(parts.join(''))).toMatchObject({ account: 'A-1041' });
  });

  it.runIf(process.platform === 'linux')('waits for a reader of a pipe that may not wait', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'renewbrief-pipe-'));
    const path = join(folder, 'pipe');
    execFileSync('/bin/sh', ['-c', 'mkfifo "$0"', path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writer = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
    // As one of the first three it would be made to wait by whoever starts the program.
    const command = [process.execPath, join(root, 'dist/renewbrief.js'), 'facts', ...book, '--json'];
    const program = spawn('/bin/sh', ['-c', 'exec "$0" "$@" >&3', ...command], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'ignore', writer],
    });
    closeSync(writer);
    const ended = once(program, 'exit');
    const parts: Buffer[] = [];
    const room = Buffer.alloc(2 ** 16);
    await wait(500);
    // Nothing is there yet (null), or the end has come (0).
    for (let length = readIfAny(reader, room); length !== 0; length = readIfAny(reader, room)) {
      if (length === null) await wait(5);
      else parts.push(Buffer.from(room.subarray(0, length)));
    }
    expect((await ended)[0]).toBe(0);
    expect(JSON.parse(Buffer.concat(parts).toString())).toMatchObject({ account: 'A-1041' });
    closeSync(reader);
    await rm(folder, { recursive: true });
  });

  it('takes a reader that has gone for no failure', async () => {
    const program = start(['facts', ...book, '--json']);
    program.stdout.destroy();
    const [exitCode] = await once(program, 'exit');
    expect(exitCode).toBe(0);
  });

  it.runIf(existsSync('/dev/full'))('says that what it prints cannot be written', async () => {
    const full = await open('/dev/full', 'w');
    for (const args of [['facts', ...book], ['--help']]) {
      const program = spawn(process.execPath, [join(root, 'dist/renewbrief.js'), ...args], {
        cwd: root,
        stdio: ['ignore', full.fd, 'pipe'],
      });
      const said = program.stderr?.setEncoding('utf8').toArray();
      const [exitCode] = await once(program, 'close');
      expect(exitCode).toBe(2);
      expect((await said)?.join('')).toBe(
        'error: Standard output cannot be written: ENOSPC: no space left on device, write.\n',
      );
    }
    await full.close();
  });

  it('ends with the exit code of the command', async () => {
    const program = start(['brief', 'fixtures/northwind', '--account', 'nobody at all']);
    program.stdout.resume();
    program.stderr.resume();
    const [exitCode] = await once(program, 'close');
    expect(exitCode).toBe(2);
  });
});

/** How much could be read at once; null where a writer is there but has written nothing. */
function readIfAny(file: number, room: Buffer): number | null {
  try {
    return readSync(file, room);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}
