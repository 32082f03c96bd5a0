import type { LlmValues } from '../../config/llm.ts';
import type { ProseAnswer } from './prose-provider.ts';

/** What answers have used, and what that costs; the cost is null where a price or a count is not known. */
export type Spending = {
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
  readonly cost: number | null;
};

export type Price = NonNullable<LlmValues['prices']>[string];

const perPrice = 1_000_000;

/** Adds up what was sent; what came from the cache or a recording cost nothing now. */
export function spendingOf(
  answers: readonly ProseAnswer[],
  priceOf: (model: string) => Price | null,
): Spending {
  const sum = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0, cost: 0 as number | null };
  for (const { usage, model, origin } of answers) {
    if (origin !== 'sent') continue;
    const { inputTokens = 0, cachedInputTokens = 0, outputTokens = 0 } = usage ?? {};
    const cost = usage === null ? null : costOf(inputTokens, cachedInputTokens, outputTokens, priceOf(model));
    sum.inputTokens += inputTokens;
    sum.cachedInputTokens += cachedInputTokens;
    sum.outputTokens += outputTokens;
    sum.cost = sum.cost === null || cost === null ? null : sum.cost + cost;
  }
  return sum;
}

/** In the currency of the prices; null without a price. */
export function costOf(
  inputTokens: number,
  cachedInputTokens: number,
  outputTokens: number,
  price: Price | null,
): number | null {
  if (price === null) return null;
  const cached = price.cached_input ?? price.input;
  return (
    ((inputTokens - cachedInputTokens) * price.input +
      cachedInputTokens * cached +
      outputTokens * price.output) /
    perPrice
  );
}
