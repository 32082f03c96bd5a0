import { styleText } from 'node:util';
import { exitCodes, isRunError } from '../run/run-error.ts';
import { isColoured } from './colour.ts';
import type { CliEffects } from './effects.ts';
import { inertText } from './inert.ts';
import type { SpeechOptions } from './invocation.ts';

type FailureEffects = Pick<CliEffects, 'report' | 'env' | 'isReportTerminal'>;

/** The one place where a run that failed turns into words and an exit code. */
export function reportFailure(error: unknown, options: SpeechOptions, effects: FailureEffects): number {
  const head = emphasise('error:', options, effects);
  if (isRunError(error)) {
    effects.report(`${head} ${inertText(error.message)}`);
    if (options.isVerbose && error.cause !== undefined) effects.report(inertText(stackOf(error.cause)));
    return error.exitCode;
  }
  const message = error instanceof Error ? error.message : String(error);
  const advice = options.isVerbose ? '' : ' Run it again with --verbose to see where, and please report it.';
  effects.report(`${head} this is a fault of renewbrief: ${inertText(message)}.${advice}`);
  if (options.isVerbose) effects.report(inertText(stackOf(error)));
  return exitCodes.fault;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function emphasise(text: string, options: SpeechOptions, { env, isReportTerminal }: FailureEffects): string {
  return isColoured(options, env, isReportTerminal)
    ? styleText(['bold', 'red'], text, { validateStream: false })
    : text;
}
