import { joinSentences } from '../facts/print/join-sentences.ts';
import type { Locale } from '../facts/print/locale.ts';
import { choosePlural, fillPlaces } from '../facts/print/numeral.ts';
import { type Markdown, trustMarkdown } from '../templating/escape.ts';
import { MissingWordError, type Words } from '../templating/words.ts';

/** Everything a document needs to speak one language: how values are said, and its own headings and captions. */
export type Language = { readonly locale: Locale; readonly words: Words };

/**
 * A phrase of the document with Markdown in its places. `count` chooses the plural form.
 *
 * @throws {MissingWordError} if the language has no such phrase, or the phrase has a place that is not filled.
 */
export function phrase(
  language: Language,
  key: string,
  places: Readonly<Record<string, Markdown>> = {},
  count = 0,
): Markdown {
  return trustMarkdown(plainPhrase(language, key, places, count));
}

/** A text after its label, as the language spaces it: "They say: …", 对方说：…. */
export function labelled(language: Language, key: string, text: Markdown): Markdown {
  return trustMarkdown(joinSentences([phrase(language, key), text]));
}

/** The same as plain text, for what is not Markdown. */
export function plainPhrase(
  { locale, words }: Language,
  key: string,
  places: Readonly<Record<string, string>> = {},
  count = 0,
): string {
  const word = words[key];
  if (word === undefined) throw new MissingWordError(`document.json has no phrase "${key}"`);
  return fillPlaces(choosePlural(word, count, locale), (name) => {
    const place = places[name];
    if (place === undefined) throw new MissingWordError(`the phrase "${key}" needs {${name}}`);
    return place;
  });
}
