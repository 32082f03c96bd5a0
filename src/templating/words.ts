import type { Plural } from '../facts/print/locale.ts';

/** `document.json`: the headings, captions and table headers of the documents, by dotted key. */
export type Words = Readonly<Record<string, Plural>>;

/** A word that a template or a view asks for and the language does not have: a fault of ours. */
export class MissingWordError extends Error {}

/**
 * @throws {MissingWordError} if the language has no such word, or has it only in the plural.
 */
export function wordOf(words: Words, key: string): string {
  const word = words[key];
  if (typeof word !== 'string') throw new MissingWordError(`document.json has no word "${key}"`);
  return word;
}
