import type { ReadEffects } from './effects.ts';

/** The code of an error from the file system, such as `ENOENT`. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** A file's content, or null where there is none. */
export async function readIfThere(
  path: string,
  effects: Pick<ReadEffects, 'readFile'>,
): Promise<Uint8Array | null> {
  try {
    return await effects.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
