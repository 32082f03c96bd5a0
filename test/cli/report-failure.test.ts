import { describe, expect, it } from 'vitest';
import { reportFailure } from '../../src/cli/report-failure.ts';
import { RunError } from '../../src/run/run-error.ts';

type Env = Readonly<Record<string, string | undefined>>;

function fail(
  error: unknown,
  options: { isVerbose?: boolean; hasColor?: boolean; env?: Env; isTerminal?: boolean } = {},
) {
  const lines: string[] = [];
  const exitCode = reportFailure(
    error,
    {
      isQuiet: false,
      isVerbose: options.isVerbose ?? false,
      hasColor: options.hasColor ?? true,
    },
    {
      report: (text) => lines.push(text),
      env: options.env ?? {},
      isReportTerminal: options.isTerminal ?? false,
    },
  );
  return { exitCode, text: lines.join('\n') };
}

describe('reportFailure', () => {
  it('says an expected error in a line, with its exit code', () => {
    expect(fail(new RunError(2, 'No such book: x.'))).toEqual({
      exitCode: 2,
      text: 'error: No such book: x.',
    });
    expect(fail(new RunError(4, 'The provider failed.')).exitCode).toBe(4);
  });

  it('shows what caused an expected error when asked for more', () => {
    const error = new RunError(2, 'Cannot write.', { cause: new Error('EACCES: mkdir') });
    expect(fail(error).text).not.toContain('EACCES');
    expect(fail(error, { isVerbose: true }).text).toContain('EACCES: mkdir');
  });

  it('owns up to a fault, with the stack when asked for it', () => {
    const fault = new TypeError('x is not a function');
    expect(fail(fault)).toMatchObject({ exitCode: 70 });
    expect(fail(fault).text.split('\n')).toHaveLength(1);
    expect(fail(fault, { isVerbose: true }).text).toContain('report-failure.test');
    expect(fail('thrown text').exitCode).toBe(70);
  });

  it('colours only on a terminal that was not asked to stay plain', () => {
    const error = new RunError(2, 'x');
    const isColoured = (options: Parameters<typeof fail>[1]) => fail(error, options).text.includes('\u001b[');
    expect(isColoured({ isTerminal: true })).toBe(true);
    expect(isColoured({ isTerminal: true, hasColor: false })).toBe(false);
    expect(isColoured({ isTerminal: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(isColoured({ isTerminal: true, env: { NO_COLOR: '' } })).toBe(true);
    expect(isColoured({ isTerminal: false })).toBe(false);
  });

  it('keeps what the data says from steering the terminal', () => {
    expect(fail(new RunError(2, 'no account "\u001b[2J"')).text).not.toContain('\u001b');
  });
});
