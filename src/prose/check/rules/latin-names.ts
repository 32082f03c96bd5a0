import type { Flaw, Rule } from '../finding.ts';
import {
  deedsAfterName,
  knownVendors,
  ordinaryCapitals,
  ordinaryOpeners,
  ordinarySubjects,
  rivalAfter,
  rivalBefore,
} from '../lexicon/name-words.ts';
import type { Passage } from '../passage.ts';
import { mask, overlaps, type Span } from '../spans.ts';

const capitals = new Set(ordinaryCapitals.map((word) => word.toLowerCase()));
const subjects = new Set(ordinarySubjects);
const openers = new Set(ordinaryOpeners);
const vendors = new Set(knownVendors.map((name) => name.replaceAll('\\', '').toLowerCase()));
const deeds = new RegExp(`^${deedsAfterName}`, 'u');
const beforeRival = new RegExp(rivalBefore, 'iu');
const afterRival = new RegExp(rivalAfter, 'iu');

const token = String.raw`(?:\p{Lu}[\p{Script=Latin}\p{N}'&-]*(?:\.[\p{Script=Latin}\p{N}]+)*|\p{Ll}{1,3}\p{Lu}[\p{Script=Latin}\p{N}]*)`;
const group = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}_.])${token}(?:(?:\\s|\\s&\\s|\\s(?:de|von|van|der|la|le|of)\\s)${token})*`,
  'gu',
);
const sentenceStart = /(?:^|[.!?:;\n—–•·([]|["“”「『]|\u2018|^\s*[-*]\s)[\s"“”'\u2018([*_]*$/u;

/** Names in the Latin alphabet that the data does not hold. */
export const checkLatinNames: Rule = (passage) => {
  const { text, quotes } = passage;
  const spoken = quotes.filter(({ source }) => source !== null);
  return [...text.matchAll(group)].flatMap((match): readonly Flaw[] => {
    const span = { start: match.index, end: match.index + match[0].length };
    if (spoken.some((quote) => overlaps(quote, span))) return [];
    const unknown = unknownPart(passage, span);
    if (unknown === null) return [];
    const isRival = isRivalName(text, unknown);
    return [
      {
        code: isRival ? 'unknownCompetitor' : 'unknownName',
        ...unknown,
        expected: isRival ? 'a rival that the data names' : 'a name that the data holds',
      },
    ];
  });
};

type Word = Span & {
  readonly text: string;
  readonly isKnown: boolean;
  readonly isNamed: boolean;
  readonly isPart: boolean;
};

/** The part of a group of capitalised words that is nobody's name; null where all of it is known or ordinary. */
function unknownPart(passage: Passage, span: Span): Span | null {
  const words = wordsIn(passage, span);
  const [first, ...rest] = words;
  if (first === undefined) return null;
  // A text of the data may end its sentence itself.
  const followsText = /\ufffc\s$/.test(passage.text.slice(0, span.start)) && isOrdinary(passage, first);
  const isStart = followsText || isSentenceStart(passage, span.start);
  const mixed = mixedPerson(words);
  if (mixed !== null) return mixed;
  if (!isStart || first.isKnown) return boundsOf(words.filter(({ isKnown }) => !isKnown));
  if (isOrdinary(passage, first)) return boundsOf(rest.filter(({ isKnown }) => !isKnown));
  // A word before a whole name is the verb of the sentence ("Reassure Gregory Tan").
  if (rest.some(({ isNamed }) => !isNamed))
    return boundsOf([first, ...rest.filter(({ isKnown }) => !isKnown)]);
  // A single word that begins a sentence has a capital in any case: only what it does can give it away as a name.
  const isActor = rest.length === 0 && deeds.test(passage.text.slice(first.end, first.end + 24));
  const isRival = rest.length === 0 && isRivalName(passage.text, first);
  return isActor || isRival || vendors.has(first.text.toLowerCase()) ? first : null;
}

function wordsIn({ text, names, index }: Passage, span: Span): readonly Word[] {
  return [
    ...text.slice(span.start, span.end).matchAll(/[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'.&-]*/gu),
  ].flatMap((match): readonly Word[] => {
    const word = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    const lower = match[0].toLowerCase().replace(/'s$/, '');
    if (!/\p{Lu}/u.test(match[0])) return [];
    const isNamed = names.some((name) => name.start <= word.start && word.end <= name.end + 2);
    const isPart = !isNamed && index.personWords.has(lower);
    const isKnown =
      isNamed ||
      isPart ||
      capitals.has(lower) ||
      index.nameWords.has(lower) ||
      (index.ownWords.has(lower) && !vendors.has(lower));
    return [{ ...word, text: match[0].replace(/'s$/, ''), isKnown, isNamed, isPart }];
  });
}

/** "Dana Tan" of Dana Whitfield and Gregory Tan is nobody. */
function mixedPerson(words: readonly Word[]): Span | null {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (word.isPart && next?.isPart === true) return { start: word.start, end: next.end };
  }
  return null;
}

/** A Chinese sentence does not begin with a capital: there a word with one is a name wherever it stands. */
function isSentenceStart({ text, names }: Passage, start: number): boolean {
  const own = mask(text, names);
  const characters = own.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const letters = own.match(/[a-z]/gi)?.length ?? 0;
  return letters >= characters && sentenceStart.test(text.slice(Math.max(0, start - 6), start));
}

function isOrdinary({ index }: Passage, { text }: Word): boolean {
  const lower = text.toLowerCase();
  return (
    openers.has(lower) ||
    subjects.has(lower) ||
    index.ownWords.has(lower) ||
    capitals.has(lower) ||
    /(?:'(?:s|re|ve|ll|d|t|m)|ing)$/.test(lower)
  );
}

function boundsOf(words: readonly Span[]): Span | null {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function isRivalName(text: string, { start, end }: Span): boolean {
  return (
    vendors.has(text.slice(start, end).toLowerCase()) ||
    beforeRival.test(text.slice(Math.max(0, start - 40), start)) ||
    afterRival.test(text.slice(end, end + 40))
  );
}
