import { type LanguageName, languages } from '../../templating/language-names.ts';
import { promptPack as english } from './languages/en.ts';
import { promptPack as chinese } from './languages/zh.ts';
import type { PromptPack } from './prompt-pack.ts';

const packs: Readonly<Record<LanguageName, PromptPack>> = { en: english, zh: chinese };

/** @throws RangeError if there are no prompts in the language. */
export function promptPackFor(language: string): PromptPack {
  const name = languages.find((known) => known === language);
  if (name === undefined)
    throw new RangeError(`There are no prompts in "${language}", only in ${languages.join(', ')}.`);
  return packs[name];
}
