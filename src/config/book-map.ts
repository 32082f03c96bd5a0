import type { Config } from './config.ts';
import type { MapValues } from './map-schema.ts';

/** A map with the place of each of its parts, so that what is wrong with it can be shown there. */
export type BookMap = {
  readonly file: string;
  readonly values: MapValues;
  /** The line of a dotted path of the map, or of the nearest part around it that has one. */
  readonly lineOf: (path: string) => number | undefined;
};

/** The map that stands in a configuration, if there is one. */
export function mapOf({ file, values, lines }: Config): BookMap | null {
  if (values.map === undefined || file === null) return null;
  return { file, values: values.map, lineOf: lineFinder(lines, 'map.') };
}

/** Looks lines up by dotted path, in a file whose map begins with `prefix`. */
export function lineFinder(lines: ReadonlyMap<string, number>, prefix: string): BookMap['lineOf'] {
  return (path) => {
    for (let at = prefix + path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const line = lines.get(at);
      if (line !== undefined) return line;
    }
    return undefined;
  };
}
