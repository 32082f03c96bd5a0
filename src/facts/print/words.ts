import { roundHalfAway } from '../round.ts';
import type { Locale } from './locale.ts';
import { frameNumeral, type QuantityUnit, styleOf } from './quantity.ts';

const countable: ReadonlySet<QuantityUnit> = new Set(['count', 'signedCount', 'days', 'hours', 'months']);

/**
 * A quantity in words, or null where there are none that are true: a small count ("three", "three days"), a part of a
 * whole ("more than half"), or a quantity with a word of its own ("half an hour"). The words for
 * a change carry no sign: that something fell by "more than half" is for the sentence to say.
 */
export function printInWords(value: number, unit: QuantityUnit, locale: Locale): string | null {
  const style = styleOf(unit);
  if (value < 0 && !style.isSigned) return null;
  const magnitude = Math.abs(value);
  const own = locale.format.words.quantities[unit]?.[String(magnitude)];
  if (own !== undefined) return own;
  if (style.frame === 'percent') return shareInWords(magnitude, locale);
  if (!countable.has(unit)) return null;
  const word = Number.isInteger(magnitude) ? locale.format.words.counts[magnitude] : undefined;
  return word === undefined ? null : frameNumeral(word, magnitude, style.frame, null, locale);
}

function shareInWords(share: number, locale: Locale): string | null {
  if (share > 1) return null;
  const said = locale.format.words.shares.find((phrase) => {
    if ('about' in phrase)
      return wholePercent(share) === wholePercent(phrase.about) && isSameBound(share, phrase.about);
    return 'above' in phrase ? share > phrase.above : share < phrase.below;
  });
  return said?.words ?? null;
}

function wholePercent(share: number): number {
  return roundHalfAway(share * 100, 0);
}

/** "None" and "all" are said of exactly 0 and 1 alone. */
function isSameBound(share: number, named: number): boolean {
  return named === 0 || named === 1 ? share === named : true;
}
