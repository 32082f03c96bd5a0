import type { LanguagePack } from './language-pack.ts';
import { pack as english } from './languages/en.ts';

/** A language is a folder in `templates/locales` and a line here. English comes along; another is read when it is asked for. */
const packs: Readonly<Record<string, () => Promise<LanguagePack>>> = {
  en: async () => english,
};

const languages: readonly string[] = Object.keys(packs);

/** @throws RangeError if there is no such language. */
export async function loadLanguage(language: string): Promise<LanguagePack> {
  const load = Object.hasOwn(packs, language) ? packs[language] : undefined;
  if (load === undefined)
    throw new RangeError(`There is no language "${language}", only ${languages.join(', ')}.`);
  return await load();
}
