import type { StyleCard, StyleCode } from '../../dossier/people.ts';
import { bareWord } from '../bare-word.ts';

/** The cards of METHODS §14. What their source does not describe is left open instead of made up. */
const cards: Readonly<Record<StyleCode, StyleCard>> = {
  neutral: {
    code: 'neutral',
    tone: 'plain',
    length: 'normal',
    evidenceOrder: ['value', 'usage', 'price'],
  },
  eagle: {
    code: 'eagle',
    tone: 'direct',
    length: 'short',
    evidenceOrder: ['value', 'options', 'price'],
  },
  careful: {
    code: 'careful',
    tone: 'thorough',
    length: 'long',
    evidenceOrder: ['method', 'value', 'usage'],
  },
  thrifty: { code: 'thrifty', tone: 'plain', length: null, evidenceOrder: ['price', 'value', 'usage'] },
  hurried: { code: 'hurried', tone: 'direct', length: 'short', evidenceOrder: null },
  argumentative: {
    code: 'argumentative',
    tone: 'factual',
    length: null,
    evidenceOrder: ['method', 'value'],
  },
};

/** Other words for a card, in English and as the source calls the types in Chinese. */
const words: Readonly<Record<string, StyleCode>> = {
  default: 'neutral',
  中性: 'neutral',
  direct: 'eagle',
  老鹰: 'eagle',
  老鹰型: 'eagle',
  cautious: 'careful',
  小心翼翼: 'careful',
  小心翼翼型: 'careful',
  谨慎: 'careful',
  谨慎型: 'careful',
  frugal: 'thrifty',
  节约勤俭: 'thrifty',
  节约勤俭型: 'thrifty',
  节俭: 'thrifty',
  节俭型: 'thrifty',
  busy: 'hurried',
  来去匆匆: 'hurried',
  来去匆匆型: 'hurried',
  匆忙: 'hurried',
  argues: 'argumentative',
  理智好辩: 'argumentative',
  理智好辩型: 'argumentative',
  好辩: 'argumentative',
  好辩型: 'argumentative',
};

/** The card that a tag names; neutral where there is none or nobody knows it. It is never inferred from a person. */
export function styleCodeOf(tag: string): StyleCode {
  const word = bareWord(tag);
  if (Object.hasOwn(cards, word)) return word as StyleCode;
  return (Object.hasOwn(words, word) ? words[word] : undefined) ?? 'neutral';
}

export function styleCard(code: StyleCode): StyleCard {
  return cards[code];
}
