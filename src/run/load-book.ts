import { basename, isAbsolute, join } from 'node:path';
import { decodeText } from '../book/decode-text.ts';
import { fitsPattern, patternsOf } from '../book/map/file-pattern.ts';
import { type Book, type BookFile, readBook } from '../book/read-book.ts';
import { tableOfKey } from '../book/read-json.ts';
import type { ReadingOptions } from '../book/reading-options.ts';
import { type BookMap, mapOf } from '../config/book-map.ts';
import { type Config, emptyConfig, formatConfigProblem } from '../config/config.ts';
import type { ReadEffects } from './effects.ts';
import { errorCode, readIfThere } from './read-file.ts';
import { usageError } from './run-error.ts';

const configName = 'renewbrief.config.yaml';

/** Which book, with which configuration, and what the user has settled about its reading. */
export type BookRequest = {
  readonly book: string;
  readonly config: string | null;
  /** A file that says how a foreign export becomes a book; it stands in for a map of the configuration. */
  readonly map: string | null;
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
  const config = await loadConfig(request.config, names === null ? join(path, '..') : path, effects);
  const map = request.map === null ? mapOf(config) : await loadMap(request.map, effects);
  const files =
    names === null
      ? [await readTable(path, effects)]
      : await Promise.all(tablesIn(names, map).map((name) => readTable(join(path, name), effects)));
  if (files.length === 0) {
    throw usageError(`${request.book} holds no table: put an accounts.csv into it, or name another folder.`);
  }
  return { book: readBook(files, request.reading, map), config };
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

/**
 * CSV files, and the JSON files that are tables; without any CSV, other JSON files may be the book. Besides these, what
 * a map names.
 */
function tablesIn(names: readonly string[], map: BookMap | null): readonly string[] {
  const patterns = map === null ? [] : patternsOf(map.values);
  const visible = names.filter((name) => !name.startsWith('.'));
  const csv = visible.filter((name) => /\.csv$/i.test(name));
  const json = visible.filter((name) => /\.json$/i.test(name));
  const mapped = visible.filter((name) => patterns.some((pattern) => fitsPattern(name, pattern)));
  const tables = json.filter((name) => csv.length === 0 || tableOfKey(name.replace(/\.json$/i, '')) !== null);
  return [...new Set([...csv, ...tables, ...mapped])].sort();
}

async function readTable(path: string, effects: ReadEffects): Promise<BookFile> {
  return { name: basename(path), bytes: await effects.readFile(path) };
}

async function loadConfig(named: string | null, folder: string, effects: ReadEffects): Promise<Config> {
  const paths =
    named === null
      ? [join(folder, configName), join(effects.workingFolder, configName)]
      : [isAbsolute(named) ? named : join(effects.workingFolder, named)];
  for (const path of paths) {
    const text = await readText(path, effects);
    if (text === null) continue;
    const { parseConfig } = await import('../config/parse-config.ts');
    const { config, problems } = parseConfig(text, basename(path));
    if (config === null) throw usageError(problems.map(formatConfigProblem).join('\n'));
    return config;
  }
  if (named !== null) throw usageError(`There is no configuration ${named}.`);
  return emptyConfig;
}

async function loadMap(named: string, effects: ReadEffects): Promise<BookMap> {
  const path = isAbsolute(named) ? named : join(effects.workingFolder, named);
  const text = await readText(path, effects);
  if (text === null) throw usageError(`There is no map ${named}.`);
  const { parseMap } = await import('../config/parse-config.ts');
  const { map, problems } = parseMap(text, basename(path));
  if (map === null) throw usageError(problems.map(formatConfigProblem).join('\n'));
  return map;
}

async function readText(path: string, effects: ReadEffects): Promise<string | null> {
  const bytes = await readIfThere(path, effects);
  if (bytes === null) return null;
  const text = decodeText(bytes);
  if (text === null) throw usageError(`${path} is no UTF-8 text.`);
  return text;
}
