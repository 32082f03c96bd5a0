import { basename, isAbsolute, join } from 'node:path';
import { decodeUtf8 } from '../book/files/decode-utf8.ts';
import type { BookMap } from '../config/book-map.ts';
import { type Config, emptyConfig, formatConfigProblem } from '../config/config.ts';
import { readYaml } from '../config/read-yaml.ts';
import type { ReadEffects } from './effects.ts';
import { readIfThere } from './read-file.ts';
import { usageError } from './run-error.ts';

const configName = 'renewbrief.config.yaml';

/**
 * The configuration that is named, else the one in a folder, else the current folder's; an empty one where there is none.
 *
 * @throws RunError (2) with all of its problems.
 */
export async function loadConfig(
  named: string | null,
  folder: string,
  effects: ReadEffects,
): Promise<Config> {
  const paths =
    named === null
      ? [join(folder, configName), join(effects.workingFolder, configName)]
      : [isAbsolute(named) ? named : join(effects.workingFolder, named)];
  for (const path of paths) {
    const text = await readText(path, effects);
    if (text === null) continue;
    const { parseConfig } = await import('../config/parse-config.ts');
    const { config, problems } = parseConfig(await readYaml(text), basename(path));
    if (config === null) throw usageError(problems.map(formatConfigProblem).join('\n'));
    return config;
  }
  if (named !== null) throw usageError(`There is no configuration ${named}.`);
  return emptyConfig;
}

/** @throws RunError (2) if there is no such map, or with all of its problems. */
export async function loadMap(named: string, effects: ReadEffects): Promise<BookMap> {
  const path = isAbsolute(named) ? named : join(effects.workingFolder, named);
  const text = await readText(path, effects);
  if (text === null) throw usageError(`There is no map ${named}.`);
  const { parseMap } = await import('../config/parse-config.ts');
  const { map, problems } = parseMap(await readYaml(text), basename(path));
  if (map === null) throw usageError(problems.map(formatConfigProblem).join('\n'));
  return map;
}

async function readText(path: string, effects: ReadEffects): Promise<string | null> {
  const bytes = await readIfThere(path, effects);
  if (bytes === null) return null;
  const text = decodeUtf8(bytes);
  if (text === null) throw usageError(`${path} is no UTF-8 text.`);
  return text;
}
