import type { LanguagePack } from '../../templating/language-pack.ts';
import { wordOf } from '../../templating/words.ts';
import { findNumerals } from '../check/numerals/find-numerals.ts';
import type { Block } from './block.ts';

/** The day for which a document says that it was written, in the words of one of our languages; null where it says none. */
export function statedDay(blocks: readonly Block[], languages: readonly LanguagePack[]): string | null {
  const words = languages.map((language) => wordOf(language.words, 'front.asOf'));
  for (const { text } of blocks) {
    for (const word of words) {
      const at = text.indexOf(`${word} `);
      if (at === -1) continue;
      const date = findNumerals(text).find(
        ({ start }) => start >= at + word.length && start <= at + word.length + 2,
      )?.date;
      if (date?.length === 10) return date;
    }
  }
  return null;
}
