import { en } from 'zod/locales';
import type * as z from 'zod/mini';
import { type BookMap, lineFinder } from './book-map.ts';
import type { Config, ConfigProblem } from './config.ts';
import { configSchema } from './config-schema.ts';
import { late } from './late.ts';
import { mapSchema } from './map-schema.ts';
import type { YamlText } from './yaml-text.ts';

/**
 * Takes the text of a configuration as settings. All problems at once, each with its line; a configuration with problems is
 * not used in part, because half a policy is a wrong one.
 */
export function parseConfig(
  yaml: YamlText,
  file: string,
): { readonly config: Config | null; readonly problems: readonly ConfigProblem[] } {
  const { values, lines, problems } = parseYaml(yaml, file, configSchema);
  return { config: values === null ? null : { file, values, lines }, problems };
}

/** Takes the text of a map that stands in a file of its own: what the configuration has under `map`. */
export function parseMap(
  yaml: YamlText,
  file: string,
): { readonly map: BookMap | null; readonly problems: readonly ConfigProblem[] } {
  const { values, lines, problems } = parseYaml(yaml, file, mapSchema);
  return { map: values === null ? null : { file, values, lineOf: lineFinder(lines, '') }, problems };
}

type ParsedYaml<T> = {
  readonly values: T | null;
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly ConfigProblem[];
};

/** @param schemaOf the schema of what was found in the text */
function parseYaml<T>(
  yaml: YamlText,
  file: string,
  schemaOf: (found: unknown) => z.ZodMiniType<T>,
): ParsedYaml<T> {
  if (yaml.kind === 'faulty') {
    const problems = yaml.faults.map(({ line, column, message }) => ({
      file,
      line,
      column,
      path: '',
      message,
    }));
    return { values: null, lines: new Map(), problems };
  }
  const { places } = yaml;
  const found = yaml.found ?? {};
  const parsed = schemaOf(found).safeParse(found, { error: describeInEnglish });
  if (parsed.success) {
    const lines = new Map<string, number>();
    for (const [path, { line }] of places) lines.set(path, line);
    return { values: parsed.data, lines, problems: [] };
  }
  const problems = parsed.error.issues.flatMap((issue) =>
    describe(issue).map(({ path, message }) => {
      const { line, column } = places.get(nearestPath(path, places)) ?? { line: 1, column: 1 };
      return { file, line, column, path, message };
    }),
  );
  return { values: null, lines: new Map(), problems };
}

/** The small form of zod speaks no language until it is given one. */
const english = late(en);
const describeInEnglish: z.core.$ZodErrorMap = (issue) => english().localeError(issue);

function nearestPath(path: string, places: ReadonlyMap<string, unknown>): string {
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
