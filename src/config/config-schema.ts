import * as z from 'zod/mini';
import { llmSchema } from './llm.ts';
import { mapSchema } from './map-schema.ts';
import { assumptionsSchema, healthSchema, policySchema } from './schema.ts';

/** Every part may be given in part: what is not said keeps its default. */
const overrides = z.strictObject({
  policy: z.optional(z.partial(policySchema)),
  assumptions: z.optional(deepPartial(assumptionsSchema)),
});

const isoCurrency = /^[A-Z]{3}$/;
const currency = z.string().check(z.regex(isoCurrency, 'an ISO 4217 code such as USD'));

/** What one unit of each currency was worth in the base on a day. */
const rates = z
  .catchall(z.object({ date: z.iso.date(), base: currency }), z.number().check(z.positive()))
  .check(
    z.refine(
      ({ date: _, base: __, ...table }) => Object.keys(table).every((code) => isoCurrency.test(code)),
      'a rate for each ISO 4217 code beside date and base',
    ),
  );

const section = z.record(z.string(), z.unknown());

/** `renewbrief.config.yaml` as the user writes it. */
export const configSchema = z.strictObject({
  policy: z.optional(z.partial(policySchema)),
  assumptions: z.optional(deepPartial(assumptionsSchema)),
  health: z.optional(z.partial(healthSchema)),
  rates: z.optional(rates),
  llm: z.optional(llmSchema),
  /** Sections that other commands read; here they only have to be maps. */
  documents: z.optional(section),
  /** How a foreign export becomes a book. */
  map: z.optional(mapSchema),
  segments: z.optional(z.record(z.string(), overrides)),
  accounts: z.optional(z.record(z.string(), overrides)),
});

export type ConfigValues = z.infer<typeof configSchema>;

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
