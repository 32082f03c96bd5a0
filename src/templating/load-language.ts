import { type LanguageName, languages } from './language-names.ts';
import type { LanguagePack } from './language-pack.ts';
import { pack as english } from './languages/en.ts';

/** English comes along; another language is read when it is asked for. */
const packs: Readonly<Record<LanguageName, () => Promise<LanguagePack>>> = {
  en: async () => english,
  zh: async () => (await import('./languages/zh.ts')).pack,
};

/** @throws RangeError if there is no such language. */
export async function loadLanguage(language: string): Promise<LanguagePack> {
  const name = languages.find((known) => known === language);
  if (name === undefined)
    throw new RangeError(`There is no language "${language}", only ${languages.join(', ')}.`);
  return await packs[name]();
}
