import type { Words } from './words.ts';

/**
 * The words of the documents in one language, from its folder in `templates/locales`; only that language is read.
 *
 * @param language the folder's name, such as `en`
 * @throws if there is no such folder
 */
export async function loadWords(language: string): Promise<Words> {
  const words = await import(`../../templates/locales/${language}/document.json`, { with: { type: 'json' } });
  return words.default;
}
