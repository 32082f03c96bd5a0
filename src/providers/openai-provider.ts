import pRetry from 'p-retry';
import type { ProseAnswer, ProseProvider, ProseRequest } from '../run/model/prose-provider.ts';
import type { Endpoint, ProviderEffects, ProviderSettings } from '../run/model/provider-settings.ts';
import { type Trouble, troubleOf } from './failures.ts';
import { pinnedFetch } from './pinned-fetch.ts';
import { readCompletion } from './read-completion.ts';
import { type Allowances, firstAllowances, requestBody, withLess } from './request-body.ts';

/** The first pause; each further one may be twice as long (full jitter). */
const firstPauseSeconds = 0.5;

class TroubleError extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.failure.message);
    this.trouble = trouble;
  }
}

/** The host that an endpoint names: what is sent goes there and nowhere else. */
export function originOf(endpoint: Endpoint): string {
  return new URL(endpoint.kind === 'azure' ? endpoint.endpoint : endpoint.baseUrl).origin;
}

/**
 * Any server that speaks OpenAI's Chat Completions, Azure's included. A server that refuses structured output is asked
 * for plainer forms, and what can pass is tried again, with pauses that are capped whatever the server wants, until a
 * deadline for all tries together.
 */
export function createOpenAiProvider(settings: ProviderSettings, effects: ProviderEffects): ProseProvider {
  const origin = originOf(settings.endpoint);
  const redact = (text: string) => settings.endpoint.key?.redact(text) ?? text;
  const fetch = pinnedFetch(origin, settings.maxAnswerBytes, effects.fetch);
  let allowances = firstAllowances(settings);

  // The SDK is loaded with the first request, and not before.
  let client: ReturnType<typeof openClient> | null = null;
  const openClient = async () =>
    (await import('./openai-client.ts')).createClient(settings.endpoint, settings.requestSeconds, fetch);
  const clientOnce = () => {
    client ??= openClient();
    return client;
  };

  const sendOnce = async (
    request: ProseRequest,
    own: Allowances,
    signal: AbortSignal,
  ): Promise<ProseAnswer> => {
    const { chat } = await clientOnce();
    try {
      const completion: unknown = await chat.completions.create(requestBody(request, settings, own), {
        signal,
      });
      return readCompletion(completion, settings.model);
    } catch (error) {
      throw new TroubleError(troubleOf(error, new URL(origin).host, redact));
    }
  };

  /** Leaves out what a server calls bad until it takes the request. */
  const sendAdapted = async (request: ProseRequest, signal: AbortSignal): Promise<ProseAnswer> => {
    for (;;) {
      const own = allowances;
      try {
        return await sendOnce(request, own, signal);
      } catch (error) {
        const complaint = error instanceof TroubleError ? error.trouble.complaint : null;
        const less = complaint === null ? null : withLess(own, complaint);
        if (less === null) throw error;
        // Another request may have learned the same meanwhile.
        if (allowances === own) allowances = less;
      }
    }
  };

  return {
    complete: async (request) => {
      const deadline = effects.now() + settings.deadlineSeconds * 1000;
      const signal = AbortSignal.timeout(settings.deadlineSeconds * 1000);
      try {
        return await pRetry(() => sendAdapted(request, signal), {
          retries: settings.retries,
          minTimeout: 0,
          maxTimeout: 0,
          shouldRetry: ({ error }) =>
            error instanceof TroubleError && error.trouble.canPass && effects.now() < deadline,
          onFailedAttempt: async ({ error, attemptNumber, retriesLeft }) => {
            if (!(error instanceof TroubleError) || !error.trouble.canPass || retriesLeft === 0) return;
            const pause = pauseMilliseconds(error.trouble, attemptNumber, settings, effects.random);
            if (effects.now() + pause >= deadline) throw error;
            await effects.sleep(pause);
          },
        });
      } catch (error) {
        if (error instanceof TroubleError) return error.trouble.failure;
        throw error;
      }
    },
  };
}

/** What the server asks for, else a random part of a pause that doubles; never more than the cap. */
function pauseMilliseconds(
  { retryAfterSeconds }: Trouble,
  attempt: number,
  { longestPauseSeconds }: ProviderSettings,
  random: () => number,
): number {
  const doubled = firstPauseSeconds * 2 ** (attempt - 1);
  const seconds = retryAfterSeconds ?? random() * Math.min(longestPauseSeconds, doubled);
  return Math.min(longestPauseSeconds, seconds) * 1000;
}

/** What would be sent, byte for byte, and where to. */
export type RequestPreview = { readonly url: string; readonly body: string };

class Previewed extends Error {}

/** The first request that a prompt would make, from the same code that sends it, and no socket is opened. */
export async function previewRequest(
  request: ProseRequest,
  settings: ProviderSettings,
): Promise<RequestPreview> {
  let preview: RequestPreview | null = null;
  const { createClient } = await import('./openai-client.ts');
  const client = createClient(settings.endpoint, settings.requestSeconds, async (input, init) => {
    preview = { url: input instanceof Request ? input.url : String(input), body: String(init?.body ?? '') };
    throw new Previewed();
  });
  try {
    await client.chat.completions.create(requestBody(request, settings, firstAllowances(settings)));
  } catch (error) {
    if (preview === null) throw error;
  }
  if (preview === null) throw new Error('the SDK sent no request');
  return preview;
}
