import type { Span } from './spans.ts';

/** The sentence around a place, up to its full stop; a stop inside a number or an abbreviation of one letter is none. */
export function sentenceAround(text: string, place: number): Span {
  let start = 0;
  for (const { index, 0: stop } of text.matchAll(
    /(?<!\b\p{Lu})[.!?](?=["”'’)]*\s|$)["”'’)]*|[。！？\n]["”」』）)]*/gu,
  )) {
    const end = index + stop.length;
    if (end > place) return { start, end };
    start = end;
  }
  return { start, end: text.length };
}

/** The clause around a place: up to the next comma, semicolon, colon, dash or bracket. */
export function clauseAround(text: string, place: number): Span {
  const sentence = sentenceAround(text, place);
  let start = sentence.start;
  for (const { index, 0: stop } of text
    .slice(sentence.start, sentence.end)
    .matchAll(/[,;:、](?!\d)|[()[\]|—]|\s–\s/gu)) {
    const end = sentence.start + index + stop.length;
    if (end > place) return { start, end: sentence.start + index };
    start = end;
  }
  return { start, end: sentence.end };
}
