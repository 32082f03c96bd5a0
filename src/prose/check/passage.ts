import type { Fact } from '../../facts/node.ts';
import { type Folded, fold, type WrittenReference } from './fold.ts';
import { inertTokens, permittedPhrases } from './lexicon/permitted.ts';
import { findListMarks } from './list-marks.ts';
import { findNumerals } from './numerals/find-numerals.ts';
import type { Numeral } from './numerals/numeral.ts';
import type { Quotable } from './offer.ts';
import type { OfferIndex } from './offer-index.ts';
import { findQuotes, type QuoteSpan, sourceOfQuote } from './quotes.ts';
import { mask, overlaps, type Span, spansOf } from './spans.ts';

/** A reference in a passage; `fact` is null where nothing of that id was offered. */
export type CitedFact = Span & { readonly written: WrittenReference; readonly fact: Fact | null };

/** A quotation with the text of the data that holds it, if one does. */
export type PassageQuote = QuoteSpan & { readonly source: Quotable | null };

/** A passage read once for all rules. All spans count the characters of `text`, the folded one. */
export type Passage = {
  readonly path: string;
  readonly original: string;
  readonly folded: Folded;
  readonly text: string;
  readonly index: OfferIndex;
  readonly references: readonly CitedFact[];
  /** Whole names of the data. */
  readonly names: readonly Span[];
  readonly quotes: readonly PassageQuote[];
  readonly numerals: readonly Numeral[];
};

export function readPassage(original: string, path: string, index: OfferIndex): Passage {
  const folded = fold(original);
  const { text } = folded;
  const names = index.findNames(text);
  const quotes = findQuotes(text).map((quote) => ({
    ...quote,
    source: sourceOfQuote(quote.inner, index.quotables),
  }));
  const settled = [...names, ...quotes.filter(({ source }) => source !== null)];
  return {
    path,
    original,
    folded,
    text,
    index,
    references: [...folded.references].map(([start, written]) => ({
      start,
      end: start + 1,
      written,
      fact: index.offer.facts.get(written.id) ?? null,
    })),
    names,
    quotes,
    numerals: claimsAmong(findNumerals(mask(text, settled)), text),
  };
}

const permitted = new RegExp(
  [...inertTokens.map((token) => `(?<![A-Za-z\\d])(?:${token})(?![A-Za-z])`), ...permittedPhrases].join('|'),
  'gi',
);

/** Figures that claim something: no mark of a list, no token such as 24/7, no phrase that only sounds like one. */
function claimsAmong(figures: readonly Numeral[], text: string): readonly Numeral[] {
  if (figures.length === 0) return figures;
  const harmless = [...spansOf(permitted, text), ...findListMarks(text)];
  return figures.filter((figure) => !harmless.some((span) => overlaps(span, figure)));
}
