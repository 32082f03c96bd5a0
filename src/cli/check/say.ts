import { plainPhrase } from '../../documents/language.ts';
import type { Locale } from '../../facts/print/locale.ts';
import type { Words } from '../../templating/words.ts';

type Places = Readonly<Record<string, string | number>>;

/** Says a phrase of `check.json` with its places filled; `n` among them also chooses the plural. */
export type Say = {
  (key: string, places?: Places): string;
  /** Whether there is such a phrase; what has none is said in general words, or not at all. */
  readonly has: (key: string) => boolean;
};

export function sayIn(words: Words, locale: Locale): Say {
  const say = (key: string, places: Places = {}) =>
    plainPhrase(
      { words, locale },
      key,
      Object.fromEntries(Object.entries(places).map(([name, value]) => [name, String(value)])),
      typeof places.n === 'number' ? places.n : 0,
    );
  return Object.assign(say, { has: (key: string) => Object.hasOwn(words, key) });
}
