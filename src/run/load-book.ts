import { basename, isAbsolute, join } from 'node:path';
import { decodeText } from '../book/decode-text.ts';
import { type Book, type BookFile, readBook } from '../book/read-book.ts';
import { tableOfKey } from '../book/read-json.ts';
import type { ReadingOptions } from '../book/reading-options.ts';
import type { BigTable } from '../book/stream/big-table.ts';
import { type Config, emptyConfig, formatConfigProblem } from '../config/config.ts';
import type { ReadEffects } from './effects.ts';
import { errorCode, readIfThere } from './read-file.ts';
import { usageError } from './run-error.ts';

/** Tables of separated values that are larger are read piece by piece and never held as a whole. */
const WHOLE_FILE_BYTES = 8 * 2 ** 20;

const configName = 'renewbrief.config.yaml';

/** Which book, with which configuration, and what the user has settled about its reading. */
export type BookRequest = {
  readonly book: string;
  readonly config: string | null;
  readonly reading: ReadingOptions;
};

export type LoadedBook = { readonly book: Book; readonly config: Config };

/**
 * Reads a book, a folder of tables or a JSON file, and the configuration that goes with it: the one that is named, else
 * the book's folder's, else the current folder's.
 *
 * @throws RunError (2) when there is no book, or the configuration has problems, all of them at once.
 */
export async function loadBook(request: BookRequest, effects: ReadEffects): Promise<LoadedBook> {
  const path = isAbsolute(request.book) ? request.book : join(effects.workingFolder, request.book);
  const names = await listBook(path, request.book, effects);
  const paths = names === null ? [path] : tablesIn(names).map((name) => join(path, name));
  if (paths.length === 0) {
    throw usageError(`${request.book} holds no table: put an accounts.csv into it, or name another folder.`);
  }
  const folder = names === null ? join(path, '..') : path;
  const files = await Promise.all(paths.map((file) => readSmallFile(file, effects)));
  const bigPaths = paths.filter((_, index) => files[index] === null);
  const bigTables = bigPaths.length === 0 ? [] : await readBigFiles(bigPaths, request.reading, effects);
  return {
    book: readBook(
      files.filter((file) => file !== null),
      request.reading,
      bigTables,
    ),
    config: await loadConfig(request.config, folder, effects),
  };
}

/** The names in a folder; null where the path is a file. */
async function listBook(
  path: string,
  given: string,
  effects: ReadEffects,
): Promise<readonly string[] | null> {
  try {
    return await effects.listFolder(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOTDIR') return null;
    if (code === 'ENOENT') throw usageError(`There is no folder or file ${given}.`, error);
    if (code === 'EACCES' || code === 'EPERM')
      throw usageError(`${given} cannot be read: permission is denied.`, error);
    throw error;
  }
}

/** CSV files, and the JSON files that are tables; without any CSV, other JSON files may be the book. */
function tablesIn(names: readonly string[]): readonly string[] {
  const visible = names.filter((name) => !name.startsWith('.'));
  const csv = visible.filter(isCsv);
  const json = visible.filter((name) => /\.json$/i.test(name));
  return [
    ...csv,
    ...json.filter((name) => csv.length === 0 || tableOfKey(name.replace(/\.json$/i, '')) !== null),
  ].sort();
}

/** A file as a whole; null where it is a table too big for that. */
async function readSmallFile(path: string, effects: ReadEffects): Promise<BookFile | null> {
  if (isCsv(path)) {
    const file = await effects.openFile(path);
    await file.close();
    if (file.size > WHOLE_FILE_BYTES) return null;
  }
  return { name: basename(path), bytes: await effects.readFile(path) };
}

/** One after the other: each takes a processor and some memory. */
async function readBigFiles(
  paths: readonly string[],
  reading: ReadingOptions,
  effects: ReadEffects,
): Promise<readonly BigTable[]> {
  const { readBigTable } = await import('../book/stream/read-big-table.ts');
  const tables: BigTable[] = [];
  for (const path of paths) {
    const file = await effects.openFile(path);
    try {
      tables.push(await readBigTable(basename(path), file, reading));
    } finally {
      await file.close();
    }
  }
  return tables;
}

function isCsv(name: string): boolean {
  return /\.csv$/i.test(name);
}

async function loadConfig(named: string | null, folder: string, effects: ReadEffects): Promise<Config> {
  const paths =
    named === null
      ? [join(folder, configName), join(effects.workingFolder, configName)]
      : [isAbsolute(named) ? named : join(effects.workingFolder, named)];
  for (const path of paths) {
    const bytes = await readIfThere(path, effects);
    if (bytes === null) continue;
    const text = decodeText(bytes);
    if (text === null) throw usageError(`${path} is no UTF-8 text.`);
    const { parseConfig } = await import('../config/parse-config.ts');
    const { config, problems } = parseConfig(text, basename(path));
    if (config === null) throw usageError(problems.map(formatConfigProblem).join('\n'));
    return config;
  }
  if (named !== null) throw usageError(`There is no configuration ${named}.`);
  return emptyConfig;
}
