import * as z from 'zod';

const text = z.string().min(1);
/** Data as JSON, an item a line; null where there is none, so that a prompt says nothing about it. */
const block = text.nullable();
const example = z.strictObject({ reference: text, printed: text });

/**
 * What a prompt is filled with. Handlebars says nothing when a condition or a list is misspelt, so the view is checked
 * before it is filled in.
 */
export const promptViewSchema = z.strictObject({
  /** Fences the data; random, and in no part of the data. */
  marker: text,
  asOf: text,
  facts: text,
  unknowns: block,
  series: block,
  people: block,
  points: block,
  questions: block,
  timeline: block,
  conflicts: block,
  promises: block,
  sequences: block,
  mirror: block,
  flips: block,
  trades: block,
  stops: block,
  texts: block,
  /** A JSON Schema of the answer. */
  schema: text,
  /** Two references as the ledger prints them; fewer where less is known. */
  examples: z.array(example).max(2),
  isForCustomer: z.boolean(),
});

export type PromptView = z.infer<typeof promptViewSchema>;
