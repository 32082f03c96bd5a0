import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
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
