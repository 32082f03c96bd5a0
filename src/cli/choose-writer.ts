import type { WriteProse } from '../run/brief.ts';
import { isModelConfigured } from '../run/model/is-model-configured.ts';
import type { CliEffects } from './effects.ts';
import type { WriterOptions } from './invocation.ts';

/** The model where it is wanted, or where `auto` finds one; what it takes is loaded only then. */
export async function chooseWriter(
  options: WriterOptions,
  effects: CliEffects,
  say: (text: string) => void,
): Promise<WriteProse | undefined> {
  const isWanted =
    options.writer === 'llm' ||
    (options.writer === 'auto' && (options.replay !== null || isModelConfigured(effects.env)));
  if (!isWanted) return undefined;
  return (await import('./model-writer.ts')).modelWriter(options, effects, say);
}
