import type { Flaw, Rule } from '../finding.ts';
import { internalWords } from '../lexicon/internal-words.ts';
import { sentenceAround } from '../sentences.ts';
import { overlaps } from '../spans.ts';

const words = internalWords.map(({ pattern, unless }) => ({
  pattern: new RegExp(
    /\p{Script=Han}/u.test(pattern) ? pattern : `(?<![\\p{L}-])(?:${pattern})(?![\\p{L}])`,
    'giu',
  ),
  unless: unless === undefined ? null : new RegExp(unless, 'iu'),
}));

/** In a text that the customer may see: no word of our prices, our risks and our view of them. */
export const checkInternalVocabulary: Rule = ({ index, text, names, quotes }) => {
  if (index.offer.audience !== 'shareable') return [];
  const settled = [...names, ...quotes.filter(({ source }) => source !== null)];
  const found: Flaw[] = [];
  for (const { pattern, unless } of words) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (settled.some((name) => overlaps(name, span)) || found.some((flaw) => overlaps(flaw, span)))
        continue;
      const { start, end } = sentenceAround(text, span.start);
      if (unless?.test(text.slice(start, end))) continue;
      found.push({ code: 'internalVocabulary', ...span, expected: 'words that the customer may read' });
    }
  }
  return found;
};
