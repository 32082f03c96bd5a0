/**
 * How a run ends when it does not end well (0 is done).
 *
 * - `problems`: something was found in what was checked.
 * - `usage`: wrong usage or configuration, or an output that cannot be written.
 * - `incomplete`: finished, but not for all accounts.
 * - `provider`: the model's provider failed and no fallback was allowed.
 * - `costCap`: stopped at the cost cap.
 * - `fault`: a fault of the program.
 */
export const exitCodes = {
  done: 0,
  problems: 1,
  usage: 2,
  incomplete: 3,
  provider: 4,
  costCap: 5,
  fault: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** An end that the user can do something about: its message is all that is printed, and says what to do. */
export class RunError extends Error {
  override readonly name = 'RunError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}

/** Wrong usage or configuration, or an output that cannot be written. */
export function usageError(message: string, cause?: unknown): RunError {
  return new RunError(exitCodes.usage, message, cause === undefined ? undefined : { cause });
}

/** Whether something thrown is such an end; a bundle that is loaded late has a class of its own, so the name decides. */
export function isRunError(error: unknown): error is RunError {
  return error instanceof Error && error.name === 'RunError' && 'exitCode' in error;
}

/** The model's provider failed, and nobody allowed the offline writer to stand in. */
export function providerError(message: string): RunError {
  return new RunError(exitCodes.provider, message);
}
