/**
 * The paths of the settings that stand under one path by the words of a vocabulary. A path that is put together for a
 * look-up is a new text each time, to be copied and hashed before anything can be found by it.
 *
 * @example pathsUnder('assumptions.position', ['usage', 'value']) // { usage: 'assumptions.position.usage', … }
 */
export function pathsUnder<K extends string>(path: string, words: readonly K[]): Readonly<Record<K, string>> {
  return Object.fromEntries(words.map((word) => [word, `${path}.${word}`])) as Record<K, string>;
}
