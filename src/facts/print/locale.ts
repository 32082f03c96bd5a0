import { z } from 'zod';

/** A text by plural category (CLDR: zero, one, two, few, many, other), or one text where the language has no plural. */
const pluralSchema = z.union([z.string(), z.object({ other: z.string() }).catchall(z.string())]);

const scaleSchema = z.object({ from: z.number().positive(), divisor: z.number().positive(), pattern: z.string() });

/**
 * A share in words. `about`: true when both are the same whole percentage. `above`, `below`: true on that side and up
 * to 0 or 1. The first true one is said.
 */
const shareWordsSchema = z.union([
  z.strictObject({ about: z.number(), words: z.string() }),
  z.strictObject({ above: z.number(), words: z.string() }),
  z.strictObject({ below: z.number(), words: z.string() }),
]);

/** `format.json`: numerals, patterns and calendar of a language. `{n}` stands for a numeral. */
export const formatSchema = z.strictObject({
  /** BCP 47; decides the plural categories. */
  tag: z.string(),
  numerals: z.strictObject({ decimal: z.string(), group: z.string(), minus: z.string(), plus: z.string() }),
  unknown: z.string(),
  flags: z.strictObject({ yes: z.string(), no: z.string() }),
  patterns: z.strictObject({
    money: z.string(),
    percent: z.string(),
    points: pluralSchema,
    days: pluralSchema,
    hours: pluralSchema,
    months: pluralSchema,
    perMonth: z.string(),
    /** A number too small for the digits that are printed. */
    below: z.string(),
    approximately: z.string(),
    /** What stands for the rest of a list that is too long to print. */
    more: z.string(),
    /** `{day}`, `{month}` (a name), `{monthNumber}`, `{year}`. */
    date: z.string(),
    month: z.string(),
  }),
  monthNames: z.array(z.string()).length(12),
  /** Names of large numbers for approximations, largest first: 万 and 亿, million and billion. */
  scales: z.array(scaleSchema),
  words: z.strictObject({
    /** The counts from 0 in words. */
    counts: z.array(z.string()),
    shares: z.array(shareWordsSchema),
    /** Quantities with a word of their own, by unit and value: 0.5 hours is "half an hour". */
    quantities: z.record(z.string(), z.record(z.string(), z.string())),
  }),
});

/** `vocabularies.json`: words for the closed codes, and which label's values are read with which vocabulary. */
export const vocabulariesSchema = z.strictObject({
  ofLabel: z.record(z.string(), z.string()),
  words: z.record(z.string(), z.record(z.string(), z.string())),
});

const sentencesSchema = z.record(z.string(), z.string());

/** From the most to the least specific: the first whose places can all be filled is said. */
const variantsSchema = z.record(z.string(), z.array(z.string()).min(1));

export const localeSchema = z.object({
  format: formatSchema,
  vocabularies: vocabulariesSchema,
  /** `labels.json`: label code → short phrase, with `{param}` or `{param:vocabulary}`. */
  labels: sentencesSchema,
  /** `methods.json`: name of a call → what it does and why it can be trusted. */
  methods: sentencesSchema,
  /** `reasons.json`: why a value is not there, and what to do. */
  reasons: variantsSchema,
});

/** All that is needed to say a value in one language. Nothing about a language stands in code. */
export type Locale = Readonly<z.infer<typeof localeSchema>>;
export type Plural = z.infer<typeof pluralSchema>;
