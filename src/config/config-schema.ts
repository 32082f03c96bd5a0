import * as z from 'zod/mini';
import { late } from './late.ts';
import { llmSchema } from './llm.ts';
import { mapSchema } from './map-schema.ts';
import { assumptionsSchema, healthSchema, policySchema } from './schema.ts';

/** What a segment or an account settles for itself. */
const overrides = late(() =>
  z.strictObject({
    policy: z.optional(sections.policy()),
    assumptions: z.optional(sections.assumptions()),
  }),
);

const isoCurrency = /^[A-Z]{3}$/;
const currency = () => z.string().check(z.regex(isoCurrency, 'an ISO 4217 code such as USD'));

/** What one unit of each currency was worth in the base on a day. */
const rates = () =>
  z
    .catchall(z.object({ date: z.iso.date(), base: currency() }), z.number().check(z.positive()))
    .check(
      z.refine(
        ({ date: _, base: __, ...table }) => Object.keys(table).every((code) => isoCurrency.test(code)),
        'a rate for each ISO 4217 code beside date and base',
      ),
    );

const section = () => z.record(z.string(), z.unknown());

/** The sections of a configuration. Every part of the settings may be given in part: what is not said keeps its default. */
const sections = {
  policy: late(() => z.partial(policySchema())),
  assumptions: late(() => deepPartial(assumptionsSchema())),
  health: () => z.partial(healthSchema()),
  rates,
  llm: llmSchema,
  /** Sections that other commands read; here they only have to be maps. */
  documents: section,
  /** How a foreign export becomes a book. */
  map: mapSchema,
  segments: () => z.record(z.string(), overrides()),
  accounts: () => z.record(z.string(), overrides()),
};

export type ConfigValues = {
  [S in keyof typeof sections]?: z.infer<ReturnType<(typeof sections)[S]>> | undefined;
};

/**
 * `renewbrief.config.yaml` as the user writes it.
 *
 * @param names the sections that are there, of which alone schemas are made: most configurations have few of them
 */
export function configSchema(names: readonly string[] = Object.keys(sections)): z.ZodMiniType<ConfigValues> {
  const named = Object.entries(sections).flatMap(([name, schema]) =>
    names.includes(name) ? [[name, z.optional(schema() as z.ZodMiniType)] as const] : [],
  );
  return z.strictObject(Object.fromEntries(named)) as never;
}

type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;

/** Makes the keys of an object optional, and those of the objects in it. */
function deepPartial<S extends z.ZodMiniObject>(schema: S): z.ZodMiniType<DeepPartial<z.infer<S>>> {
  const inner = Object.entries(schema.shape).flatMap(([key, part]) =>
    part instanceof z.ZodMiniObject ? [[key, deepPartial(part)] as const] : [],
  );
  return z.partial(z.extend(schema, Object.fromEntries(inner))) as never;
}
