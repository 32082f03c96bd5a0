/** Characters of a text from `start` up to and without `end`. */
export type Span = { readonly start: number; readonly end: number };

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Every match of a global pattern, as a span. */
export function spansOf(pattern: RegExp, text: string): readonly Span[] {
  return [...text.matchAll(pattern)].flatMap((match) =>
    match[0] === '' ? [] : [{ start: match.index, end: match.index + match[0].length }],
  );
}

/** What stands in place of characters that are accounted for: it is no letter, no digit and no punctuation. */
const maskMark = '\ue000';

/** A text of the same length in which the spans say nothing. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let masked = '';
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= end) continue;
    masked +=
      text.slice(end, Math.max(span.start, end)) + maskMark.repeat(span.end - Math.max(span.start, end));
    end = span.end;
  }
  return masked + text.slice(end);
}
