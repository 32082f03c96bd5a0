import { createHash } from 'node:crypto';
import { isAbsolute, join } from 'node:path';
import { createOpenAiProvider, originOf } from '../providers/openai-provider.ts';
import { replayProvider, withCache, withRecording } from '../run/model/kept-answers.ts';
import type { ProseProvider } from '../run/model/prose-provider.ts';
import type { ProviderSettings } from '../run/model/provider-settings.ts';
import type { CliEffects } from './effects.ts';
import type { ModelOptions } from './invocation.ts';

/** A provider with all that the flags put around it; nothing is sent where answers are replayed. */
export async function openProvider(
  settings: ProviderSettings | null,
  { model, record, replay, hasCache }: ModelOptions,
  effects: CliEffects,
): Promise<ProseProvider> {
  if (replay !== null || settings === null)
    return replayProvider(absolute(replay ?? '.', effects), model ?? nobody, effects);
  const sending = createOpenAiProvider(settings, effects.http);
  const kept = hasCache
    ? withCache(
        sending,
        join(await effects.cacheFolder(), answersFolder),
        (key) => cacheKey(key, settings),
        effects,
      )
    : sending;
  return record === null ? kept : withRecording(kept, absolute(record, effects), effects);
}

/** Whom an answer is from that somebody has put into a folder. */
const nobody = 'replay';

/** Where answers are kept inside the cache. */
const answersFolder = 'answers';

/** Another model, another server or another way to ask may answer otherwise. */
function cacheKey(key: string, { endpoint, model, temperature }: ProviderSettings): string {
  return createHash('sha256')
    .update(JSON.stringify([key, originOf(endpoint), model, temperature]))
    .digest('hex');
}

function absolute(path: string, { workingFolder }: CliEffects): string {
  return isAbsolute(path) ? path : join(workingFolder, path);
}
