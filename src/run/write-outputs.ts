import { join } from 'node:path';
import { checksumOf } from './checksum.ts';
import type { ReadEffects, WriteEffects } from './effects.ts';
import { manifestName, parseManifest, renderManifest } from './manifest.ts';
import { errorCode, readIfThere } from './read-file.ts';
import { type RunError, usageError } from './run-error.ts';

export type OutputFile = { readonly name: string; readonly content: string | Uint8Array };

type OutputEffects = Pick<ReadEffects, 'readFile'> & WriteEffects;

/**
 * Writes documents into a folder and returns their paths. A file that is not as it was last written is somebody's work
 * and stays, unless forced; then nothing at all is written.
 *
 * @throws RunError (2) for an edited file, or where the folder cannot be written.
 */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  isForced: boolean,
  effects: OutputEffects,
): Promise<readonly string[]> {
  const { edited, write } = await (await openOutputFolder(folder, effects)).plan(files);
  if (edited.length > 0 && !isForced) throw editedError(edited);
  return await write();
}

/** Documents that are about to be written, and the paths of those that are somebody's work by now. */
export type PlannedOutputs = {
  readonly edited: readonly string[];
  /** @throws RunError (2) where the folder cannot be written. */
  readonly write: () => Promise<readonly string[]>;
};

export type OutputFolder = { readonly plan: (files: readonly OutputFile[]) => Promise<PlannedOutputs> };

/**
 * A folder to write documents into, as many at a time as one likes. Its manifest remembers what was written. It is written
 * before the files, with the fingerprints of both the old and the new content, so that a stop at any point leaves files
 * that are recognised as ours.
 *
 * @throws RunError (2) where the folder cannot be read.
 */
export async function openOutputFolder(folder: string, effects: OutputEffects): Promise<OutputFolder> {
  const orElse = <T>(work: () => Promise<T>) =>
    work().catch((error: unknown) => {
      throw asOutputError(error, folder);
    });
  const manifestPath = join(folder, manifestName);
  const manifest = parseManifest(await orElse(() => readIfThere(manifestPath, effects)));
  const kept = new Map(manifest.files);
  const saveManifest = shared(() =>
    effects.writeFileAtomically(manifestPath, renderManifest({ files: kept })),
  );
  const plan = async (files: readonly OutputFile[]): Promise<PlannedOutputs> => {
    const edited: string[] = [];
    const fingerprints = new Map<string, readonly string[]>();
    // What is compared is what is written: a text becomes bytes once.
    const contents = files.map(({ name, content }) => ({
      name,
      content: typeof content === 'string' ? bytesOf(content) : content,
    }));
    for (const { name, content } of contents) {
      const present = await readIfThere(join(folder, name), effects);
      const old = present === null ? null : fingerprintOf(present);
      const own = fingerprintOf(content);
      if (old !== null && old !== own && !(manifest.files.get(name) ?? []).includes(old))
        edited.push(join(folder, name));
      fingerprints.set(name, old === null || old === own ? [own] : [own, old]);
    }
    const write = async () => {
      await effects.makeFolder(folder);
      for (const [name, known] of fingerprints) kept.set(name, known);
      await saveManifest();
      const writing = contents.map(({ name, content }) =>
        effects.writeFileAtomically(join(folder, name), content),
      );
      // All of them come to their end before one that failed is told.
      const failed = (await Promise.allSettled(writing)).find((result) => result.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
      return files.map(({ name }) => join(folder, name));
    };
    return { edited, write: () => orElse(write) };
  };
  return { plan: (files) => orElse(() => plan(files)) };
}

/** The UTF-8 of a text. There are at most three bytes to a unit of it, so nobody has to count them beforehand. */
function bytesOf(text: string): Uint8Array {
  const room = Buffer.allocUnsafe(text.length * 3);
  return room.subarray(0, room.write(text));
}

/** Runs one after the other; who asks while one is under way shares the next, which will see what they have changed. */
function shared(work: () => Promise<void>): () => Promise<void> {
  let current: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= current.then(() => {
      next = null;
      current = work();
      return current;
    });
    return next;
  };
}

/**
 * What tells an edited file from the one that was written: its length in bytes, and its checksum. An edit of up to four
 * bytes in a row is always seen; any other goes unseen only if it keeps the length and meets the one checksum in 4,300
 * million.
 */
function fingerprintOf(content: Uint8Array): string {
  return `${content.length}-${checksumOf(content)}`;
}

/** Why nothing is written over somebody's work, and what to do. */
export function editedError(paths: readonly string[]): RunError {
  const was = paths.length === 1 ? 'was' : 'were';
  const message = [
    `${paths.join(', ')} ${was} edited since renewbrief wrote ${paths.length === 1 ? 'it' : 'them'}, or ${was} never written by it.`,
    'Nothing was written. Move it away, choose another folder with --out, or overwrite it with --force.',
  ].join('\n');
  return usageError(message);
}

const writeFailures: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'a folder of that name is in the way',
  ENAMETOOLONG: 'the path is too long',
};

function asOutputError(error: unknown, folder: string): unknown {
  const why = writeFailures[errorCode(error) ?? ''];
  return why === undefined
    ? error
    : usageError(`Cannot write to ${folder}: ${why}. Choose another folder with --out.`, error);
}
