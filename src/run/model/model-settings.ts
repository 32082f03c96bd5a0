import { type LlmValues, llmDefaults } from '../../config/llm.ts';
import { usageError } from '../run-error.ts';
import { chooseEndpoint } from './choose-endpoint.ts';
import type { Environment } from './is-model-configured.ts';
import type { Endpoint, ProviderSettings } from './provider-settings.ts';

/** What OpenAI is asked for where nobody has named a model. */
const defaultModel = 'gpt-4.1';

/**
 * Everything that a provider has to know, from the environment, the configuration and `--model`.
 *
 * @throws RunError (2) where that is not enough.
 */
export function modelSettings(
  env: Environment,
  llm: LlmValues,
  wantedModel: string | null,
): ProviderSettings {
  const endpoint = chooseEndpoint(env, llm);
  return {
    endpoint,
    model: modelFor(endpoint, wantedModel ?? llm.model ?? null),
    format: llm.format ?? llmDefaults.format,
    temperature: llm.temperature ?? null,
    maxOutputTokens: llm.max_output_tokens ?? llmDefaults.max_output_tokens,
    maxAnswerBytes: (llm.max_answer_kilobytes ?? llmDefaults.max_answer_kilobytes) * 1024,
    requestSeconds: llm.timeout_seconds ?? llmDefaults.timeout_seconds,
    deadlineSeconds: llm.deadline_seconds ?? llmDefaults.deadline_seconds,
    retries: llm.retries ?? llmDefaults.retries,
    longestPauseSeconds: llm.longest_pause_seconds ?? llmDefaults.longest_pause_seconds,
  };
}

function modelFor(endpoint: Endpoint, wanted: string | null): string {
  if (wanted !== null) return wanted;
  if (endpoint.kind === 'azure')
    throw usageError(
      'Azure needs the name of a deployment: name it with --model, or llm.model in the configuration.',
    );
  if (new URL(endpoint.baseUrl).hostname === 'api.openai.com') return defaultModel;
  throw usageError(
    `No model is named for ${new URL(endpoint.baseUrl).host}: name one with --model, or llm.model in the configuration; --writer offline needs none.`,
  );
}
