import { basename, isAbsolute, join } from 'node:path';
import { decodeUtf8 } from '../book/files/decode-utf8.ts';
import { commonEncodings, encodingNamed } from '../book/files/encoding-names.ts';
import { foreignFile, type LockedReason, lockedFile, tooLarge } from '../book/files/file-problems.ts';
import { foreignByName } from '../book/files/foreign-format.ts';
import { limits } from '../book/files/limits.ts';
import { formatProblems } from '../book/problem.ts';
import { type Book, type BookFile, readBook, type UnopenedFile } from '../book/read-book.ts';

import type { ReadingOptions } from '../book/reading-options.ts';
import { tableOfKey } from '../book/table-of-key.ts';
import { type Config, emptyConfig, formatConfigProblem } from '../config/config.ts';
import { nearestTo } from '../facts/nearest.ts';
import type { ReadEffects } from './effects.ts';
import { errorCode, readIfThere } from './read-file.ts';
import { usageError } from './run-error.ts';

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
  const reading = settleReading(request.reading);
  const path = isAbsolute(request.book) ? request.book : join(effects.workingFolder, request.book);
  const names = await listBook(path, request.book, effects);
  const files =
    names === null
      ? [await openFile(path, effects)]
      : await Promise.all(filesIn(names).map((name) => openFile(join(path, name), effects)));
  if (files.every((file) => 'problem' in file)) {
    const reasons = formatProblems(files.map((file) => file.problem));
    throw usageError(
      [
        `${request.book} holds no table: put an accounts.csv into it, or name another folder.`,
        ...reasons,
      ].join('\n'),
    );
  }
  const folder = names === null ? join(path, '..') : path;
  const config = await loadConfig(request.config, folder, effects);
  const npsScale = config.values.health?.nps_scale ?? null;
  return { book: readBook(files, { ...reading, npsScale }), config };
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

/**
 * Tables of separated values and NDJSON, and what holds tables that cannot be read, so that it is not passed over. Other
 * JSON and text files only if they are named after a table, or if there is nothing else.
 */
function filesIn(names: readonly string[]): readonly string[] {
  const visible = names.filter((name) => !name.startsWith('.'));
  const tables = visible.filter((name) => /\.(?:csv|tsv|ndjson|jsonl)$/i.test(name));
  const others = visible.filter((name) => /\.(?:json|txt)$/i.test(name));
  return [
    ...tables,
    ...others.filter((name) => tables.length === 0 || tableOfKey(name.replace(/\.[^.]+$/, '')) !== null),
    ...visible.filter((name) => foreignByName(name) !== null),
  ].sort();
}

/** A file's content; or why it has none for us: that is a problem of the file, and not the end of the run. */
async function openFile(path: string, effects: ReadEffects): Promise<BookFile | UnopenedFile> {
  const name = basename(path);
  const foreign = foreignByName(name);
  if (foreign !== null) return { name, problem: foreignFile(name, foreign) };
  try {
    const byteCount = await effects.fileSize(path);
    if (byteCount > limits.bytesInMemory) return { name, problem: tooLarge(name, byteCount) };
    return { name, bytes: await effects.readFile(path) };
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

async function loadConfig(named: string | null, folder: string, effects: ReadEffects): Promise<Config> {
  const paths =
    named === null
      ? [join(folder, configName), join(effects.workingFolder, configName)]
      : [isAbsolute(named) ? named : join(effects.workingFolder, named)];
  for (const path of paths) {
    const bytes = await readIfThere(path, effects);
    if (bytes === null) continue;
    const text = decodeUtf8(bytes);
    if (text === null) throw usageError(`${path} is no UTF-8 text.`);
    const { parseConfig } = await import('../config/parse-config.ts');
    const { config, problems } = parseConfig(text, basename(path));
    if (config === null) throw usageError(problems.map(formatConfigProblem).join('\n'));
    return config;
  }
  if (named !== null) throw usageError(`There is no configuration ${named}.`);
  return emptyConfig;
}
