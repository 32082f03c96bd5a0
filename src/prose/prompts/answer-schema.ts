import * as z from 'zod';
import { type SectionName, sectionSchemas } from '../sections.ts';

/** What a model answers for a section: as the section, but nothing in it may be left out. */
export const answerSchemas = {
  ...sectionSchemas,
  healthNarrative: sectionSchemas.healthNarrative.required(),
} satisfies Record<SectionName, z.ZodType>;

export type JsonSchema = { readonly [key: string]: unknown };

/** Keywords that strict structured output refuses; zod checks them when the answer is there. */
const unsupported = new Set(['minLength', 'maxLength', 'minItems', 'maxItems']);

/** Made once for each section: that takes longer than filling its prompt. */
const jsonSchemas = new Map<SectionName, JsonSchema>();

function jsonSchemaOf(section: SectionName): JsonSchema {
  const known = jsonSchemas.get(section);
  if (known !== undefined) return known;
  const { $schema: _, ...schema } = z.toJSONSchema(answerSchemas[section]);
  jsonSchemas.set(section, schema);
  return schema;
}

/** The JSON Schema of a section's answer, as strict structured output takes it: every key required, no other allowed. */
export function answerJsonSchema(section: SectionName): JsonSchema {
  return withoutUnsupported(jsonSchemaOf(section)) as JsonSchema;
}

/** The same with the limits of lists, for a model to read. */
export function readableSchema(section: SectionName): string {
  return JSON.stringify(jsonSchemaOf(section), (key, value: unknown) =>
    key === 'additionalProperties' ? undefined : value,
  );
}

function withoutUnsupported(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutUnsupported);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).flatMap(([key, value]) =>
      unsupported.has(key) ? [] : [[key, withoutUnsupported(value)] as const],
    ),
  );
}
