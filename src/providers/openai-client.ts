import OpenAI, { AzureOpenAI } from 'openai';
import type { Endpoint } from '../run/model/provider-settings.ts';

/** What stands in for a key where a server wants none: the SDK refuses an empty one. */
const noKey = 'none';

/**
 * The SDK's client for an endpoint. It retries nothing: it would follow any Retry-After without a limit, and ask again
 * for what no asking can change.
 */
export function createClient(
  endpoint: Endpoint,
  requestSeconds: number,
  fetch: typeof globalThis.fetch,
): OpenAI {
  const common = { maxRetries: 0, timeout: requestSeconds * 1000, fetch, logLevel: 'off' } as const;
  if (endpoint.kind === 'azure') {
    // With OPENAI_BASE_URL set the SDK would refuse `endpoint`.
    return new AzureOpenAI({
      ...common,
      apiKey: endpoint.key.reveal(),
      apiVersion: endpoint.apiVersion,
      baseURL: `${endpoint.endpoint.replace(/\/+$/, '')}/openai`,
    });
  }
  return new OpenAI({ ...common, apiKey: endpoint.key?.reveal() ?? noKey, baseURL: endpoint.baseUrl });
}
