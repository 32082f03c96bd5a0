import type { Fact } from '../../../facts/node.ts';
import { type DirectionWord, findDirections } from '../directions.ts';
import type { Flaw, Rule } from '../finding.ts';
import { referenceMark } from '../fold.ts';
import { joinedValues, type PlacedValue } from '../joined-values.ts';
import type { OfferIndex } from '../offer-index.ts';
import type { Passage } from '../passage.ts';
import { isMovement, numberOf } from '../printed.ts';
import { clauseAround, sentenceAround } from '../sentences.ts';
import { mask, spansOf } from '../spans.ts';

/** Words of direction agree with the sign of the fact beside them, and with the order of two facts that they join. */
export const checkDirections: Rule = (passage) => {
  const text = mask(passage.text, [
    ...passage.names,
    ...passage.quotes.filter(({ source }) => source !== null),
  ]);
  const values = valuesOf(passage);
  const moves = findDirections(text).flatMap((word): readonly Flaw[] => {
    const pair = joinedValues(text, word, values);
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
  return [...moves, ...standingStill(passage, text)];
};

const still =
  /\b(?:flat|unchanged|no change|did not move|not moved)(?:\s(?:at|by|with|of))?[\s:,(]{1,2}\ufffc|(?:持平|没有变化|毫无变化|保持不变|没有变)[\s:,(为]{0,2}\ufffc/giu;

/** What is told to have stood still did not move by more than a hundredth. */
function standingStill({ references, index }: Passage, text: string): readonly Flaw[] {
  return spansOf(still, text).flatMap(({ start, end }): readonly Flaw[] => {
    const fact = references.find((cited) => cited.end === end)?.fact ?? null;
    const isStill = fact === null || !isMovement(fact) || Math.abs(numberOf(fact) ?? 0) < 0.01;
    if (isStill) return [];
    const isRise = movementOf(fact, index) === 1;
    return [
      {
        code: 'contradictedDirection',
        start,
        end: end - 1,
        expected: isRise ? 'a word for a rise' : 'a word for a fall',
      },
    ];
  });
}

/** The cited facts that are numbers. */
function valuesOf({ references }: Passage): readonly PlacedValue[] {
  return references.flatMap(({ start, end, fact }) => {
    const value = fact === null ? null : numberOf(fact);
    return fact === null || value === null ? [] : [{ start, end, value, unit: fact.unit }];
  });
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
  if (!behind.test(between) || between.includes(referenceMark)) return null;
  return movementOf(previous.fact, index) ?? distanceOf(previous.fact, word, index);
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
