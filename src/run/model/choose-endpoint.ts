import type { LlmValues } from '../../config/llm.ts';
import { usageError } from '../run-error.ts';
import { Secret } from '../secret.ts';
import { azureNames, type Environment, isSet } from './is-model-configured.ts';
import type { Endpoint } from './provider-settings.ts';

const openAi = 'https://api.openai.com/v1';

/**
 * Where to send to, from the environment and the configuration. A key belongs to the server that the environment names:
 * a configuration that comes with somebody's data cannot send it elsewhere.
 *
 * @throws RunError (2) with what is missing or contradicts itself.
 */
export function chooseEndpoint(env: Environment, llm: LlmValues): Endpoint {
  const named = isSet(env, 'OPENAI_BASE_URL') ? (env.OPENAI_BASE_URL ?? '').trim() : null;
  const azure = azureNames.filter((name) => isSet(env, name));
  if (named === null && llm.base_url === undefined && azure.length > 0) {
    if (azure.length === azureNames.length) return azureEndpoint(env);
    if (!isSet(env, 'OPENAI_API_KEY')) {
      const missing = azureNames.filter((name) => !isSet(env, name)).join(' and ');
      throw usageError(`Azure needs ${missing} as well, beside ${azure.join(' and ')}.`);
    }
  }
  const baseUrl = urlOf(
    llm.base_url ?? named ?? openAi,
    llm.base_url === undefined ? 'OPENAI_BASE_URL' : 'llm.base_url',
  );
  const key = isSet(env, 'OPENAI_API_KEY') ? new Secret((env.OPENAI_API_KEY ?? '').trim()) : null;
  if (key === null && baseUrl.hostname === new URL(openAi).hostname) {
    throw usageError(
      'No model is configured: set OPENAI_API_KEY (or OPENAI_BASE_URL for another server) in the environment, or write with --writer offline.',
    );
  }
  if (key !== null && llm.base_url !== undefined && !isTrusted(baseUrl, named)) {
    throw usageError(
      `llm.base_url names ${baseUrl.host}, and OPENAI_API_KEY is not for it: name that server with OPENAI_BASE_URL in the environment.`,
    );
  }
  return { kind: 'openai', baseUrl: baseUrl.href.replace(/\/+$/, ''), key };
}

function azureEndpoint(env: Environment): Endpoint {
  return {
    kind: 'azure',
    endpoint: urlOf((env.AZURE_OPENAI_ENDPOINT ?? '').trim(), 'AZURE_OPENAI_ENDPOINT').href,
    apiVersion: (env.OPENAI_API_VERSION ?? '').trim(),
    key: new Secret((env.AZURE_OPENAI_API_KEY ?? '').trim()),
  };
}

function urlOf(text: string, name: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw usageError(`${name} is no address such as https://api.openai.com/v1.`);
  if (url.username !== '' || url.password !== '')
    throw usageError(`${name} holds a password; the key goes into OPENAI_API_KEY.`);
  return url;
}

/** OpenAI itself, this machine, and the host that the environment names. */
function isTrusted(url: URL, named: string | null): boolean {
  const own = [new URL(openAi).host, ...(named !== null && URL.canParse(named) ? [new URL(named).host] : [])];
  return own.includes(url.host) || isThisMachine(url);
}

export function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
