import type { FinishReason, ProseAnswer, Usage } from '../run/model/prose-provider.ts';

/**
 * A completion as an answer. Servers that call themselves compatible leave out half of what the SDK's types promise, so
 * nothing of them is believed.
 *
 * @throws SyntaxError where it is no completion at all.
 */
export function readCompletion(completion: unknown, model: string): ProseAnswer {
  const choice = member(member(completion, 'choices'), 0);
  const message = member(choice, 'message');
  if (message === undefined || message === null) throw new SyntaxError('no choice with a message in it');
  const refusal = member(message, 'refusal');
  const isRefusal = typeof refusal === 'string' && refusal.trim() !== '';
  const served = member(completion, 'model');
  return {
    kind: 'answer',
    text: isRefusal ? refusal : textOf(member(message, 'content')),
    usage: usageOf(member(completion, 'usage')),
    model: typeof served === 'string' && served !== '' ? served : model,
    finishReason: isRefusal ? 'refusal' : (reasons[String(member(choice, 'finish_reason'))] ?? 'stop'),
    origin: 'sent',
  };
}

const reasons: Readonly<Record<string, FinishReason>> = {
  length: 'length',
  max_tokens: 'length',
  content_filter: 'filtered',
  refusal: 'refusal',
};

/** Text, or a list of parts of which some are text. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => member(part, 'text'))
    .filter((text) => typeof text === 'string')
    .join('');
}

function usageOf(usage: unknown): Usage | null {
  const input = member(usage, 'prompt_tokens');
  const output = member(usage, 'completion_tokens');
  if (!isCount(input) || !isCount(output)) return null;
  const cached = member(member(usage, 'prompt_tokens_details'), 'cached_tokens');
  return {
    inputTokens: input,
    outputTokens: output,
    cachedInputTokens: isCount(cached) ? Math.min(cached, input) : 0,
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function member(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}
