import { closeSync, fsync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

// To flush means to wait for the disk: that alone is left to another thread, where several files may wait at a time.
const flush = promisify(fsync);

/**
 * Writes a file all or nothing: a temporary file beside it, flushed to the disk, then renamed over it, then the folder
 * flushed, so that after a failure or a loss of power there is the old content or the new.
 *
 * @param mode who may read and write it, before the user's mask
 */
export async function writeFileAtomically(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path).slice(0, 100)}.${process.pid}.${randomDigits()}.tmp`,
  );
  try {
    const file = openSync(temporary, 'wx', mode);
    try {
      writeFileSync(file, content);
      await flush(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    removeIfThere(temporary);
    throw error;
  }
  await flushFolder(dirname(path));
}

/** What sets apart the files that one program has under way. A file of such a name that is there already is never used. */
function randomDigits(): string {
  return Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0');
}

/** Not every system can flush a folder (Windows cannot); the file itself is safe by then. */
async function flushFolder(path: string): Promise<void> {
  const folder = openIfPossible(path);
  if (folder === null) return;
  await flush(folder).catch(() => undefined);
  closeSync(folder);
}

function openIfPossible(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

/** What cannot be taken away either is left: the failure to tell of is the first one. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
