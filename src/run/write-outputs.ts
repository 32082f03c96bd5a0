import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ReadEffects, WriteEffects } from './effects.ts';
import { manifestName, parseManifest, renderManifest } from './manifest.ts';
import { errorCode, readIfThere } from './read-file.ts';
import { usageError } from './run-error.ts';

export type OutputFile = { readonly name: string; readonly content: string | Uint8Array };

type OutputEffects = Pick<ReadEffects, 'readFile'> & WriteEffects;

/**
 * Writes documents into a folder and returns their paths. A file that is not as it was last written is somebody's work
 * and stays, unless forced; then nothing at all is written. The folder's manifest remembers what was written. It is
 * written before the files, with the hashes of both the old and the new content, so that a stop at any point leaves
 * files that are recognised as ours.
 *
 * @throws RunError (2) for an edited file, or where the folder cannot be written.
 */
export async function writeOutputs(
  folder: string,
  files: readonly OutputFile[],
  isForced: boolean,
  effects: OutputEffects,
): Promise<readonly string[]> {
  try {
    const manifestPath = join(folder, manifestName);
    const manifest = parseManifest(await readIfThere(manifestPath, effects));
    const kept = new Map(manifest.files);
    const edited: string[] = [];
    for (const { name, content } of files) {
      const present = await readIfThere(join(folder, name), effects);
      const old = present === null ? null : hashOf(present);
      const own = hashOf(content);
      if (old !== null && old !== own && !(manifest.files.get(name) ?? []).includes(old))
        edited.push(join(folder, name));
      kept.set(name, old === null || old === own ? [own] : [own, old]);
    }
    if (edited.length > 0 && !isForced) throw usageError(refusal(edited));
    await effects.makeFolder(folder);
    await effects.writeFileAtomically(manifestPath, renderManifest({ files: kept }));
    const writing = files.map(({ name, content }) =>
      effects.writeFileAtomically(join(folder, name), content),
    );
    // All of them come to their end before one that failed is told.
    const failed = (await Promise.allSettled(writing)).find((result) => result.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return files.map(({ name }) => join(folder, name));
  } catch (error) {
    throw asOutputError(error, folder);
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function refusal(paths: readonly string[]): string {
  const was = paths.length === 1 ? 'was' : 'were';
  return [
    `${paths.join(', ')} ${was} edited since renewbrief wrote ${paths.length === 1 ? 'it' : 'them'}, or ${was} never written by it.`,
    'Nothing was written. Move it away, choose another folder with --out, or overwrite it with --force.',
  ].join('\n');
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
