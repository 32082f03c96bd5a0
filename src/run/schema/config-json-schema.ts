import * as z from 'zod/mini';
import { configSchema } from '../../config/config-schema.ts';
import { defaults } from '../../config/defaults.ts';
import type { JsonSchema } from './row-schema.ts';

/**
 * The JSON Schema of `renewbrief.config.yaml`, with what each key settles and its built-in value, so that an editor can
 * complete it. What a schema cannot say, such as anchors in ascending order, is checked when the file is read.
 *
 * @param words what a key settles, by dotted path
 */
export function configJsonSchema(words: Readonly<Record<string, string>>): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(configSchema(), { io: 'input' }) as JsonSchema;
  return { title: 'renewbrief.config.yaml', ...described(schema, '', defaults, words) };
}

/** @param value the built-in value at the path; undefined where there is none, as in the overrides of a segment */
function described(
  schema: JsonSchema,
  path: string,
  value: unknown,
  words: Readonly<Record<string, string>>,
): JsonSchema {
  const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined;
  const overrides = path === 'segments' || path === 'accounts' ? schema.additionalProperties : undefined;
  const isLeaf = properties === undefined && value !== undefined && value !== null && path !== '';
  return {
    ...(words[path] === undefined ? {} : { description: words[path] }),
    ...schema,
    ...(isLeaf ? { default: value } : {}),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([key, part]) => [
              key,
              described(part, path === '' ? key : `${path}.${key}`, valueAt(value, key), words),
            ]),
          ),
        }),
    ...(overrides === undefined
      ? {}
      : { additionalProperties: described(overrides as JsonSchema, '', undefined, words) }),
  };
}

function valueAt(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
