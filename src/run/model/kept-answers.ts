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

/**
 * Answers from a folder alone: the same prompts give the same brief, and nothing is sent. An answer is found by its
 * prompt (`<key>.json`, as recordings are named), or else as somebody has put it there by hand, word for word as a model
 * gave it: `health-narrative.txt`. That one is for whatever the prompt is now, and is checked like any other; it cannot
 * be asked to mend anything.
 *
 * @param name who is said to have written an answer that was put there by hand
 */
export function replayProvider(
  folder: string,
  name: string,
  effects: Pick<ReadEffects, 'readFile'>,
): ProseProvider {
  return {
    complete: async ({ key, section, messages }) => {
      const recorded = await readText(join(folder, `${key}.json`), effects);
      const answer = recorded === null ? null : parseStored(recorded, key, 'replayed');
      if (answer !== null) return answer;
      const file = `${kebabCase(section)}.txt`;
      const text = messages.length > 2 ? null : await readText(join(folder, file), effects);
      if (text !== null)
        return { kind: 'answer', text, model: name, finishReason: 'stop', usage: null, origin: 'replayed' };
      return {
        kind: 'failure',
        code: 'notRecorded',
        message: `${folder}: no usable answer to this prompt of ${section} (${key}.json or ${file}); record it with --record.`,
      };
    },
  };
}

async function readText(path: string, effects: Pick<ReadEffects, 'readFile'>): Promise<string | null> {
  const content = await readIfThere(path, effects);
  return content === null ? null : new TextDecoder().decode(content);
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
