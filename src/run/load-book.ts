import { isAbsolute, join } from 'node:path';
import { commonEncodings, encodingNamed } from '../book/files/encoding-names.ts';
import { formatProblems } from '../book/problem.ts';
import { type Book, readBigBook } from '../book/read-book.ts';
import type { AccountFinder } from '../book/read-tables.ts';
import type { ReadingOptions } from '../book/reading-options.ts';
import { mapOf } from '../config/book-map.ts';
import type { Config } from '../config/config.ts';
import { nearestTo } from '../facts/nearest.ts';
import type { ReadEffects } from './effects.ts';
import { loadConfig, loadMap } from './load-config.ts';
import { filesIn, openFile } from './open-files.ts';
import { errorCode } from './read-file.ts';
import { usageError } from './run-error.ts';

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
 * @param findAccount where a single account is asked for, of which alone all is read.
 * @throws RunError (2) when there is no book, or the configuration has problems, all of them at once.
 */
export async function loadBook(
  request: BookRequest,
  effects: ReadEffects,
  findAccount?: AccountFinder,
): Promise<LoadedBook> {
  const reading = settleReading(request.reading);
  const path = isAbsolute(request.book) ? request.book : join(effects.workingFolder, request.book);
  const names = await listBook(path, request.book, effects);
  const config = await loadConfig(request.config, names === null ? join(path, '..') : path, effects);
  const map = request.map === null ? mapOf(config) : await loadMap(request.map, effects);
  const paths = names === null ? [path] : filesIn(names, map).map((name) => join(path, name));
  const files = await Promise.all(paths.map((file) => openFile(file, effects, map)));
  if (files.every((file) => 'problem' in file)) {
    const reasons = formatProblems(files.map((file) => file.problem));
    throw usageError(
      [
        `${request.book} holds no table: put an accounts.csv into it, or name another folder.`,
        ...reasons,
      ].join('\n'),
    );
  }
  const npsScale = config.values.health?.nps_scale ?? null;
  return { book: await readBigBook(files, { ...reading, npsScale }, map, findAccount), config };
}

/** The encoding under the name by which the reading knows it. */
function settleReading(reading: ReadingOptions): ReadingOptions {
  if (reading.encoding === null) return reading;
  const encoding = encodingNamed(reading.encoding);
  if (encoding !== null) return { ...reading, encoding };
  const [near] = nearestTo(reading.encoding, commonEncodings, 1);
  const advice =
    near === undefined ? `Use a name such as ${commonEncodings.join(', ')}.` : `Did you mean ${near}?`;
  throw usageError(`--encoding ${reading.encoding}: there is no encoding of that name. ${advice}`);
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
