import { readPlainYaml } from './read-plain-yaml.ts';
import type { YamlText } from './yaml-text.ts';

/** Reads YAML. The library that reads all of it is loaded only for what the plain form does not cover. */
export async function readYaml(text: string): Promise<YamlText> {
  const plain = readPlainYaml(text);
  if (plain !== null) return plain;
  const { readAnyYaml } = await import('./read-any-yaml.ts');
  return readAnyYaml(text);
}
