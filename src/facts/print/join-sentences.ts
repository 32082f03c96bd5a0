/** Punctuation that fills a square of its own and brings its own space, also at the end of a quotation. */
const fullWidthEnd = /[\u3000-\u303f\uff01-\uff60]”?$/u;

/**
 * Sentences one after the other: a space between them, but none after the full-width stop of a Chinese one.
 *
 * @example joinSentences(['It fell.', 'Ask why.']) // "It fell. Ask why."
 */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => {
    if (text === '') return sentence;
    return fullWidthEnd.test(text) ? `${text}${sentence}` : `${text} ${sentence}`;
  }, '');
}
