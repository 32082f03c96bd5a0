import { clauseAround, sentenceAround } from '../passage.ts';
import type { Span } from '../spans.ts';
import type { Surroundings } from './context-fit.ts';

const reach = 40;

/** The words around a span of a text; `wider` is what else belongs to it, such as the header of a table. */
export function surroundingsOf(text: string, span: Span, wider = ''): Surroundings {
  const clause = clauseAround(text, span.start);
  const sentence = sentenceAround(text, span.start);
  return {
    clause: text.slice(clause.start, Math.max(clause.end, span.end)),
    sentence: text.slice(sentence.start, Math.max(sentence.end, span.end)),
    whole: wider === '' ? text : `${text} ${wider}`,
    before: text.slice(Math.max(clause.start, span.start - reach), span.start),
    after: text.slice(span.end, Math.min(Math.max(clause.end, span.end), span.end + reach)),
  };
}
