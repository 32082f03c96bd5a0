import type { CliEffects } from './effects.ts';
import type { Invocation } from './invocation.ts';
import { parseArguments } from './parse-arguments.ts';

/**
 * Runs one command line and returns its exit code. Only what the command needs is loaded: help and version come from
 * the parser alone.
 *
 * @param argv the arguments without program and script
 */
export async function main(argv: readonly string[], effects: CliEffects): Promise<number> {
  const parsed = parseArguments(argv);
  if (parsed.kind === 'end') {
    if (parsed.output !== '') effects.writeOutput(parsed.output);
    if (parsed.report !== '') effects.report(parsed.report.trimEnd());
    return parsed.exitCode;
  }
  try {
    return await run(parsed.invocation, effects);
  } catch (error) {
    const { reportFailure } = await import('./report-failure.ts');
    return reportFailure(error, parsed.invocation, effects);
  }
}

async function run(invocation: Invocation, effects: CliEffects): Promise<number> {
  switch (invocation.command) {
    case 'brief':
      return (await import('./brief-command.ts')).runBrief(invocation, effects);
    case 'facts':
      return (await import('./facts-command.ts')).runFacts(invocation, effects);
    case 'explain':
      return (await import('./explain-command.ts')).runExplain(invocation, effects);
    case 'check':
      return (await import('./check-command.ts')).runCheck(invocation, effects);
    case 'schema':
      return (await import('./schema-command.ts')).runSchema(invocation, effects);
  }
}
