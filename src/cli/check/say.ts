import { plainPhrase } from '../../documents/language.ts';
import type { Locale } from '../../facts/print/locale.ts';
import type { Words } from '../../templating/words.ts';

type Places = Readonly<Record<string, string | number>>;

/** Says a phrase of `check.json` with its places filled; `n` among them also chooses the plural. */
export type Say = {
  (key: string, places?: Places): string;
  /** Things in a row, as the language lists them. */
  readonly list: (items: readonly string[]) => string;
  /** Remarks that stand apart from each other in a line. */
  readonly notes: (items: readonly string[]) => string;
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
  return Object.assign(say, {
    list: (items: readonly string[]) => items.join(say('list.items')),
    notes: (items: readonly string[]) => items.join(say('list.notes')),
    has: (key: string) => Object.hasOwn(words, key),
  });
}
