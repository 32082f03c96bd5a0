import type { LanguagePack } from './language-pack.ts';

/** A language is a folder in `templates/locales` and a line here. One is read whole, and only when asked for. */
const packs: Readonly<Record<string, () => Promise<{ readonly pack: LanguagePack }>>> = {
  en: () => import('./languages/en.ts'),
};

const languages: readonly string[] = Object.keys(packs);

/** @throws RangeError if there is no such language. */
export async function loadLanguage(language: string): Promise<LanguagePack> {
  const load = Object.hasOwn(packs, language) ? packs[language] : undefined;
  if (load === undefined)
    throw new RangeError(`There is no language "${language}", only ${languages.join(', ')}.`);
  return (await load()).pack;
}
