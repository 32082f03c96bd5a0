import type { Locale } from '../../facts/print/locale.ts';
import type { Finding, Flaw } from './finding.ts';
import { originalSpan } from './fold.ts';
import type { Offer } from './offer.ts';
import { indexOffer, type OfferIndex } from './offer-index.ts';
import { readPassage } from './passage.ts';
import { type DraftPassage, passagesOf } from './passages-of.ts';
import { rules } from './rules.ts';

/** Characters of the longest passage that is read: no honest one comes near. */
const longestPassage = 8000;

/**
 * Checks every passage of a section against what its writer was offered: references, figures, directions, names,
 * quotations, vocabulary and markup, in English and Chinese alike whatever the language of the section. It never throws,
 * and the same draft gives the same findings.
 *
 * @param draft the section, or any part of it: all texts in it are passages.
 * @param locale the language of the document, for the names of facts and the way they are printed.
 */
export function checkSection(draft: unknown, offer: Offer, locale: Locale): readonly Finding[] {
  const index = indexOffer(offer, locale);
  return passagesOf(draft).flatMap((passage) => checkPassage(passage, index));
}

function checkPassage({ path, text }: DraftPassage, index: OfferIndex): readonly Finding[] {
  if (text.length > longestPassage) {
    return [
      {
        code: 'tooLong',
        path,
        start: 0,
        end: text.length,
        found: `${text.slice(0, 80)}…`,
        expected: `a passage of ${longestPassage} characters at most`,
      },
    ];
  }
  const passage = readPassage(text, path, index);
  return rules
    .flatMap((rule) => rule(passage))
    .map((flaw) => toFinding(flaw, path, text, originalSpan(passage.folded, flaw.start, flaw.end)))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function toFinding(
  { code, expected, suggestion }: Flaw,
  path: string,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Finding {
  const finding = { code, path, start, end, found: text.slice(start, end), expected };
  return suggestion === undefined ? finding : { ...finding, suggestion };
}
