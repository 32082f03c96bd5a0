import type { CliEffects } from './effects.ts';
import type { Invocation } from './invocation.ts';
import { reportFailure } from './report-failure.ts';

/** Runs what a command line asks for, and turns a failure into words and an exit code. */
export async function runCommand(invocation: Invocation, effects: CliEffects): Promise<number> {
  try {
    // A brief is what most runs are for: its code is read without that of the others.
    return invocation.command === 'brief'
      ? await (await import('./brief-command.ts')).runBrief(invocation, effects)
      : await (await import('./run-other-command.ts')).runOtherCommand(invocation, effects);
  } catch (error) {
    return reportFailure(error, invocation, effects);
  }
}
