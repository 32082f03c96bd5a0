import * as parse from '../../src/config/parse-config.ts';
import { readAnyYaml } from '../../src/config/read-any-yaml.ts';
import { readPlainYaml } from '../../src/config/read-plain-yaml.ts';

/** A configuration from its text, read as the program reads it, at once. */
export function parseConfig(text: string, file: string): ReturnType<typeof parse.parseConfig> {
  return parse.parseConfig(readPlainYaml(text) ?? readAnyYaml(text), file);
}

/** A map from its text, read as the program reads it, at once. */
export function parseMap(text: string, file: string): ReturnType<typeof parse.parseMap> {
  return parse.parseMap(readPlainYaml(text) ?? readAnyYaml(text), file);
}
