import { exitCodes } from '../run/run-error.ts';
import type { CliEffects } from './effects.ts';

/** `renewbrief cache clear`: takes away every answer of a model that was kept. */
export async function runCacheClear(effects: CliEffects): Promise<number> {
  const folder = await effects.cacheFolder();
  await effects.removeFolder(folder);
  effects.writeOutput(`Cleared ${folder}\n`);
  return exitCodes.done;
}
