import type { Locale } from '../../facts/print/locale.ts';
import { inertTokens, permittedPhrases } from './lexicon/permitted.ts';
import type { Offer, Quotable } from './offer.ts';
import { normaliseQuote } from './quotes.ts';
import { anyOf } from './spans.ts';

/** An offer made ready for looking things up; made once for all passages of a section. */
export type OfferIndex = {
  readonly offer: Offer;
  readonly locale: Locale;
  /** Any whole name of the data. */
  readonly names: RegExp | null;
  readonly people: RegExp | null;
  readonly rivals: RegExp | null;
  readonly permitted: RegExp;
  readonly quotables: readonly (Quotable & { readonly normal: string })[];
  /** Words of names, in lower case: "Whitfield" stands for Dana Whitfield. */
  readonly nameWords: ReadonlySet<string>;
  readonly personWords: ReadonlySet<string>;
  /** Words of our own catalogue, in lower case: none of them is a name. */
  readonly ownWords: ReadonlySet<string>;
  readonly forbidden: readonly string[];
};

export function indexOffer(offer: Offer, locale: Locale): OfferIndex {
  const names = [...offer.names, ...offer.people, ...offer.rivals];
  return {
    offer,
    locale,
    names: anyOf(names),
    people: anyOf(offer.people),
    rivals: anyOf(offer.rivals),
    permitted: new RegExp([...inertTokens.map(asToken), ...permittedPhrases].join('|'), 'giu'),
    quotables: offer.quotes.map((quote) => ({ ...quote, normal: normaliseQuote(quote.text) })),
    nameWords: wordsOf(names),
    personWords: wordsOf(offer.people),
    ownWords: wordsOf(ownTexts(locale)),
    forbidden: offer.forbidden,
  };
}

function asToken(pattern: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${pattern})(?!\\p{L})`;
}

function ownTexts({ labels, methods, reasons, vocabularies }: Locale): readonly string[] {
  return [
    ...Object.values(labels),
    ...Object.values(methods),
    ...Object.values(reasons).flat(),
    ...Object.values(vocabularies.words).flatMap((words) => Object.values(words)),
  ];
}

function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts.flatMap((text) =>
      [...text.normalize('NFKC').matchAll(/[\p{Script=Latin}][\p{Script=Latin}\p{N}'-]*/gu)].map(([word]) =>
        word.toLowerCase(),
      ),
    ),
  );
}
