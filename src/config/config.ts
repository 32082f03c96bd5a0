import * as z from 'zod';
import { assumptionsSchema, healthSchema, policySchema } from './schema.ts';

/** Every part may be given in part: what is not said keeps its default. */
const overrides = z.strictObject({
  policy: policySchema.partial().optional(),
  assumptions: deepPartial(assumptionsSchema).optional(),
});

const section = z.record(z.string(), z.unknown());

/** `renewbrief.config.yaml` as the user writes it. */
export const configSchema = z.strictObject({
  policy: policySchema.partial().optional(),
  assumptions: deepPartial(assumptionsSchema).optional(),
  health: healthSchema.partial().optional(),
  /** Sections that other commands read; here they only have to be maps. */
  rates: section.optional(),
  llm: section.optional(),
  documents: section.optional(),
  map: section.optional(),
  segments: z.record(z.string(), overrides).optional(),
  accounts: z.record(z.string(), overrides).optional(),
});

export type ConfigValues = z.infer<typeof configSchema>;

/** Makes the keys of an object and of the objects directly in it optional. */
function deepPartial(schema: typeof assumptionsSchema) {
  const { freshness, realisation, attribution, evidence, notice_lead } = schema.shape;
  return schema
    .extend({
      freshness: freshness.partial(),
      realisation: realisation.partial(),
      attribution: attribution.partial(),
      evidence: evidence.partial(),
      notice_lead: notice_lead.partial(),
    })
    .partial();
}

/** A configuration with the line on which each of its values stands, by dotted path. */
export type Config = {
  readonly file: string | null;
  readonly values: ConfigValues;
  readonly lines: ReadonlyMap<string, number>;
};

export const emptyConfig: Config = { file: null, values: {}, lines: new Map() };

/** Something in the configuration that cannot be used, with its place and what was expected. */
export type ConfigProblem = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
};

export function formatConfigProblem({ file, line, column, path, message }: ConfigProblem): string {
  return `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}: ${message}`;
}
