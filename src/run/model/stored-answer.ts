import type { FinishReason, ProseAnswer, Usage } from './prose-provider.ts';

const VERSION = 1;
const finishReasons: readonly FinishReason[] = ['stop', 'length', 'refusal', 'filtered'];

/** An answer as a file of a cache or a recording; the key says which conversation it answers. */
export function renderStored(key: string, section: string, answer: ProseAnswer): string {
  const { model, text, usage, finishReason } = answer;
  return `${JSON.stringify({ version: VERSION, key, section, model, finishReason, usage, text }, null, 2)}\n`;
}

/** The answer that a file holds; null where it is damaged, or of another conversation. */
export function parseStored(content: string, key: string, origin: ProseAnswer['origin']): ProseAnswer | null {
  try {
    const data: unknown = JSON.parse(content);
    if (!isObject(data) || data.version !== VERSION || data.key !== key) return null;
    const finishReason = finishReasons.find((reason) => reason === data.finishReason);
    if (typeof data.text !== 'string' || typeof data.model !== 'string' || finishReason === undefined)
      return null;
    return {
      kind: 'answer',
      text: data.text,
      model: data.model,
      finishReason,
      usage: usageOf(data.usage),
      origin,
    };
  } catch {
    return null;
  }
}

function usageOf(value: unknown): Usage | null {
  if (!isObject(value)) return null;
  const { inputTokens, cachedInputTokens, outputTokens } = value;
  if (
    typeof inputTokens !== 'number' ||
    typeof cachedInputTokens !== 'number' ||
    typeof outputTokens !== 'number'
  )
    return null;
  return { inputTokens, cachedInputTokens, outputTokens };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
