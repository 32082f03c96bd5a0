import type { CliEffects } from './effects.ts';
import type { BriefInvocation, Invocation } from './invocation.ts';

/** Runs what a command line asks for where that is no brief. Only what the command needs is made ready. */
export async function runOtherCommand(
  invocation: Exclude<Invocation, BriefInvocation>,
  effects: CliEffects,
): Promise<number> {
  switch (invocation.command) {
    case 'facts':
      return (await import('./facts-command.ts')).runFacts(invocation, effects);
    case 'explain':
      return (await import('./explain-command.ts')).runExplain(invocation, effects);
    case 'prompts':
      return (await import('./prompts-command.ts')).runPrompts(invocation, effects);
    case 'cache':
      return (await import('./cache-command.ts')).runCacheClear(effects);
    case 'check':
      return (await import('./check-command.ts')).runCheck(invocation, effects);
    case 'batch':
      return (await import('./batch-command.ts')).runBatchCommand(invocation, effects);
    case 'snapshot':
      return (await import('./snapshot-command.ts')).runSnapshot(invocation, effects);
    case 'schema':
      return (await import('./schema-command.ts')).runSchema(invocation, effects);
    case 'verify':
      return (await import('./verify-command.ts')).runVerify(invocation, effects);
  }
}
