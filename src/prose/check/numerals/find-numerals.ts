import { overlaps } from '../spans.ts';
import { findCalendar } from './calendar.ts';
import { findChineseWords } from './chinese-words.ts';
import { findDigits } from './digits.ts';
import { findEnglishWords } from './english-words.ts';
import type { Magnitude, Numeral } from './numeral.ts';
import { readFigure } from './read-figure.ts';

/**
 * Every figure of a text that is no reference, whatever its script: digits, words, characters, dates, fractions,
 * multiples. The text is folded, and names and the like are masked already.
 */
export function findNumerals(text: string): readonly Numeral[] {
  const dates = longestFirst(findCalendar(text));
  const magnitudes = longestFirst(
    [...findDigits(text), ...findEnglishWords(text), ...findChineseWords(text)].filter(
      (magnitude) => !dates.some((date) => overlaps(date, magnitude)),
    ),
  );
  const figures = magnitudes.map((magnitude) => readFigure(text, magnitude));
  return shareUnits(
    text,
    [...dates, ...figures].sort((a, b) => a.start - b.start),
  );
}

/** Of readings that overlap, the longest, then the first. */
function longestFirst<T extends Magnitude | Numeral>(readings: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const reading of [...readings].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )) {
    if (!kept.some((other) => overlaps(other, reading))) kept.push(reading);
  }
  return kept;
}

const connector = /^\s?(?:–|—|-|~|～|to|and|至|到)\s?$/iu;

/** In "$1.1–1.2M" both ends are of the same kind: what one of them shows holds for the other. */
function shareUnits(text: string, figures: readonly Numeral[]): readonly Numeral[] {
  return figures.map((figure, index) => {
    const previous = figures[index - 1];
    const next = figures[index + 1];
    if (next !== undefined && isRange(text, figure, next)) return borrow(figure, next, text);
    if (previous !== undefined && isRange(text, previous, figure)) return borrow(figure, previous, text);
    return figure;
  });
}

function isRange(text: string, first: Numeral, second: Numeral): boolean {
  return first.date === null && second.date === null && connector.test(text.slice(first.end, second.start));
}

function borrow(figure: Numeral, other: Numeral, text: string): Numeral {
  if (figure.value === null) return figure;
  const scale = scaleOf(text, other);
  const factor = scaleOf(text, figure) === 1 && figure.value < 1000 ? scale : 1;
  return {
    ...figure,
    value: Number((figure.value * factor).toPrecision(15)),
    step: figure.step * factor,
    unit: figure.unit === 'none' ? other.unit : figure.unit,
    currencies: figure.currencies ?? other.currencies,
    per: figure.per ?? other.per,
  };
}

/** What the figure's scale mark multiplies by: 1 where it has none. */
function scaleOf(text: string, figure: Numeral): number {
  if (figure.value === null || figure.style !== 'digits') return 1;
  const [written] = /\d[\d,]*(?:\.\d+)?/u.exec(text.slice(figure.start, figure.end)) ?? ['1'];
  const plain = Number(written.replaceAll(',', ''));
  const ratio = plain === 0 ? 1 : figure.value / plain;
  return ratio >= 999 ? Math.round(ratio) : 1;
}
