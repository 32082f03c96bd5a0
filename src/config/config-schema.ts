import * as z from 'zod/mini';
import { late } from './late.ts';
import { llmSchema } from './llm.ts';
import { mapSchema } from './map-schema.ts';
import { type Parts, partOf, someOf } from './parts.ts';
import { assumptionsParts, healthParts, policyParts } from './schema.ts';

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

/**
 * The sections of a configuration, made for what is found of them. Every part of the settings may be given in part: what is
 * not said keeps its default.
 */
const sections = {
  policy: (found?: unknown) => someOf(policyParts, found),
  assumptions: (found?: unknown) => someOf(deepParts(assumptionsParts), found),
  health: (found?: unknown) => someOf(healthParts, found),
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
 * @param found what stands in it, of which alone schemas are made; without it, all are
 */
export function configSchema(found?: unknown): z.ZodMiniType<ConfigValues> {
  const parts = Object.entries(sections).map(
    ([name, section]) => [name, () => section(partOf(found, name)) as z.ZodMiniType] as const,
  );
  return someOf(Object.fromEntries(parts), found) as never;
}

type DeepParts<P extends Parts> = {
  [K in keyof P]: () => z.ZodMiniType<DeepPartial<z.infer<ReturnType<P[K]>>>>;
};

type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [K in keyof T]?: DeepPartial<T[K]> | undefined }
    : T;

/** Parts of which the keys may be left out as well, and those of the objects in them. */
function deepParts<P extends Parts>(parts: P): DeepParts<P> {
  const deep = Object.entries(parts).map(([name, part]) => [name, () => deepPartial(part())] as const);
  return Object.fromEntries(deep) as never;
}

function deepPartial(schema: z.ZodMiniType): z.ZodMiniType {
  if (!(schema instanceof z.ZodMiniObject)) return schema;
  const inner = Object.entries(schema.shape as Record<string, z.ZodMiniType>).flatMap(([name, part]) =>
    part instanceof z.ZodMiniObject ? [[name, deepPartial(part)] as const] : [],
  );
  return z.partial(z.extend(schema, Object.fromEntries(inner)));
}
