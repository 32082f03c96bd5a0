import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { en } from 'zod/locales';
import * as z from 'zod/mini';
import { type BookMap, lineFinder } from './book-map.ts';
import type { Config, ConfigProblem } from './config.ts';
import { configSchema } from './config-schema.ts';
import { mapSchema } from './map-schema.ts';

// The small form of zod speaks no language until it is given one.
z.config(en());

/**
 * Reads the text of a configuration. All problems at once, each with its line; a configuration with problems is not
 * used in part, because half a policy is a wrong one.
 */
export function parseConfig(
  text: string,
  file: string,
): { readonly config: Config | null; readonly problems: readonly ConfigProblem[] } {
  const { values, lines, problems } = parseYaml(text, file, (found) => configSchema(keysOf(found)));
  return { config: values === null ? null : { file, values, lines }, problems };
}

/** Reads the text of a map that stands in a file of its own: what the configuration has under `map`. */
export function parseMap(
  text: string,
  file: string,
): { readonly map: BookMap | null; readonly problems: readonly ConfigProblem[] } {
  const { values, lines, problems } = parseYaml(text, file, mapSchema);
  return { map: values === null ? null : { file, values, lineOf: lineFinder(lines, '') }, problems };
}

type ParsedYaml<T> = {
  readonly values: T | null;
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly ConfigProblem[];
};

/** @param schemaOf the schema of what was found in the text */
function parseYaml<T>(
  text: string,
  file: string,
  schemaOf: (found: unknown) => z.ZodMiniType<T>,
): ParsedYaml<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const positionOf = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      ...positionOf(error.pos[0]),
      path: '',
      message: error.message,
    }));
    return { values: null, lines: new Map(), problems };
  }
  const places = new Map<string, number>();
  collectPlaces(document.contents, [], places);
  const lines = new Map([...places].map(([path, offset]) => [path, positionOf(offset).line]));
  const found: unknown = document.toJS() ?? {};
  const parsed = schemaOf(found).safeParse(found);
  if (parsed.success) return { values: parsed.data, lines, problems: [] };
  const problems = parsed.error.issues.flatMap((issue) =>
    describe(issue).map(({ path, message }) => ({
      file,
      ...positionOf(places.get(nearestPath(path, places)) ?? 0),
      path,
      message,
    })),
  );
  return { values: null, lines, problems };
}

function keysOf(found: unknown): readonly string[] {
  return typeof found === 'object' && found !== null ? Object.keys(found) : [];
}

function collectPlaces(node: Node | null, path: readonly string[], places: Map<string, number>): void {
  if (path.length > 0 && node?.range) places.set(path.join('.'), node.range[0]);
  if (isMap(node)) {
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      const inner = [...path, key];
      collectPlaces(pair.value as Node | null, inner, places);
      const keyRange = (pair.key as Node | null)?.range;
      if (keyRange) places.set(inner.join('.'), keyRange[0]);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      collectPlaces(item as Node, [...path, String(index)], places);
  }
}

function nearestPath(path: string, places: ReadonlyMap<string, number>): string {
  let current = path;
  while (current !== '' && !places.has(current))
    current = current.includes('.') ? current.slice(0, current.lastIndexOf('.')) : '';
  return current;
}

function describe(issue: z.core.$ZodIssue): readonly { path: string; message: string }[] {
  const path = issue.path.map(String).join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: path === '' ? key : `${path}.${key}`,
    message: 'this key is not known; see the README for those that are',
  }));
}
