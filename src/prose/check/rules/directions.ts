import type { Fact } from '../../../facts/node.ts';
import { type DirectionWord, findDirections } from '../directions.ts';
import type { Flaw, Rule } from '../finding.ts';
import { referenceMark } from '../fold.ts';
import type { OfferIndex } from '../offer-index.ts';
import type { CitedFact, Passage } from '../passage.ts';
import { isMovement, numberOf } from '../printed.ts';
import { clauseAround, sentenceAround } from '../sentences.ts';
import { mask } from '../spans.ts';

/** Words of direction agree with the sign of the fact beside them, and with the order of two facts that they join. */
export const checkDirections: Rule = (passage) => {
  const text = mask(passage.text, [
    ...passage.names,
    ...passage.quotes.filter(({ source }) => source !== null),
  ]);
  return findDirections(text).flatMap((word): readonly Flaw[] => {
    const pair = joinedPair(passage, text, word);
    const moved = pair === null ? movementBeside(passage, text, word) : signOf(pair.to - pair.from);
    if (moved === null || moved === word.sign) return [];
    return [
      {
        code: 'contradictedDirection',
        start: word.start,
        end: word.end,
        expected:
          moved === 0 ? 'a word for no change' : moved > 0 ? 'a word for a rise' : 'a word for a fall',
      },
    ];
  });
};

/** "Fell from [[a]] … to [[b]]", 由 [[a]] … 降至 [[b]]: two values of one unit on either side. */
function joinedPair(
  { text, references }: Passage,
  masked: string,
  word: DirectionWord,
): { readonly from: number; readonly to: number } | null {
  const sentence = sentenceAround(text, word.start);
  const cited = references.filter(({ start }) => start >= sentence.start && start < sentence.end);
  const isEnglish = /^[\p{Script=Latin}]/u.test(word.word);
  const after = cited.filter(({ start }) => start >= word.end);
  const before = cited.filter(({ end }) => end <= word.start);
  if (isEnglish) {
    const [source] = after;
    if (
      source === undefined ||
      !/^(?:\s[\p{L}]+){0,2}\s+from\s[^,;.]{0,24}$/iu.test(masked.slice(word.end, source.start))
    )
      return null;
    const target = after.find(
      (other) =>
        other !== source &&
        /\bto\s[^,;.]{0,24}$/iu.test(masked.slice(source.end, other.start)) &&
        isAlike(source, other),
    );
    return pairOf(source, target);
  }
  if (
    !/[至到为]$/u.test(word.word) &&
    !/^\s?(?:至|到|为|了?[至到])/u.test(masked.slice(word.end, word.end + 3))
  )
    return null;
  const target = after.find((other) => numeric(other) !== null);
  const source = [...before].reverse().find((other) => target !== undefined && isAlike(other, target));
  return source === undefined ? null : pairOf(source, target);
}

function pairOf(
  source: CitedFact,
  target: CitedFact | undefined,
): { readonly from: number; readonly to: number } | null {
  const from = numeric(source);
  const to = target === undefined ? null : numeric(target);
  return from === null || to === null ? null : { from, to };
}

function numeric({ fact }: CitedFact): number | null {
  return fact === null ? null : numberOf(fact);
}

function isAlike(a: CitedFact, b: CitedFact): boolean {
  return (
    a.fact !== null &&
    b.fact !== null &&
    a.fact.unit === b.fact.unit &&
    numeric(a) !== null &&
    numeric(b) !== null
  );
}

const ahead = /^(?:[\s'’-]*[\p{L}’']+){0,5}?(?:,\s+by)?[\s(（:：]*$/u;
const aheadInChinese =
  /^\s?,?\s?(?:了|约|近|超过|幅度|中位数|平均|每月|每年|为|达到?|逾|比例){0,4}\s?[(（]?$/u;
const behind = /^(?:\s(?:of\s)?[\p{L}]+){0,2}\s$/u;
const placed =
  /^(?:up|down|above|below|beneath|higher|lower|worse|growth|growing|gain|increase|decrease|decline|drop|fall|rise|loss|reduction|improvement|uplift)$/iu;

/** The sign of the movement that a word tells of: of the reference right after it, or right before it. */
function movementBeside(passage: Passage, masked: string, word: DirectionWord): -1 | 0 | 1 | null {
  const { references, index } = passage;
  const clause = clauseAround(passage.text, word.start);
  const next = references.find(({ start }) => start >= word.end);
  const isEnglish = /^[\p{Script=Latin}]/u.test(word.word);
  if (next !== undefined && next.start < sentenceAround(passage.text, word.start).end) {
    const between = masked.slice(word.end, next.start);
    const isLevel = isEnglish
      ? /\b(?:to|from|at|in|on|since|until)\b/iu.test(between)
      : /[至到]/u.test(word.word + between);
    if (!isLevel && (isEnglish ? ahead : aheadInChinese).test(between)) {
      const sign =
        movementOf(next.fact, index) ?? (between.trim() === '' ? distanceOf(next.fact, word, index) : null);
      if (sign !== null) return sign;
    }
  }
  if (!isEnglish || !placed.test(word.word)) return null;
  const previous = [...references].reverse().find(({ end }) => end <= word.start);
  if (previous === undefined || previous.start < clause.start) return null;
  const between = masked.slice(previous.end, word.start);
  return behind.test(between) && !between.includes(referenceMark) ? movementOf(previous.fact, index) : null;
}

/** Which way a fact moved; null for what is no movement. An amount is one where it is negative. */
function movementOf(fact: Fact | null, { names }: OfferIndex): -1 | 0 | 1 | null {
  const value = fact === null ? null : numberOf(fact);
  if (fact === null || value === null) return null;
  if (!isMovement(fact) && !(fact.unit === 'money' && value < 0)) return null;
  return signOf(value * names.of(fact).sense);
}

const compared = /^(?:above|below|higher|lower|高出|高于|低|低于)$/u;

/** A distance that counts downwards by its name ("off list") lies below, whatever its sign says. */
function distanceOf(fact: Fact | null, { word }: DirectionWord, { names }: OfferIndex): -1 | null {
  if (fact === null || !compared.test(word)) return null;
  return names.of(fact).sense === -1 && (numberOf(fact) ?? 0) > 0 ? -1 : null;
}

function signOf(value: number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
