import { join } from 'node:path';
import { readAnswer } from '../../prose/answers/read-answer.ts';
import type { ReadEffects } from '../effects.ts';
import { readIfThere } from '../read-file.ts';
import type { ProseAnswer, ProseProvider, ProseRequest } from './prose-provider.ts';
import { parseStored, renderStored } from './stored-answer.ts';

export type KeepEffects = Pick<ReadEffects, 'readFile'> & {
  /** Into a folder that is made if need be; nobody else may read either. */
  readonly writePrivately: (path: string, content: string) => Promise<void>;
};

/** Answers that were given before, by the conversation that they answer: nothing is sent, and nothing is paid, twice. */
export function withCache(
  provider: ProseProvider,
  folder: string,
  keyOf: (key: string) => string,
  effects: KeepEffects,
): ProseProvider {
  return {
    complete: async (request) => {
      const key = keyOf(request.key);
      const path = join(folder, `${key}.json`);
      const content = await readIfThere(path, effects).catch(() => null);
      const kept = content === null ? null : parseStored(new TextDecoder().decode(content), key, 'cached');
      if (kept !== null) return kept;
      const answer = await provider.complete(request);
      // A cache that cannot be written costs money the next time, and no brief now.
      if (answer.kind === 'answer' && isWorthKeeping(request, answer))
        await effects.writePrivately(path, renderStored(key, request.section, answer)).catch(() => undefined);
      return answer;
    },
  };
}

/** What cannot be read now could not be read the next time either: it is asked for anew. */
function isWorthKeeping({ section }: ProseRequest, { finishReason, text }: ProseAnswer): boolean {
  return finishReason === 'stop' && readAnswer(section, text).kind === 'draft';
}

/** Keeps every answer in a folder, to be replayed later. */
export function withRecording(provider: ProseProvider, folder: string, effects: KeepEffects): ProseProvider {
  return {
    complete: async (request) => {
      const answer = await provider.complete(request);
      if (answer.kind === 'answer')
        await effects.writePrivately(
          join(folder, `${request.key}.json`),
          renderStored(request.key, request.section, answer),
        );
      return answer;
    },
  };
}

/** Answers from a recording alone: the same prompts give the same brief, and nothing is sent. */
export function replayProvider(folder: string, effects: Pick<ReadEffects, 'readFile'>): ProseProvider {
  return {
    complete: async ({ key, section }) => {
      const path = join(folder, `${key}.json`);
      const content = await readIfThere(path, effects);
      const answer =
        content === null ? null : parseStored(new TextDecoder().decode(content), key, 'replayed');
      return (
        answer ?? {
          kind: 'failure',
          code: 'notRecorded',
          message: `${folder}: no usable answer to this prompt of ${section} (${key}.json); record it with --record.`,
        }
      );
    },
  };
}
