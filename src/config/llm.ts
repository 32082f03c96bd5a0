import * as z from 'zod/mini';
import { late } from './late.ts';
import { amount, positive } from './scalars.ts';

const count = late(() => z.int().check(z.positive()));

/** What a million tokens cost. */
const price = late(() =>
  z.strictObject({
    input: amount,
    /** For input that the server had kept; as `input` where it is not said. */
    cached_input: z.optional(amount),
    output: amount,
  }),
);

/** The model that writes, where it is, and how far it may go. Keys are never here: they are in the environment. */
export const llmSchema = late(() =>
  z.strictObject({
    model: z.optional(z.string().check(z.minLength(1))),
    base_url: z.optional(z.url({ protocol: /^https?$/ })),
    /** How to ask for JSON; a server that refuses a form is asked for the next plainer one by itself. */
    format: z.optional(z.enum(['json_schema', 'json_object', 'text'])),
    temperature: z.optional(z.number().check(z.minimum(0), z.maximum(2))),
    /** By model, as the bill names it; in `currency`. */
    prices: z.optional(z.record(z.string(), price())),
    currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD'))),
    max_output_tokens: z.optional(count()),
    max_answer_kilobytes: z.optional(count()),
    timeout_seconds: z.optional(positive()),
    deadline_seconds: z.optional(positive()),
    retries: z.optional(z.int().check(z.minimum(0), z.maximum(10))),
    longest_pause_seconds: z.optional(positive()),
  }),
);

export type LlmValues = z.infer<ReturnType<typeof llmSchema>>;

/** What stands where nobody has said otherwise. */
export const llmDefaults = {
  format: 'json_schema',
  currency: 'USD',
  max_output_tokens: 16_000,
  max_answer_kilobytes: 1024,
  timeout_seconds: 180,
  deadline_seconds: 600,
  retries: 4,
  longest_pause_seconds: 30,
} as const;
