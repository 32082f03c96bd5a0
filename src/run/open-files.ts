import { basename } from 'node:path';
import { extensionOf, withoutExtension } from '../book/files/file-name.ts';
import { foreignFile, type LockedReason, lockedFile, tooLarge } from '../book/files/file-problems.ts';
import { foreignByName } from '../book/files/foreign-format.ts';
import { limits } from '../book/files/limits.ts';
import { fitsPattern, patternsOf } from '../book/map/file-pattern.ts';
import { isOnlyGathered } from '../book/map/is-only-gathered.ts';
import { recogniseTable } from '../book/recognise-table.ts';
import type { BigExport, BigFile } from '../book/stream/big-table.ts';
import { tableOfKey } from '../book/table-of-key.ts';
import type { BookFile, UnopenedFile } from '../book/tables-in-file.ts';
import type { BookMap } from '../config/book-map.ts';
import type { ReadEffects } from './effects.ts';
import { errorCode } from './read-file.ts';

const tableExtensions = new Set(['csv', 'tsv', 'ndjson', 'jsonl']);
const otherExtensions = new Set(['json', 'txt']);

/**
 * The files of a folder that may be tables: separated values and NDJSON, and what holds tables that cannot be read, so
 * that it is not passed over. Other JSON and text files only if they are named after a table, or if there is nothing
 * else. Besides these, what a map names.
 */
export function filesIn(names: readonly string[], map: BookMap | null): readonly string[] {
  const patterns = map === null ? [] : patternsOf(map.values);
  const visible = names.filter((name) => !name.startsWith('.'));
  const tables = visible.filter((name) => tableExtensions.has(extensionOf(name)));
  const others = visible.filter((name) => otherExtensions.has(extensionOf(name)));
  const found = [
    ...tables,
    ...others.filter((name) => tables.length === 0 || tableOfKey(withoutExtension(name)) !== null),
    ...visible.filter((name) => foreignByName(name) !== null),
    ...visible.filter((name) => patterns.some((pattern) => fitsPattern(name, pattern))),
  ];
  return [...new Set(found)].sort();
}

/** Tables of separated values that are larger are read piece by piece and never held as a whole. */
const WHOLE_FILE_BYTES = 8 * 2 ** 20;
const streamed = new Set(['csv', 'tsv', 'txt']);

/**
 * A file's content, or the way to read it where it is a big table; or why it has none for us: that is a problem of the
 * file, and not the end of the run.
 */
export async function openFile(
  path: string,
  effects: ReadEffects,
  map: BookMap | null,
): Promise<BookFile | UnopenedFile | BigFile | BigExport> {
  const name = basename(path);
  const foreign = foreignByName(name);
  if (foreign !== null) return { name, problem: foreignFile(name, foreign) };
  return orLocked(name, async () => {
    const byteCount = await effects.fileSize(path);
    if (byteCount <= WHOLE_FILE_BYTES || !streamed.has(extensionOf(name)))
      return readWhole(path, byteCount, effects);
    if (map !== null && patternsOf(map.values).some((pattern) => fitsPattern(name, pattern)))
      return isOnlyGathered(map.values, name)
        ? bigExport(path, byteCount, effects)
        : readWhole(path, byteCount, effects);
    // The accounts have to be known before other tables are read.
    const isAccounts = recogniseTable(name, []).table === 'accounts';
    return isAccounts ? readWhole(path, byteCount, effects) : bigFile(path, byteCount, effects);
  });
}

function bigFile(path: string, byteCount: number, effects: ReadEffects): BigFile {
  const name = basename(path);
  return {
    name,
    read: (context) =>
      orLocked(name, async () => {
        const { readBigTable } = await import('../book/stream/read-big-table.ts');
        const file = await effects.openFile(path);
        const table = await readBigTable(name, file, context).finally(file.close);
        // What is broken is mended where the whole of it can be looked at.
        const isMendable = byteCount <= limits.bytesInMemory;
        return table === null || (!table.isWhole && isMendable) ? readWhole(path, byteCount, effects) : table;
      }),
  };
}

function bigExport(path: string, byteCount: number, effects: ReadEffects): BigExport {
  const name = basename(path);
  return {
    name,
    head: (options) =>
      orLocked(name, async () => {
        const { openBigExport } = await import('../book/stream/read-big-export.ts');
        const file = await effects.openFile(path);
        const content = await openBigExport(name, file, options).finally(file.close);
        return content ?? readWhole(path, byteCount, effects);
      }),
    pass: (options, take) =>
      orLocked(name, async () => {
        const { passBigExport } = await import('../book/stream/read-big-export.ts');
        const file = await effects.openFile(path);
        const passed = await passBigExport(name, file, options, take).finally(file.close);
        const isMendable = byteCount <= limits.bytesInMemory;
        return passed === null || (!passed.isWhole && isMendable)
          ? readWhole(path, byteCount, effects)
          : passed;
      }),
  };
}

async function readWhole(
  path: string,
  byteCount: number,
  effects: ReadEffects,
): Promise<BookFile | UnopenedFile> {
  const name = basename(path);
  if (byteCount > limits.bytesInMemory) return { name, problem: tooLarge(name, byteCount) };
  return { name, bytes: await effects.readFile(path) };
}

async function orLocked<T>(name: string, read: () => Promise<T>): Promise<T | UnopenedFile> {
  try {
    return await read();
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return { name, problem: lockedFile(name, lockedReasons[code] ?? 'failed') };
  }
}

const lockedReasons: Readonly<Record<string, LockedReason>> = {
  EACCES: 'denied',
  EPERM: 'denied',
  EISDIR: 'folder',
  ENOENT: 'gone',
};
