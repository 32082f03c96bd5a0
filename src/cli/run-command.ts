import type { CliEffects } from './effects.ts';
import type { Invocation } from './invocation.ts';
import { reportFailure } from './report-failure.ts';

/** Runs what a command line asks for, and turns a failure into words and an exit code. */
export async function runCommand(invocation: Invocation, effects: CliEffects): Promise<number> {
  try {
    return await dispatch(invocation, effects);
  } catch (error) {
    return reportFailure(error, invocation, effects);
  }
}

async function dispatch(invocation: Invocation, effects: CliEffects): Promise<number> {
  switch (invocation.command) {
    case 'brief':
      return (await import('./brief-command.ts')).runBrief(invocation, effects);
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
    case 'schema':
      return (await import('./schema-command.ts')).runSchema(invocation, effects);
    case 'verify':
      return (await import('./verify-command.ts')).runVerify(invocation, effects);
  }
}
