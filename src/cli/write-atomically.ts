import * as fs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

// Node's own promises of these come with much else, which takes longer to load than a brief takes to write.
const open = promisify(fs.open);
const write = promisify(fs.writeFile);
const flush = promisify(fs.fsync);
const close = promisify(fs.close);
const rename = promisify(fs.rename);
const remove = promisify(fs.rm);

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
    const file = await open(temporary, 'wx', mode);
    try {
      await write(file, content);
      await flush(file);
    } finally {
      await close(file);
    }
    await rename(temporary, path);
  } catch (error) {
    await remove(temporary, { force: true }).catch(() => undefined);
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
  const folder = await open(path, 'r').catch(() => null);
  if (folder === null) return;
  await flush(folder).catch(() => undefined);
  await close(folder);
}
