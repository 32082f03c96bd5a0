import type { CliEffects } from './effects.ts';
import type { SpeechOptions } from './invocation.ts';

/** Colour only on a terminal, and only where neither `--no-color` nor NO_COLOR asks for none. */
export function isColoured(
  { hasColor }: Pick<SpeechOptions, 'hasColor'>,
  env: CliEffects['env'],
  isTerminal: boolean,
): boolean {
  return hasColor && isTerminal && (env.NO_COLOR ?? '') === '';
}
