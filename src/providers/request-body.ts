import type OpenAI from 'openai';
import type { ProseRequest } from '../run/model/prose-provider.ts';
import type { AnswerFormat, ProviderSettings } from '../run/model/provider-settings.ts';

/** What a server has turned out not to take; it is asked without it from then on. */
export type Allowances = {
  readonly format: AnswerFormat;
  readonly limitName: 'max_completion_tokens' | 'max_tokens';
  readonly hasTemperature: boolean;
  readonly hasStore: boolean;
};

type Body = OpenAI.ChatCompletionCreateParamsNonStreaming & {
  readonly provider?: { readonly require_parameters: true };
};

export function firstAllowances({ endpoint, format, temperature }: ProviderSettings): Allowances {
  const host = endpoint.kind === 'azure' ? 'azure' : new URL(endpoint.baseUrl).hostname;
  return {
    format,
    limitName: host === 'azure' || host === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens',
    hasTemperature: temperature !== null,
    hasStore: true,
  };
}

/** The body of a request. Nothing of it may be kept at the other end (`store`). */
export function requestBody(request: ProseRequest, settings: ProviderSettings, allowances: Allowances): Body {
  const { endpoint, model, temperature, maxOutputTokens } = settings;
  const isRouter = endpoint.kind === 'openai' && new URL(endpoint.baseUrl).hostname === 'openrouter.ai';
  return {
    model,
    messages: request.messages.map(({ role, content }) => ({ role, content })),
    ...formatOf(request, allowances.format),
    [allowances.limitName]: maxOutputTokens,
    ...(allowances.hasTemperature && temperature !== null ? { temperature } : {}),
    ...(allowances.hasStore ? { store: false } : {}),
    ...(isRouter && allowances.format !== 'text' ? { provider: { require_parameters: true } } : {}),
  };
}

function formatOf({ section, schema }: ProseRequest, format: AnswerFormat): Pick<Body, 'response_format'> {
  switch (format) {
    case 'json_schema':
      return {
        response_format: { type: 'json_schema', json_schema: { name: section, schema, strict: true } },
      };
    case 'json_object':
      return { response_format: { type: 'json_object' } };
    case 'text':
      return {};
  }
}

const next: Readonly<Record<AnswerFormat, AnswerFormat | null>> = {
  json_schema: 'json_object',
  json_object: 'text',
  text: null,
};

/**
 * What to leave out after a server has called a request bad, from what it says of it; null where nothing is left to
 * leave out, so that the request is bad for another reason.
 */
export function withLess(allowances: Allowances, complaint: string): Allowances | null {
  const { format, limitName, hasTemperature, hasStore } = allowances;
  if (/max_(?:completion_)?tokens/u.test(complaint) && limitName === 'max_completion_tokens')
    return { ...allowances, limitName: 'max_tokens' };
  if (/max_completion_tokens/u.test(complaint)) return { ...allowances, limitName: 'max_completion_tokens' };
  if (/temperature/u.test(complaint) && hasTemperature) return { ...allowances, hasTemperature: false };
  if (/\bstore\b/u.test(complaint) && hasStore) return { ...allowances, hasStore: false };
  const plainer = next[format];
  return plainer === null ? null : { ...allowances, format: plainer };
}
