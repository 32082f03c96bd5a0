import type { FailureCode, ProviderFailure } from '../run/model/prose-provider.ts';
import { RedirectError, TooLargeError } from './pinned-fetch.ts';

/** A failure with what decides whether it is worth asking again, and when. */
export type Trouble = {
  readonly failure: ProviderFailure;
  readonly canPass: boolean;
  /** What the server asks for; null where it does not. */
  readonly retryAfterSeconds: number | null;
  /** What the server complained of, where it called the request itself bad. */
  readonly complaint: string | null;
};

/** As much of the SDK's errors as is read here. */
type ServerError = {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly headers?: unknown;
  readonly cause?: unknown;
};

/** What an exception of a request means. Nothing that the server says is trusted to be short, or free of the key. */
export function troubleOf(error: unknown, host: string, redact: (text: string) => string): Trouble {
  const { status, code, message, headers, cause } = (
    typeof error === 'object' && error !== null ? error : {}
  ) as ServerError;
  const said = clip(redact(typeof message === 'string' ? message : String(error)));
  const trouble = (failureCode: FailureCode, advice: string, canPass = false): Trouble => ({
    failure: { kind: 'failure', code: failureCode, message: `${host}: ${advice}` },
    canPass,
    retryAfterSeconds: canPass ? retryAfterOf(headers) : null,
    complaint: failureCode === 'badRequest' ? said : null,
  });
  const root = rootOf(cause) ?? error;
  if (root instanceof RedirectError)
    return trouble(
      'redirected',
      `redirects ${clip(root.message)}, and neither key nor data follow. Name the final address with OPENAI_BASE_URL.`,
    );
  if (root instanceof TooLargeError)
    return trouble(
      'tooLarge',
      `answered with ${root.message}, which no section can be. Check that it is a chat-completions server.`,
    );
  if (typeof status !== 'number') {
    return isTimeout(error) || isTimeout(root)
      ? trouble(
          'timeout',
          'did not finish its answer in time. Raise llm.timeout_seconds, or choose a faster model.',
          true,
        )
      : error instanceof SyntaxError || root instanceof SyntaxError
        ? trouble('malformed', `answered with what is no JSON (${said}).`, true)
        : trouble(
            'unreachable',
            `could not be reached, or broke off (${said}). Check the address and the network.`,
            true,
          );
  }
  if (isOf(['insufficient_quota', 'billing_hard_limit_reached'], code) || status === 402)
    return trouble(
      'quota',
      `the account has no credit left (${said}). Add credit, or write with --writer offline.`,
    );
  if (
    isOf(['context_length_exceeded'], code) ||
    status === 413 ||
    /context (?:length|window)|maximum context/iu.test(said)
  )
    return trouble(
      'tooLong',
      `the prompt is longer than the model takes (${said}). Choose a model with a larger context.`,
    );
  switch (status) {
    case 401:
    case 403:
      return trouble(
        'unauthorised',
        `refused the key (${status}). Check OPENAI_API_KEY (or AZURE_OPENAI_API_KEY): it may be mistyped, expired, or of another project.`,
      );
    case 404:
      return trouble(
        'notFound',
        `knows no such model or address (${said}). Check --model and OPENAI_BASE_URL, which usually ends in /v1.`,
      );
    case 429:
      return trouble('rateLimited', `takes no more requests for now (${said}). Try again later.`, true);
    case 408:
    case 409:
      return trouble('server', `did not take the request (${status}).`, true);
    default:
      return status >= 500
        ? trouble('server', `failed (${status}: ${said}). Try again later.`, true)
        : trouble('badRequest', `called the request bad (${status}: ${said}).`);
  }
}

function isOf(codes: readonly string[], code: unknown): boolean {
  return typeof code === 'string' && codes.includes(code);
}

function rootOf(cause: unknown): unknown {
  let root = cause;
  for (let depth = 0; depth < 5 && root instanceof Error && root.cause !== undefined; depth += 1) {
    if (root instanceof RedirectError || root instanceof TooLargeError) break;
    root = root.cause;
  }
  return root;
}

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // The SDK's errors carry no name of their own.
  return (
    /^(?:Timeout|Abort)Error$/u.test(error.name) ||
    /^Request (?:timed out|was aborted)\.$/u.test(error.message)
  );
}

/** `Retry-After` in seconds, or as a date; `retry-after-ms` where a server has it. */
function retryAfterOf(headers: unknown): number | null {
  if (!(headers instanceof Headers)) return null;
  const milliseconds = Number(headers.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds / 1000);
  const text = headers.get('retry-after');
  if (text === null) return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const [until, now] = [Date.parse(text), Date.parse(headers.get('date') ?? '')];
  return Number.isFinite(until) && Number.isFinite(now) ? Math.max(0, (until - now) / 1000) : null;
}

const longestSaid = 200;

function clip(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > longestSaid ? `${line.slice(0, longestSaid)}…` : line;
}
