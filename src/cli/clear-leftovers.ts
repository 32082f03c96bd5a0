import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The names that `writeFileAtomically` gives to what it has not finished, with the program that writes it. */
const leftover = /^\..+\.(\d+)\.[0-9a-f]{12}\.tmp$/;

/** Removes the temporary files of programs that were killed while they wrote; those of one that still runs stay. */
export async function clearLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = leftover.exec(name)?.[1];
    if (writer !== undefined && !isRunning(Number(writer))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's program is one that runs, too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
