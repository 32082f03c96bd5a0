import { loadDossier } from '../run/load-dossier.ts';
import type { CliEffects } from './effects.ts';
import type { PromptsInvocation } from './invocation.ts';

/** `renewbrief prompts`: what a model would be sent. */
export async function runPrompts(invocation: PromptsInvocation, effects: CliEffects): Promise<number> {
  const loaded = await loadDossier({ ...invocation, asOf: invocation.asOf ?? effects.today() }, effects);
  const { printPrompts } = await import('./print-prompts.ts');
  return printPrompts(loaded, invocation, effects);
}
