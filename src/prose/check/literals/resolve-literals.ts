import type { Locale } from '../../../facts/print/locale.ts';
import { originalSpan } from '../fold.ts';
import type { Offer } from '../offer.ts';
import { indexOffer } from '../offer-index.ts';
import { readPassage } from '../passage.ts';
import { formLike, matchFigure } from './match-figure.ts';

/** A figure that a writer typed, and the reference that took its place. Places count the characters of the given text. */
export type Replacement = {
  readonly start: number;
  readonly end: number;
  readonly found: string;
  readonly reference: string;
};

export type Resolved = { readonly text: string; readonly replaced: readonly Replacement[] };

/**
 * Puts a reference in the place of every typed figure that equals exactly one offered fact: in value to half a unit of
 * the last digit shown, in unit, currency, period, sign and direction, and in the words around it. Whatever could be two
 * facts, or none, stays as it is, and is then a finding of the checker.
 *
 * @example resolveLiterals('They hold 240 seats.', offer, en).text // "They hold [[contract.seats]] seats."
 */
export function resolveLiterals(text: string, offer: Offer, locale: Locale): Resolved {
  const index = indexOffer(offer, locale);
  const passage = readPassage(text, '', index);
  const replaced: Replacement[] = [];
  for (const figure of passage.numerals) {
    // "Doubled" is a verb, and in "12-day" the unit belongs to the word that follows: neither can be printed in place.
    if (figure.isChange && figure.style === 'words') continue;
    if (/^-\p{L}/u.test(passage.text.slice(figure.end)) || passage.text[figure.end - 1] === '-') continue;
    const match = matchFigure({ figure, text: passage.text }, index.offer.facts.values(), index.names);
    if (match.kind !== 'one') continue;
    const form = formLike(
      figure,
      passage.text.slice(figure.start, figure.end),
      match.fact,
      index.names.locale,
    );
    const reference = form === 'default' ? `[[${match.fact.id}]]` : `[[${match.fact.id}|${form}]]`;
    const { hedge } = figure;
    const from = Math.min(figure.start, hedge?.start ?? figure.start);
    const to = Math.max(figure.end, hedge?.end ?? figure.end);
    const span = originalSpan(passage.folded, from, to);
    const last = replaced.at(-1);
    if (last !== undefined && span.start < last.end) continue;
    replaced.push({ ...span, found: text.slice(span.start, span.end), reference });
  }
  let written = '';
  let end = 0;
  for (const { start, end: stop, reference } of replaced) {
    written += text.slice(end, start) + reference;
    end = stop;
  }
  return { text: written + text.slice(end), replaced };
}
