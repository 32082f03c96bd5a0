import { isRunError } from '../run/run-error.ts';
import type { CliEffects } from './effects.ts';
import { parseArguments } from './parse-arguments.ts';
import { runCommand } from './run-command.ts';

/**
 * Runs one command line and returns its exit code. Only what the command needs is loaded: help and version come from
 * the parser alone.
 *
 * @param argv the arguments without program and script
 */
export async function main(argv: readonly string[], effects: CliEffects): Promise<number> {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'end') {
    try {
      if (parsed.output !== '') effects.writeOutput(parsed.output);
      if (parsed.report !== '') effects.report(parsed.report.trimEnd());
      return parsed.exitCode;
    } catch (error) {
      if (!isRunError(error)) throw error;
      effects.report(`error: ${error.message}`);
      return error.exitCode;
    }
  }
  return runCommand(parsed.invocation, effects);
}
