import { referenceMark } from './fold.ts';
import type { Quotable } from './offer.ts';
import type { Span } from './spans.ts';

/** Words in quotation marks; the span includes the marks. */
export type QuoteSpan = Span & { readonly inner: string };

const marks = [
  /“([^“”]*)”/gu,
  /"([^"\n]*)"/gu,
  /「([^「」]*)」/gu,
  /『([^『』]*)』/gu,
  /«([^«»]*)»/gu,
  /\u2018([^\u2018\n]*?)'(?!\p{L})/gu,
];

/** Everything that stands in quotation marks, in the order of the text. */
export function findQuotes(text: string): readonly QuoteSpan[] {
  return marks
    .flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        inner: (match[1] ?? '').trim(),
      })),
    )
    .filter(({ inner }) => inner !== '')
    .sort((a, b) => a.start - b.start);
}

/**
 * Words as they are compared: without regard to case, spaces, the kind of quotation marks and dashes, and what stands at
 * either end of a quotation (full stops, ellipses).
 */
export function normaliseQuote(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\p{Script=Latin}\p{N}]) | (?=[^\p{Script=Latin}\p{N}])/gu, '')
    .replace(/^[.,;:!?…。、\s]+|[.,;:!?…。、\s]+$/gu, '');
}

/** The text that holds these words, exactly so. */
export function sourceOfQuote(
  inner: string,
  quotables: readonly (Quotable & { readonly normal: string })[],
): Quotable | null {
  const words = normaliseQuote(inner);
  if (words === '') return null;
  return (
    quotables.find(({ normal }) => normal === words) ??
    quotables.find(({ normal }) => normal.includes(words)) ??
    null
  );
}

/** Whether nothing but a reference stands between the marks. */
export function isReferenceAlone(inner: string): boolean {
  return inner.replace(/[\s.,;:!?…。]/gu, '') === referenceMark;
}
