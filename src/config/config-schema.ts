import * as z from 'zod/mini';
import { mapSchema } from './map-schema.ts';
import { assumptionsSchema, healthSchema, policySchema } from './schema.ts';

/** Every part may be given in part: what is not said keeps its default. */
const overrides = z.strictObject({
  policy: z.optional(z.partial(policySchema)),
  assumptions: z.optional(deepPartial(assumptionsSchema)),
});

const section = z.record(z.string(), z.unknown());

/** `renewbrief.config.yaml` as the user writes it. */
export const configSchema = z.strictObject({
  policy: z.optional(z.partial(policySchema)),
  assumptions: z.optional(deepPartial(assumptionsSchema)),
  health: z.optional(z.partial(healthSchema)),
  /** Sections that other commands read; here they only have to be maps. */
  rates: z.optional(section),
  llm: z.optional(section),
  documents: z.optional(section),
  /** How a foreign export becomes a book. */
  map: z.optional(mapSchema),
  segments: z.optional(z.record(z.string(), overrides)),
  accounts: z.optional(z.record(z.string(), overrides)),
});

export type ConfigValues = z.infer<typeof configSchema>;

/** Makes the keys of an object and of the objects directly in it optional. */
function deepPartial(schema: typeof assumptionsSchema) {
  const { freshness, realisation, attribution, evidence, notice_lead } = schema.shape;
  return z.partial(
    z.extend(schema, {
      freshness: z.partial(freshness),
      realisation: z.partial(realisation),
      attribution: z.partial(attribution),
      evidence: z.partial(evidence),
      notice_lead: z.partial(notice_lead),
    }),
  );
}
