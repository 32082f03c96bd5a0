import { clauseAround, sentenceAround } from '../sentences.ts';
import type { Span } from '../spans.ts';
import { termsOf } from './terms.ts';

/** The words around a figure, without its own, from the nearest to the farthest. */
export type Surroundings = {
  readonly clauseTerms: ReadonlySet<string>;
  readonly sentenceTerms: ReadonlySet<string>;
  readonly wholeTerms: ReadonlySet<string>;
  /** Everything in which a fact's own names may stand, in lower case: the passage, or row, header and heading of a table. */
  readonly whole: string;
  /** What stands directly before the figure, in its sentence, and after it, in its clause. */
  readonly before: string;
  readonly after: string;
};

const reachBefore = 70;
const reachAfter = 40;

/** The words around a span of a text; `wider` is what else belongs to it, such as the header of a table. */
export function surroundingsOf(text: string, span: Span, wider = ''): Surroundings {
  const clause = clauseAround(text, span.start);
  const sentence = sentenceAround(text, span.start);
  const clauseEnd = Math.max(clause.end, span.end);
  const without = (start: number, end: number) =>
    `${text.slice(start, span.start)} ${text.slice(span.end, Math.max(end, span.end))}`;
  const whole = `${without(0, text.length)} ${wider}`.toLowerCase();
  return {
    clauseTerms: termsOf(without(clause.start, clause.end)),
    sentenceTerms: termsOf(without(sentence.start, sentence.end)),
    wholeTerms: termsOf(whole),
    whole,
    before: text.slice(Math.max(sentence.start, span.start - reachBefore), span.start),
    after: text.slice(span.end, Math.min(clauseEnd, span.end + reachAfter)),
  };
}
