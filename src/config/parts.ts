import * as z from 'zod/mini';

/** The schemas of the parts of a section, each of which is made when it is asked for. */
export type Parts = Readonly<Record<string, () => z.ZodMiniType>>;

export function allOf<P extends Parts>(parts: P): { [K in keyof P]: ReturnType<P[K]> } {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part()])) as never;
}

/**
 * A section of which any part may be left out.
 *
 * @param found what stands in a configuration, of which alone schemas are made: most have few parts; without it, all are
 */
export function someOf<P extends Parts>(
  parts: P,
  found?: unknown,
): z.ZodMiniType<{ [K in keyof P]?: z.infer<ReturnType<P[K]>> | undefined }> {
  const shape: Record<string, z.ZodMiniType> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (found === undefined || hasPart(found, name)) shape[name] = z.optional(part());
  }
  return z.strictObject(shape) as never;
}

/** What stands under a name; undefined where nothing does. */
export function partOf(found: unknown, name: string): unknown {
  return hasPart(found, name) ? found[name] : undefined;
}

function hasPart(found: unknown, name: string): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && Object.hasOwn(found, name);
}
