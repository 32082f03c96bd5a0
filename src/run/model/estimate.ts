import { estimateTokenCount } from 'tokenx';
import type { Prompt } from '../../prose/prompts/prompt.ts';
import { costOf, type Price } from './spending.ts';

/** What sending prompts would come to: tokens by rule of thumb, and the cost if each answer is as long as it may be. */
export type Estimate = { readonly inputTokens: number; readonly mostCost: number | null };

export function estimatePrompts(
  prompts: readonly Prompt[],
  maxOutputTokens: number,
  price: Price | null,
): Estimate {
  const counts = prompts.map(({ system, user, schema }) =>
    estimateTokenCount(`${system}\n${user}\n${JSON.stringify(schema)}`),
  );
  const inputTokens = counts.reduce((sum, count) => sum + count, 0);
  return { inputTokens, mostCost: costOf(inputTokens, 0, prompts.length * maxOutputTokens, price) };
}
